using System.Collections.Frozen;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>A lexicon of how credits begin, asked for the longest that stands at a place in a text, letters' case aside.</summary>
internal sealed class Openings
{
    private readonly FrozenDictionary<char, string[]> _byFirst;

    private Openings(IEnumerable<string> openings) =>
        _byFirst = openings.GroupBy(o => o[0]).ToFrozenDictionary(
            group => group.Key,
            group => group.OrderByDescending(o => o.Length).ThenBy(o => o, StringComparer.Ordinal).ToArray());

    public static Openings Of(string lexicon) => new(LexiconTable.Rows(lexicon, 1).Select(row => row[0]));

    /// <summary>Of the rows whose second column is the kind.</summary>
    public static Openings Of(string lexicon, string kind) => new(LexiconTable.Rows(lexicon, 2).Where(row => row[1] == kind).Select(row => row[0]));

    /// <summary>From the longest down; none when the text at that place begins otherwise.</summary>
    public IEnumerable<string> At(string text, int start)
    {
        if (start >= text.Length || !_byFirst.TryGetValue(char.ToLowerInvariant(text[start]), out string[]? openings))
            yield break;
        foreach (string opening in openings)
        {
            if (string.Compare(text, start, opening, 0, opening.Length, StringComparison.OrdinalIgnoreCase) == 0)
                yield return opening;
        }
    }
}
