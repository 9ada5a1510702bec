using System.Collections.Frozen;
using Stemma.Text;

namespace Stemma.Tell.Exports.Happenings;

/// <summary>Words by which it is known what kind of event is told.</summary>
internal static class EventWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Lemmas = Of("lemma");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Quoted = Of("word");

    private static readonly FrozenSet<string> OfDeath =
        LexiconTable.Rows("Extract.measures.tsv", 3).Where(row => row[1] == "killed").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether some word of the table decides on the condition.</summary>
    public static bool Decide(string condition) => Lemmas.ContainsKey(condition) || Quoted.ContainsKey(condition);

    public static bool IsLemmaOf(string condition, string lemma) => Lemmas.TryGetValue(condition, out var words) && words.Contains(lemma);

    public static bool AreIn(string condition, string quote) => Quoted.TryGetValue(condition, out var words) && Words.In(quote).Exists(words.Contains);

    public static bool TellsDeath(string lemma) => OfDeath.Contains(lemma);

    private static FrozenDictionary<string, FrozenSet<string>> Of(string kind) => LexiconTable.Rows("Tell.event-words.tsv", 3)
        .Where(row => row[1] == kind)
        .GroupBy(row => row[0], row => row[2], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
