using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Sources;

/// <summary>The words that signal an attribution, and what the source commits to by them.</summary>
internal sealed class CueLexicon
{
    /// <summary>What "said" commits to.</summary>
    public static VerbCue PlainSaying { get; } =
        new(Clause: true, false, false, false, false, false, false, FrozenSet<string>.Empty, Polarity.Positive, Certainty.Certain, AttributionClass.Assertion);

    public static CueLexicon Shipped { get; } = new();

    private readonly FrozenDictionary<string, VerbCue> _verbs;

    private CueLexicon()
    {
        _verbs = LexiconTable.Rows("Extract.cue-verbs.tsv", 6).ToFrozenDictionary(row => row[0], VerbOf);
        Passives = Certainties(LexiconTable.Rows("Extract.passive-cues.tsv", 2));
        Adverbs = Certainties(LexiconTable.Rows("Extract.cue-adverbs.tsv", 2));
        Nouns = Phrased("Extract.cue-nouns.tsv");
        Adjectives = Phrased("Extract.cue-adjectives.tsv");
        Anonymity = LexiconTable.Rows("Extract.anonymity-verbs.tsv", 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Citing = LexiconTable.Rows("Extract.citing-verbs.tsv", 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Carriers = LexiconTable.Rows("Extract.cue-carriers.tsv", 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public FrozenDictionary<string, Certainty> Passives { get; }

    public FrozenDictionary<string, Certainty> Adverbs { get; }

    public FrozenDictionary<string, VerbCue> Nouns { get; }

    public FrozenDictionary<string, VerbCue> Adjectives { get; }

    /// <summary>What somebody asks not to be done to him.</summary>
    public FrozenSet<string> Anonymity { get; }

    /// <summary>"Citing residents", "quoting an official".</summary>
    public FrozenSet<string> Citing { get; }

    /// <summary>Verbs whose subject has what their object names.</summary>
    public FrozenSet<string> Carriers { get; }

    public VerbCue? Verb(string lemma) => _verbs.GetValueOrDefault(lemma);

    /// <summary>What a verb signals together with its particle ("ruled out"), else alone.</summary>
    public VerbCue? Verb(DependencyTree tree, int verb, string lemma)
    {
        var particle = tree.Child(verb, "compound:prt");
        return (particle < 0 ? null : _verbs.GetValueOrDefault($"{lemma} {tree[particle].Lemma.ToLowerInvariant()}")) ?? Verb(lemma);
    }

    private static FrozenDictionary<string, Certainty> Certainties(ImmutableArray<string[]> rows) =>
        rows.ToFrozenDictionary(row => row[0], row => ParseCertainty(row[1]));

    private static Polarity ParsePolarity(string word) => Enum.Parse<Polarity>(word, ignoreCase: true);

    private static Certainty ParseCertainty(string word) => Enum.Parse<Certainty>(word, ignoreCase: true);

    private static FrozenDictionary<string, VerbCue> Phrased(string table) => LexiconTable.Rows(table, 5).ToFrozenDictionary(
        row => row[0],
        row => PlainSaying with
        {
            Prepositions = row[1].Split(',').ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            Polarity = ParsePolarity(row[2]),
            Certainty = ParseCertainty(row[3]),
            Class = Enum.Parse<AttributionClass>(row[4], ignoreCase: true),
        },
        StringComparer.OrdinalIgnoreCase);

    private static VerbCue VerbOf(string[] row) => new(
        row[1].Contains('c'), row[1].Contains('o'), row[1].Contains('i'), row[1].Contains('n'), row[1].Contains('x'), row[1].Contains('e'), row[1].Contains('t'),
        row[2].Split(',').ToFrozenSet(StringComparer.OrdinalIgnoreCase), ParsePolarity(row[3]), ParseCertainty(row[4]),
        Enum.Parse<AttributionClass>(row[5], ignoreCase: true));

    /// <param name="Clause">A clause or a quotation carries the content.</param>
    /// <param name="Thing">The object does.</param>
    /// <param name="Infinitive">An infinitive does.</param>
    /// <param name="Directed">The object and its infinitive do ("urged both sides to …").</param>
    /// <param name="Naming">The object and what it is called do.</param>
    /// <param name="Estimating">The object and the number behind "at" do ("put the toll at 40").</param>
    /// <param name="Tallying">The object does when it counts whom something befell ("counted 24 dead").</param>
    /// <param name="Prepositions">Before a phrase that does.</param>
    internal sealed record VerbCue(
        bool Clause, bool Thing, bool Infinitive, bool Directed, bool Naming, bool Estimating, bool Tallying, FrozenSet<string> Prepositions,
        Polarity Polarity, Certainty Certainty, AttributionClass Class);
}
