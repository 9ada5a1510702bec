using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Read;

/// <summary>The character set that a page's head names, under the name browsers read it by.</summary>
internal static partial class DeclaredCharset
{
    private const int Window = 4096;

    /// <summary>Null when the head names none.</summary>
    public static string? In(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        Match match = Declaration().Match(head);
        return match.Success ? AsBrowsersRead(match.Groups["name"].Value.ToLowerInvariant()) : null;
    }

    private static string AsBrowsersRead(string name) => name switch
    {
        "utf8" => "utf-8",
        "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "cp1252" => "windows-1252",
        "iso-8859-9" or "latin5" => "windows-1254",
        "iso-8859-11" or "tis-620" => "windows-874",
        "gb2312" or "gbk" or "x-gbk" => "gb18030",
        "ks_c_5601-1987" or "ks_c_5601" or "cp949" => "euc-kr",
        "sjis" or "x-sjis" or "ms_kanji" => "shift_jis",
        "cp1251" => "windows-1251",
        _ => name,
    };

    [GeneratedRegex(
        """<(?:meta|\?xml)\s[^>]*?(?:charset|encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:\-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
