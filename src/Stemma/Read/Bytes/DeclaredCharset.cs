using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Read;

/// <summary>The character set that is named for a document's bytes, under the name browsers read it by.</summary>
internal static partial class DeclaredCharset
{
    private const int Window = 4096;

    /// <summary>What the server named comes before what the head names; null when neither names one that is known.</summary>
    /// <param name="served">As in an HTTP header; null when none came with the bytes.</param>
    public static string? Of(ReadOnlySpan<byte> bytes, string? served) =>
        (served is null ? null : CharsetLabels.Name(served)) ?? In(bytes);

    private static string? In(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        foreach (Match match in Declaration().Matches(head))
        {
            // Whoever can read the declaration byte by byte is not reading UTF-16.
            if (CharsetLabels.Name(match.Groups["name"].Value) is { } name)
                return name.StartsWith("utf-16", StringComparison.Ordinal) ? CharsetLabels.Utf8 : name;
        }

        return null;
    }

    [GeneratedRegex(
        """<(?:meta|\?xml)\s[^>]*?(?:charset|encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.\-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
