using System.Globalization;

namespace Stemma.Tell.Exports.Markdown;

/// <summary>Signs for what cannot be seen.</summary>
internal static class VisibleSign
{
    /// <summary>What to show for a character that cannot be seen, or steers what stands around it; null for any other.</summary>
    public static string? Of(char unit) => unit switch
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
