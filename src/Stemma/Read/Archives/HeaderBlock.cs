using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Read;

/// <summary>The first line and the named fields in front of a WARC record or an HTTP message.</summary>
internal sealed partial class HeaderBlock
{
    /// <summary>64 KiB, the blank line at its end included; servers refuse a quarter of it.</summary>
    public const int MaxBytes = 1 << 16;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    private HeaderBlock(string firstLine, int length)
    {
        FirstLine = firstLine;
        Length = length;
    }

    public string FirstLine { get; }

    /// <summary>Bytes it takes up, the blank line at its end included.</summary>
    public int Length { get; }

    /// <summary>The field's value, of several the first; null when there is none.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>The length of the content in bytes; null when it is missing, negative or no number.</summary>
    public long? ContentLength =>
        long.TryParse(this["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length) ? length : null;

    /// <summary>The media type in lower case, without parameters; null when none is named.</summary>
    public string? MediaType =>
        this["Content-Type"]?.Split(';', ',')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : null;

    /// <summary>Null when none is named.</summary>
    public string? Charset => this["Content-Type"] is { } type && CharsetField().Match(type) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>Null when no blank line ends it within <see cref="MaxBytes"/>.</summary>
    public static HeaderBlock? At(ReadOnlySpan<byte> bytes)
    {
        if (EndOf(bytes) is not { } end)
            return null;
        string[] lines = Encoding.UTF8.GetString(bytes[..end]).Split('\n');
        var block = new HeaderBlock(lines[0].Trim(), end);
        string? last = null;
        foreach (string line in lines.Skip(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith(' ') || line.StartsWith('\t'))
            {
                if (last is not null)
                    block._fields[last] += " " + line.Trim();
            }
            else if (colon > 0)
            {
                last = line[..colon].Trim();
                if (!block._fields.TryAdd(last, line[(colon + 1)..].Trim()))
                    last = null;
            }
        }

        return block;
    }

    private static int? EndOf(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> window = bytes[..Math.Min(bytes.Length, MaxBytes)];
        for (int at = 0; window[at..].IndexOf((byte)'\n') is var feed and >= 0; at += feed + 1)
        {
            if (window[at..(at + feed)].TrimEnd((byte)'\r').IsEmpty)
                return at + feed + 1;
        }

        return null;
    }

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[A-Za-z0-9_:.\-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CharsetField();
}
