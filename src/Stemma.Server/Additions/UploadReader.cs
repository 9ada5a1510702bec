using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Stemma.Read;
using Stemma.Server.Api;

namespace Stemma.Server.Additions;

/// <summary>What stands in the body of a request for an addition. Nothing is written to disk, and no name in it is opened.</summary>
internal sealed class UploadReader(ServerLimits limits)
{
    /// <summary>UTF-16 code units of a file's name.</summary>
    public const int MaxNameLength = 255;

    private const int MaxBoundaryLength = 70;
    private const int MaxDepth = 4;

    /// <returns>Exactly one of the two.</returns>
    public async Task<(AdditionRequest? Request, FaultAnswer? Refusal)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > limits.MaxUploadBytes)
            return (null, new FaultAnswer(ApiFault.TooLarge));
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return (null, new FaultAnswer(ApiFault.UnsupportedMedia));
        try
        {
            if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
                return await JsonAsync(request, ct);
            if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
                return await FilesAsync(request, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), ct);
            return (null, new FaultAnswer(ApiFault.UnsupportedMedia));
        }
        catch (BadHttpRequestException broken) when (broken.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, new FaultAnswer(ApiFault.TooLarge));
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException or InvalidOperationException or IOException)
        {
            return Bad(null);
        }
    }

    private async Task<(AdditionRequest? Request, FaultAnswer? Refusal)> JsonAsync(HttpRequest request, CancellationToken ct)
    {
        if (await BytesAsync(request.Body, limits.MaxUploadBytes, ct) is not { } bytes)
            return (null, new FaultAnswer(ApiFault.TooLarge));

        using var body = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
        if (body.RootElement.ValueKind != JsonValueKind.Object)
            return Bad("Give an object with a text or an address.");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in body.RootElement.EnumerateObject())
        {
            if (field.Value.ValueKind != JsonValueKind.Null)
                fields.Add(field.Name, field.Value.GetString()!);
        }

        if (fields.Remove("address", out var address))
            return fields.Count == 0 && address.Length > 0 ? (new AdditionRequest([], address, bytes.Length), null) : Bad("An address stands alone.");
        if (!fields.Remove("text", out var text) || string.IsNullOrWhiteSpace(text))
            return Bad("Give a text or an address.");
        if (!Given(fields, out var given) || fields.Count > 0)
            return Bad("Beside a text stand title, outlet and published, a day or an instant.");
        var pasted = Encoding.UTF8.GetBytes(text);
        return (new AdditionRequest([Gather.Of(PastedName(pasted), pasted, given, "utf-8")], null, pasted.Length), null);
    }

    private async Task<(AdditionRequest? Request, FaultAnswer? Refusal)> FilesAsync(HttpRequest request, string boundary, CancellationToken ct)
    {
        if (boundary.Length is 0 or > MaxBoundaryLength)
            return Bad("The boundary of the parts is missing or too long.");

        var reader = new MultipartReader(boundary, request.Body);
        var files = new List<(string Name, byte[] Bytes)>();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var left = limits.MaxUploadBytes;
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                return Bad("A part has no name.");
            if (await BytesAsync(section.Body, left, ct) is not { } bytes || files.Count == limits.MaxFiles)
                return (null, new FaultAnswer(ApiFault.TooLarge));
            left -= bytes.Length;
            if (disposition.IsFileDisposition())
                files.Add((NameOf(disposition, files.Count + 1), bytes));
            else if (!fields.TryAdd(HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), Encoding.UTF8.GetString(bytes)))
                return Bad("A field is given twice.");
        }

        if (files.Count == 0)
            return Bad("Give at least one file.");
        if (!Given(fields, out var given) || fields.Count > 0)
            return Bad("Beside files stand outlet and published, a day or an instant.");
        var (inputs, skipped) = UploadedFiles.Pair(files, given);
        return (new AdditionRequest(inputs, null, limits.MaxUploadBytes - left) { Skipped = skipped }, null);
    }

    /// <summary>Takes out what the user says of the reports; false when a time cannot be read.</summary>
    private static bool Given(Dictionary<string, string> fields, out GivenMetadata given)
    {
        fields.Remove("title", out var title);
        fields.Remove("outlet", out var outlet);
        fields.Remove("published", out var published);
        var time = string.IsNullOrWhiteSpace(published) ? null : GivenMetadata.ParsePublished(published);
        given = new GivenMetadata { Title = title, Outlet = outlet, Published = time };
        return time is not null || string.IsNullOrWhiteSpace(published);
    }

    /// <summary>The last part of the name as given, whatever system it is from.</summary>
    private static string NameOf(ContentDispositionHeaderValue disposition, int number)
    {
        var given = disposition.FileNameStar.HasValue ? disposition.FileNameStar.ToString() : HeaderUtilities.RemoveQuotes(disposition.FileName).ToString();
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length is 0 or > MaxNameLength ? "upload-" + Tell.Code.Of(number) : name;
    }

    private static string PastedName(byte[] text) => "pasted-" + Stemma.Text.ContentHash.Of(text)[..12] + ".txt";

    private static async Task<byte[]?> BytesAsync(Stream body, long most, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await body.ReadAsync(buffer, ct)) > 0)
        {
            if (bytes.Length + read > most)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static (AdditionRequest? Request, FaultAnswer? Refusal) Bad(string? detail) => (null, new FaultAnswer(ApiFault.BadBody, detail));
}
