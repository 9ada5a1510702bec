using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Extract.Sources;

/// <summary>The words that signal an attribution, and what the source commits to by them.</summary>
internal sealed class CueLexicon
{
    public static CueLexicon Shipped { get; } = new();

    private readonly FrozenDictionary<string, VerbCue> _verbs;

    private CueLexicon()
    {
        _verbs = LexiconTable.Rows("Extract.cue-verbs.tsv", 4).ToFrozenDictionary(
            row => row[0],
            row => new VerbCue(row[1].Contains('c'), row[1].Contains('o'), row[1].Contains('i'), ParsePolarity(row[2]), ParseCertainty(row[3])));
        Passives = Certainties(LexiconTable.Rows("Extract.passive-cues.tsv", 2));
        Adverbs = Certainties(LexiconTable.Rows("Extract.cue-adverbs.tsv", 2));
        Nouns = LexiconTable.Rows("Extract.cue-nouns.tsv", 3)
            .ToFrozenDictionary(row => row[0], row => (ParsePolarity(row[1]), ParseCertainty(row[2])));
    }

    public FrozenDictionary<string, Certainty> Passives { get; }

    public FrozenDictionary<string, Certainty> Adverbs { get; }

    public FrozenDictionary<string, (Polarity Polarity, Certainty Certainty)> Nouns { get; }

    public VerbCue? Verb(string lemma) => _verbs.GetValueOrDefault(lemma);

    private static FrozenDictionary<string, Certainty> Certainties(ImmutableArray<string[]> rows) =>
        rows.ToFrozenDictionary(row => row[0], row => ParseCertainty(row[1]));

    private static Polarity ParsePolarity(string word) => Enum.Parse<Polarity>(word, ignoreCase: true);

    private static Certainty ParseCertainty(string word) => Enum.Parse<Certainty>(word, ignoreCase: true);

    internal sealed record VerbCue(bool Clause, bool Thing, bool Infinitive, Polarity Polarity, Certainty Certainty);
}
