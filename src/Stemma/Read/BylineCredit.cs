using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>A byline that names an agency instead of a person.</summary>
internal static class BylineCredit
{
    private static readonly ImmutableArray<string> Words = [.. LexiconTable.Rows("Read.byline-agencies.tsv", 1).Select(row => row[0])];

    /// <summary>Null for a person's name. A short name in capitals alone, or one that ends in a word for an agency, is an agency's.</summary>
    public static Credit? Of(string? byline)
    {
        if (byline is null)
            return null;
        string name = byline.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? byline[3..] : byline;
        bool capitals = name.Length is >= 2 and <= 6 && name.All(char.IsAsciiLetterUpper);
        bool named = Words.Any(w => name.Equals(w, StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(" " + w, StringComparison.OrdinalIgnoreCase));
        return capitals || named ? new(name, byline, null) : null;
    }
}
