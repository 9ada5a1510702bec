using System.Collections.Frozen;
using Stemma.Extract.Sources;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Clauses;

/// <summary>Polarity, certainty and time of a predicate, from its modals, negations, conditions and the innermost cue.</summary>
internal static class FactualityReader
{
    private static readonly FrozenDictionary<string, Certainty> Hedges =
        LexiconTable.Rows("Extract.hedges.tsv", 2).ToFrozenDictionary(row => row[0], row => Enum.Parse<Certainty>(row[1], ignoreCase: true));

    private static readonly FrozenSet<string> Negations =
        LexiconTable.Rows("Extract.negations.tsv", 1).Select(row => row[0]).ToFrozenSet();

    private static readonly FrozenSet<string> Conditions =
        LexiconTable.Rows("Extract.conditions.tsv", 1).Select(row => row[0]).ToFrozenSet();

    /// <param name="innermost">The attribution nearest to the predicate; null when it has none.</param>
    public static Factuality At(SentenceView view, int predicate, Frame? innermost)
    {
        var tree = view.Tree;
        var negations = 0;
        var certainty = Certainty.Certain;
        for (var at = predicate; at >= 0; at = tree[at].Head)
        {
            if (at == predicate || Carries(tree, at))
            {
                negations += Negated(tree, at) ? 1 : 0;
                certainty = Lower(certainty, Hedged(tree, at, at == predicate));
            }

            if (innermost?.ContentHead == at || !tree.Is(at, "xcomp"))
                break;
        }

        var conditional = IsConditional(tree, predicate);
        if (conditional)
            certainty = Lower(certainty, Certainty.Possible);
        if (innermost is not null)
            certainty = Lower(certainty, innermost.Certainty);

        if (negations == 1 && tree.HasLemma(predicate, "rule") && tree.Child(predicate, "compound:prt") >= 0)
            return new Factuality(Polarity.Positive, Certainty.Possible, EventTense.Future);

        var negative = (negations % 2 == 1) != (innermost?.Polarity == Polarity.Negative && innermost.ContentHead == predicate);
        return new Factuality(
            negative ? Polarity.Negative : Polarity.Positive, certainty, conditional ? EventTense.Hypothetical : Time(tree, predicate));
    }

    private static bool Carries(DependencyTree tree, int token) => tree[token].Upos is "VERB" or "ADJ" or "AUX";

    private static bool Negated(DependencyTree tree, int token) =>
        Negations.Contains(Lemma(tree, token))
        || tree.Children(token).Any(child =>
            ((tree.Is(child, "advmod") || tree.Is(child, "mark")) && Negations.Contains(Lemma(tree, child)))
            || ((tree.Is(child, "nsubj") || tree.Is(child, "obj")) && tree.Children(child, "det").Any(det => tree.HasLemma(det, "no"))));

    private static Certainty Hedged(DependencyTree tree, int token, bool self)
    {
        var lowest = !self || tree.Child(token, "xcomp") >= 0 ? Hedges.GetValueOrDefault(Lemma(tree, token), Certainty.Certain) : Certainty.Certain;
        foreach (var child in tree.Children(token))
        {
            if (tree.Is(child, "aux") || tree.Is(child, "advmod"))
                lowest = Lower(lowest, Hedges.GetValueOrDefault(Lemma(tree, child), Certainty.Certain));
        }

        return lowest;
    }

    private static bool IsConditional(DependencyTree tree, int predicate) =>
        tree.Children(predicate, "mark").Any(mark => Conditions.Contains(Lemma(tree, mark)))
        || tree.Children(predicate, "advcl").Any(clause => tree.Children(clause, "mark").Any(mark => tree.HasLemma(mark, "if")));

    private static EventTense Time(DependencyTree tree, int predicate)
    {
        var auxiliaries = tree.Children(predicate, "aux").Select(child => Lemma(tree, child)).ToList();
        if (auxiliaries.Contains("have") && auxiliaries.Exists(lemma => lemma is "may" or "might" or "could"))
            return EventTense.Past;
        if (auxiliaries.Exists(lemma => lemma is "will" or "shall" or "may" or "might" or "would" or "could"))
            return EventTense.Future;

        var token = tree[predicate];
        var perfectOrPast = auxiliaries.Contains("have")
            || tree.Children(predicate, "xcomp").Any(open => tree.Children(open, "aux").Any(child => tree.HasLemma(child, "have")))
            || token.Xpos is "VBD"
            || tree.Children(predicate).Any(child => (tree.Is(child, "aux") || tree.Is(child, "cop")) && tree[child].Xpos == "VBD");
        if (perfectOrPast)
            return EventTense.Past;
        if (tree.Children(predicate, "mark").Any(mark => tree.HasLemma(mark, "to")))
            return tree[predicate].Head >= 0 && Time(tree, tree[predicate].Head) == EventTense.Past && tree.Is(predicate, "xcomp") ? EventTense.Past : EventTense.Future;

        return token.Xpos switch
        {
            "VBN" => EventTense.Past,
            "VBG" when tree.Is(predicate, "advcl") && tree[predicate].Head >= 0 => Time(tree, tree[predicate].Head),
            "VBG" or "VBZ" or "VBP" => EventTense.Ongoing,
            _ => token.Upos == "NOUN" ? EventTense.Past : EventTense.Ongoing,
        };
    }

    private static Certainty Lower(Certainty left, Certainty right) => left < right ? left : right;

    private static string Lemma(DependencyTree tree, int token) => tree[token].Lemma.ToLowerInvariant();
}
