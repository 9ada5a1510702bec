using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stemma.Read;

/// <summary>Tells from its first bytes how a file holds its reports; the name counts only where they leave it open.</summary>
internal static partial class ArchiveSniffer
{
    /// <summary>Bytes looked at, of the file and of what its gzip envelope holds.</summary>
    public const int Window = 1 << 16;

    public static ArchiveKind KindOf(ReadOnlySpan<byte> head, string name)
    {
        if (BoundedBytes.IsGzip(head))
            head = Unpacked(head.ToArray());
        if (head.StartsWith("WARC/"u8))
            return ArchiveKind.Warc;
        string text = Text(head);
        if (Feed().IsMatch(text))
            return ArchiveKind.Feed;
        if (IsJsonLine(text, isWhole: head.Length < Window))
            return ArchiveKind.JsonLines;
        return NamesWarc().IsMatch(name) && !head.IsEmpty ? ArchiveKind.Warc
            : NamesJsonLines().IsMatch(name) && !head.IsEmpty ? ArchiveKind.JsonLines
            : NamesFeed().IsMatch(name) && text.StartsWith('<') && !CaptureText.IsWholePage(text) ? ArchiveKind.Feed
            : ArchiveKind.None;
    }

    private static byte[] Unpacked(byte[] head)
    {
        byte[] content = new byte[Window];
        int length = 0;
        try
        {
            using var unpacked = new GZipStream(new MemoryStream(head, writable: false), CompressionMode.Decompress);
            int read;
            while (length < content.Length && (read = unpacked.Read(content, length, content.Length - length)) > 0)
                length += read;
        }
        catch (InvalidDataException)
        {
            // What came before the break still tells.
        }

        return content[..length];
    }

    private static string Text(ReadOnlySpan<byte> head)
    {
        Encoding encoding = WideText.EncodingOf(head) ?? Encoding.UTF8;
        return encoding.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }

    /// <summary>Whether the first line is a JSON object, or as much of it as can be seen begins like one.</summary>
    private static bool IsJsonLine(string text, bool isWhole)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 && !isWhole)
            return ObjectOpening().IsMatch(text);
        try
        {
            using var line = JsonDocument.Parse(end < 0 ? text : text[..end]);
            return line.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(
        """^(?>(?:<!--(?>.*?-->)|<\?[^>]*>|<!DOCTYPE\b[^\[>]*(?:\[[^\]]*\]\s*)?>|\s)*)<(?:rss\b|(?:\w+:)?RDF\b[^>]*purl\.org/rss/|(?:\w+:)?feed\b[^>]*(?:www\.w3\.org/2005/Atom|purl\.org/atom/))""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Feed();

    [GeneratedRegex("""^\{\s*"[^"\\\r\n]*"\s*:""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ObjectOpening();

    [GeneratedRegex(@"\.warc(?:\.gz)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NamesWarc();

    [GeneratedRegex(@"\.(?:jsonl|ndjson)(?:\.gz)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NamesJsonLines();

    [GeneratedRegex(@"\.(?:rss|rdf|atom)(?:\.gz)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NamesFeed();
}
