using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>
/// NAME.meta.json beside the report NAME, with or without NAME's extension: an object that may give "uri", "outlet",
/// "published" and "title", each a string. Other names are left alone.
/// </summary>
internal static class Sidecar
{
    public const string Suffix = ".meta.json";

    /// <summary>1 MiB; a sidecar holds four short strings.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Objects and arrays within one another.</summary>
    public const int MaxDepth = 16;

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = MaxDepth };

    public static bool Is(string name) => name.EndsWith(Suffix, StringComparison.Ordinal);

    public static (GivenMetadata Given, ImmutableArray<Skip> Notices) Beside(
        string path, string uri, Func<string, Stream> open)
    {
        foreach (string stem in Stems(path))
        {
            if (!File.Exists(stem + Suffix))
                continue;
            string sidecarUri = uri[..^(path.Length - stem.Length)] + Suffix;
            var (bytes, refused) = CaptureFile.Bytes(stem + Suffix, MaxBytes, open);
            if (bytes is null)
                return (GivenMetadata.None, [(refused ?? SkipReason.Unreadable).At(sidecarUri)]);
            return Parse(bytes) is { } given
                ? (given, [])
                : (GivenMetadata.None, [SkipReason.BadSidecar.At(sidecarUri)]);
        }

        return (GivenMetadata.None, []);
    }

    /// <summary>Null when the bytes are not of the documented shape.</summary>
    public static GivenMetadata? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes, Json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var given = new GivenMetadata();
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (property.Name is not ("uri" or "outlet" or "published" or "title"))
                    continue;
                if (property.Value.ValueKind != JsonValueKind.String || property.Value.GetString() is not { } value)
                    return null;
                if (With(given, property.Name, value) is not { } grown)
                    return null;
                given = grown;
            }

            return given;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static GivenMetadata? With(GivenMetadata given, string name, string value)
    {
        if (name == "published")
            return GivenMetadata.ParsePublished(value) is { } published ? given with { Published = published } : null;
        return name switch
        {
            "uri" => given with { Uri = value },
            "outlet" => given with { Outlet = value },
            _ => given with { Title = value },
        };
    }

    /// <summary>The name itself, then the name less one extension at a time ("a.html.gz": "a.html", "a").</summary>
    private static IEnumerable<string> Stems(string path)
    {
        yield return path;
        string stem = path;
        for (string extension = Path.GetExtension(stem);
             extension.Length > 0 && Path.GetFileName(stem).Length > extension.Length;
             extension = Path.GetExtension(stem))
        {
            stem = stem[..^extension.Length];
            yield return stem;
        }
    }
}
