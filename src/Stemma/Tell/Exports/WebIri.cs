using System.Globalization;
using System.Text;

namespace Stemma.Tell.Exports;

/// <summary>Which addresses may stand where a format has an IRI.</summary>
internal static class WebIri
{
    /// <summary>From here to the end of the plane stand signs that RFC 3987 leaves out, U+FFFD among them.</summary>
    private const int FirstSpecial = 0xFFF0;

    private const string Marks = "-._~:/?#@!$&'()*+,;=";

    /// <summary>
    /// Whether it is an absolute http or https address of RFC 3987, to the letter: nothing is mended. Square brackets, which
    /// only a numeric host may have, are not taken.
    /// </summary>
    public static bool IsValid(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0
        && HasOnlyItsOwnCharacters(address);

    /// <summary>The same, in ASCII: what RFC 3986 calls a URL.</summary>
    public static bool IsUrl(string? address) => IsValid(address) && Ascii.IsValid(address);

    private static bool HasOnlyItsOwnCharacters(string address)
    {
        for (var i = 0; i < address.Length; i++)
        {
            if (address[i] == '%')
            {
                if (i + 2 >= address.Length || !char.IsAsciiHexDigit(address[i + 1]) || !char.IsAsciiHexDigit(address[i + 2]))
                    return false;
            }
            else if (!Rune.TryGetRuneAt(address, i, out var rune) || !Fits(rune))
            {
                return false;
            }
            else
            {
                i += rune.Utf16SequenceLength - 1;
            }
        }

        return true;
    }

    private static bool Fits(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || Marks.Contains((char)rune.Value, StringComparison.Ordinal)
        : rune.Value is not (>= FirstSpecial and <= char.MaxValue) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
