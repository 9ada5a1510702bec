using System.Collections.Frozen;
using Stemma.Text;

namespace Stemma.Link.Names;

/// <summary>
/// The words of a body's name settled one way: American spelling, what kind of body it is in English and last, no plural but of the kind, the state and not its people.
/// "Jaysh al-Nasr" and "Nasr Army", "Syria Civil Defence" and "Syrian Civil Defense" are the same words.
/// </summary>
internal static class BodyWords
{
    /// <summary>Words from which on a name says "Syria" or "Syrian" for one thing; in shorter ones it tells two: "Syria TV" is not "Syrian TV".</summary>
    private const int WordsWithState = 3;

    private static readonly FrozenDictionary<string, string> Spellings = Table("Link.spellings.tsv");
    private static readonly FrozenDictionary<string, string> Kinds = Table("Link.body-kinds.tsv");
    private static readonly FrozenDictionary<string, string> StateAdjectives = Table("Link.state-adjectives.tsv");
    private static readonly FrozenSet<string> KindSet = Kinds.Values.ToFrozenSet();

    public static IEnumerable<string> Of(List<string> words)
    {
        if (words.Count < 2)
            return words;

        var settled = words.ConvertAll(word => Spellings.GetValueOrDefault(word, word));
        var kind = Kinds.GetValueOrDefault(settled[0]);
        if (kind is not null)
        {
            settled.RemoveAt(0);
            settled.Add(kind);
        }

        return settled.ConvertAll(word => KindSet.Contains(word) ? word : settled.Count >= WordsWithState ? OfState(Stem(word)) : Stem(word));
    }

    /// <param name="word">As <see cref="Of"/> gives it.</param>
    public static bool IsKind(string word) => KindSet.Contains(word);

    /// <summary>"Revolutionaries" is "revolutionary", "coordinating" is "coordination".</summary>
    private static string Stem(string word)
    {
        const int shortest = 5;
        if (word.Length > shortest && word.EndsWith("ies", StringComparison.Ordinal))
            return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        if (word.Length > shortest && word.EndsWith("ating", StringComparison.Ordinal))
            return string.Concat(word.AsSpan(0, word.Length - 3), "ion");
        return word.Length >= shortest && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }

    /// <summary>"Syrian" as "syria", whatever else ends so; "iraqi" as "iraq".</summary>
    private static string OfState(string word)
    {
        const int shortest = 5;
        if (word.Length < shortest)
            return word;
        if (word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("yan", StringComparison.Ordinal))
            return word[..^1];
        return StateAdjectives.GetValueOrDefault(word, word);
    }

    private static FrozenDictionary<string, string> Table(string name) => LexiconTable.Rows(name, 2).ToFrozenDictionary(row => row[0], row => row[1]);
}
