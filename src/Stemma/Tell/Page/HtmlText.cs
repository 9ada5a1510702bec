using System.Globalization;

namespace Stemma.Tell.Page;

/// <summary>Hostile text made harmless and visible: markup escaped, what cannot be seen shown as a sign.</summary>
internal static class HtmlText
{
    private const string SignClose = "</span>";

    /// <param name="signs">Whether signs may be set in an element of their own; false in attributes and plain-text elements.</param>
    public static void Write(TextWriter output, ReadOnlySpan<char> text, bool signs)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                output.Write(unit);
                output.Write(text[++i]);
            }
            else if (Entity(unit) is { } entity)
            {
                output.Write(entity);
            }
            else if (Sign(unit) is { } sign)
            {
                if (signs)
                    output.Write(string.Create(CultureInfo.InvariantCulture, $"<span class=\"sign\" title=\"U+{(int)unit:X4}\">"));
                output.Write(sign);
                output.Write(signs ? SignClose : "");
            }
            else
            {
                output.Write(unit);
            }
        }
    }

    private static string? Entity(char unit) => unit switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '`' => "&#96;",
        _ => null,
    };

    /// <summary>What to show for a character that cannot be seen, or steers what stands around it; null for any other.</summary>
    public static string? Sign(char unit) => unit switch
    {
        '\n' or '\t' => null,
        < ' ' => ((char)(0x2400 + unit)).ToString(),
        '\u007F' => "\u2421",
        >= '\u0080' and <= '\u009F' => "⟦U+" + ((int)unit).ToString("X4", CultureInfo.InvariantCulture) + "⟧",
        '\u061C' => "⟦ALM⟧",
        '\u200E' => "⟦LRM⟧",
        '\u200F' => "⟦RLM⟧",
        '\u202A' => "⟦LRE⟧",
        '\u202B' => "⟦RLE⟧",
        '\u202C' => "⟦PDF⟧",
        '\u202D' => "⟦LRO⟧",
        '\u202E' => "⟦RLO⟧",
        '\u2066' => "⟦LRI⟧",
        '\u2067' => "⟦RLI⟧",
        '\u2068' => "⟦FSI⟧",
        '\u2069' => "⟦PDI⟧",
        '\uFFFE' or '\uFFFF' or (>= '\uD800' and <= '\uDFFF') => "\uFFFD",
        _ => null,
    };
}
