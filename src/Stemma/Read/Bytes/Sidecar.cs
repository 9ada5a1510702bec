using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>
/// NAME.meta.json beside the report NAME, with or without NAME's extension: an object that may give "uri", "outlet",
/// "published" and "title", each a string and once. Other names are left alone. Of several beside one report the one with
/// most of its name counts, and that another says otherwise is told.
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
        GivenMetadata? first = null;
        var notices = ImmutableArray.CreateBuilder<Skip>();
        foreach (string stem in Stems(path).Where(stem => File.Exists(stem + Suffix)))
        {
            string sidecarUri = uri[..^(path.Length - stem.Length)] + Suffix;
            var (bytes, refused) = CaptureFile.Bytes(stem + Suffix, MaxBytes, open);
            var given = bytes is null ? null : Parse(bytes);
            if (given is null)
                notices.Add((bytes is null ? refused ?? SkipReason.Unreadable : SkipReason.BadSidecar).At(sidecarUri));
            else if (first is not null && Contradict(first, given))
                notices.Add(SkipReason.ContradictorySidecar.At(sidecarUri));
            first ??= given ?? GivenMetadata.None;
        }

        return (first ?? GivenMetadata.None, notices.DrainToImmutable());
    }

    /// <summary>Whether both give a value for one thing, and not the same.</summary>
    private static bool Contradict(GivenMetadata one, GivenMetadata other) =>
        Differ(one.Uri, other.Uri) || Differ(one.Outlet, other.Outlet) || Differ(one.Title, other.Title) || Differ(one.Published, other.Published);

    private static bool Differ<T>(T? one, T? other)
        where T : class =>
        one is not null && other is not null && !one.Equals(other);

    /// <summary>Null when the bytes are not of the documented shape.</summary>
    public static GivenMetadata? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes, Json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var given = new GivenMetadata();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (property.Name is not ("uri" or "outlet" or "published" or "title"))
                    continue;
                if (!seen.Add(property.Name) || property.Value.ValueKind != JsonValueKind.String || property.Value.GetString() is not { } value)
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
