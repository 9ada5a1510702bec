using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Link.Names;

/// <summary>A name as the keys of its words, titles and particles left out; two spellings of one name have one key.</summary>
internal sealed record NameKey(ImmutableArray<string> Words)
{
    private static readonly FrozenSet<string> Titles = LexiconTable.Rows("Link.titles.tsv", 1).Select(row => row[0]).ToFrozenSet();
    private static readonly FrozenSet<string> Particles = LexiconTable.Rows("Link.particles.tsv", 1).Select(row => row[0]).ToFrozenSet();
    private static readonly char[] Separators = [' ', '-', '’', '\'', '\u2010', '\u2011', ',', '\n', '\t', '(', ')'];

    public bool IsEmpty => Words.IsEmpty;

    /// <summary>The last word: a person's family name.</summary>
    public string Last => Words[^1];

    /// <summary>The words joined; equal exactly for equal keys.</summary>
    public string Joined { get; } = string.Join(' ', Words);

    public static NameKey Of(string name, bool person)
    {
        var words = name.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not "s" and not "S")
            .SkipWhile(word => person && Titles.Contains(word.ToLowerInvariant()))
            .Where(word => !Particles.Contains(word.ToLowerInvariant()))
            .Select(TransliterationKey.Of)
            .Where(key => key.Length > 0);
        return new NameKey([.. words]);
    }

    /// <summary>Whether one can be the other with given names left out: same last word, and every word of the shorter in the longer, in order.</summary>
    public bool IsShortOrLongFormOf(NameKey other)
    {
        if (IsEmpty || other.IsEmpty || Last != other.Last)
            return false;

        var (shorter, longer) = Words.Length <= other.Words.Length ? (Words, other.Words) : (other.Words, Words);
        var at = 0;
        foreach (var word in longer)
        {
            if (at < shorter.Length && shorter[at] == word)
                at++;
        }

        return at == shorter.Length;
    }
}
