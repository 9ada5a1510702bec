using System.Collections.Frozen;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Clauses;

/// <summary>The words that stand over an event and decide whether it happened: "failed to", "plan to", "the possibility of".</summary>
internal sealed class OperatorLexicon
{
    public static OperatorLexicon Shipped { get; } = new();

    private readonly FrozenDictionary<(string Lemma, char Class), Operator> _operators;

    private OperatorLexicon() => _operators = LexiconTable.Rows("Extract.operators.tsv", 5).ToFrozenDictionary(
        row => (row[0], row[1][0]),
        row => new Operator(Enum.Parse<Polarity>(row[2], ignoreCase: true), Enum.Parse<Certainty>(row[3], ignoreCase: true), row[4] == "future"));

    /// <summary>What a word does to what it governs; null when it leaves it as it is.</summary>
    public Operator? Over(DependencyTree tree, int word)
    {
        var lemma = tree[word].Lemma.ToLowerInvariant();
        var kind = tree[word].Upos switch { "VERB" => 'v', "NOUN" => 'n', _ => 'a' };
        foreach (var particle in tree.Children(word, "compound:prt"))
        {
            if (_operators.TryGetValue(($"{lemma} {tree[particle].Lemma.ToLowerInvariant()}", kind), out var phrasal))
                return phrasal;
        }

        return _operators.GetValueOrDefault((lemma, kind)) ?? (kind == 'v' ? _operators.GetValueOrDefault((tree[word].Form.ToLowerInvariant(), 'a')) : null);
    }

    /// <param name="Polarity">Of what stands under the word.</param>
    /// <param name="Ahead">What stands under it lies ahead of it, if it comes about.</param>
    internal sealed record Operator(Polarity Polarity, Certainty Certainty, bool Ahead);
}
