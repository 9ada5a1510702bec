using System.Text.Json;
using NodaTime;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>
/// A report that was read before and written as JSON, as <c>stemma read</c> and the dossier do: it is taken as it stands,
/// so that reading it again gives the same.
/// </summary>
internal static class FinishedReport
{
    private const int HashLength = 64;

    public static bool Is(JsonElement record) =>
        Kind(record, "sha256") == JsonValueKind.String && Kind(record, "text") == JsonValueKind.String
        && Kind(record, "removed") == JsonValueKind.Array && Kind(record, "credits") == JsonValueKind.Array;

    /// <summary>Null when the line is not known to be valid JSON, or a part of it is not of the documented shape.</summary>
    public static Report? Of(ReadOnlyMemory<byte> line, string id)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Of(document.RootElement, id);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null when a part is not of the documented shape.</summary>
    public static Report? Of(JsonElement record, string id)
    {
        try
        {
            string text = Line(record, "text") ?? "";
            if (text.Length == 0 || Line(record, "uri") is not { Length: > 0 } uri || Line(record, "sha256") is not { } sha256 || !IsHash(sha256))
                return null;
            string? title = Line(record, "title");
            bool titled = title is { Length: > 0 } && text.StartsWith(title, StringComparison.Ordinal)
                && (text.Length == title.Length || text[title.Length] == '\n');
            return new()
            {
                Id = id,
                Uri = uri,
                Sha256 = sha256,
                Outlet = Kind(record, "outlet") == JsonValueKind.Object && record.GetProperty("outlet") is var outlet
                    ? new(Line(outlet, "name"), Line(outlet, "host"))
                    : Outlet.Unknown,
                Title = title,
                TitleSpan = titled ? new TextSpan(0, title!.Length) : null,
                Byline = Line(record, "byline"),
                Language = Line(record, "language"),
                ForeignPassages = Kind(record, "foreignPassages") == JsonValueKind.Array
                    ? [.. record.GetProperty("foreignPassages").EnumerateArray().Select(p => new PassageLanguage(Line(p, "language") ?? "", SpanIn(p, text)))]
                    : [],
                Text = text,
                Parts = Kind(record, "parts") == JsonValueKind.Array
                    ? [.. record.GetProperty("parts").EnumerateArray().Select(p => new TextPart(Named<PartKind>(p, "kind"), SpanIn(p, text)))]
                    : [],
                Published = Kind(record, "published") == JsonValueKind.Object ? PublishedIn(record.GetProperty("published")) : Publication.Unknown,
                Removed = [.. record.GetProperty("removed").EnumerateArray().Select(r => new RemovedText(Line(r, "text") ?? "", Line(r, "reason") ?? ""))],
                Credits = [.. record.GetProperty("credits").EnumerateArray().Select(c => CreditIn(c, text))],
            };
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static Publication PublishedIn(JsonElement published)
    {
        var basis = Kind(published, "basis") == JsonValueKind.String ? Named<PublicationBasis>(published, "basis") : PublicationBasis.None;
        if (basis == PublicationBasis.None)
            return Publication.Unknown;
        var known = Line(published, "value") is { } value && IsoTime.Parse(value, basis) is { } time
            ? time with { Day = Day(published, "day") ?? time.Day }
            : Publication.Unknown with { Basis = basis };
        return Kind(published, "candidates") != JsonValueKind.Array ? known : known with
        {
            Candidates = [.. published.GetProperty("candidates").EnumerateArray().Select(c => new PublicationCandidate(
                Day(c, "value") ?? throw new FormatException("The candidate is no day."), Named<PublicationBasis>(c, "basis"), Line(c, "text") ?? ""))],
        };
    }

    private static LocalDate? Day(JsonElement of, string name) => Line(of, name) is { } value ? IsoTime.Day(value) : null;

    private static T Named<T>(JsonElement of, string name)
        where T : struct, Enum =>
        Enum.TryParse(Line(of, name), ignoreCase: true, out T value) && Enum.IsDefined(value) ? value : throw new FormatException("The field has an unknown code.");

    /// <exception cref="FormatException">The credit does not stand where it says.</exception>
    private static Credit CreditIn(JsonElement credit, string text)
    {
        string words = Line(credit, "text") ?? "";
        var span = Kind(credit, "start") == JsonValueKind.Number ? SpanIn(credit, text) : (TextSpan?)null;
        if (span is { } known && known.Of(text) != words)
            throw new FormatException("The credit does not stand where it says.");
        return new(Line(credit, "name") ?? "", words, span)
        {
            Kind = Kind(credit, "kind") == JsonValueKind.String ? Named<CreditKind>(credit, "kind") : CreditKind.Text,
        };
    }

    /// <exception cref="FormatException">The passage is not within the text.</exception>
    private static TextSpan SpanIn(JsonElement passage, string text)
    {
        if (Kind(passage, "start") != JsonValueKind.Number || Kind(passage, "end") != JsonValueKind.Number)
            throw new FormatException("The passage has no place.");
        int start = passage.GetProperty("start").GetInt32(), end = passage.GetProperty("end").GetInt32();
        return start >= 0 && start < end && end <= text.Length ? new(start, end) : throw new FormatException("The passage is not within the text.");
    }

    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);

    private static string? Line(JsonElement of, string name) => Kind(of, name) switch
    {
        JsonValueKind.String => JsonText.Of(of.GetProperty(name)),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => throw new FormatException("The field is no string."),
    };

    private static JsonValueKind Kind(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) ? value.ValueKind : JsonValueKind.Undefined;
}
