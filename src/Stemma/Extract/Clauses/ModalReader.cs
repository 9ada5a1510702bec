using System.Collections.Frozen;
using Stemma.Extract.Sources;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Clauses;

/// <summary>What the auxiliaries, adverbs and negations of one word do to it.</summary>
internal static class ModalReader
{
    private static readonly FrozenDictionary<string, Certainty> Hedges =
        LexiconTable.Rows("Extract.hedges.tsv", 2).ToFrozenDictionary(row => row[0], row => Enum.Parse<Certainty>(row[1], ignoreCase: true));

    private static readonly FrozenSet<string> Negations =
        LexiconTable.Rows("Extract.negations.tsv", 1).Select(row => row[0]).ToFrozenSet();

    private static readonly FrozenDictionary<string, bool> Conditions =
        LexiconTable.Rows("Extract.conditions.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1] == "h");

    public static bool Negated(DependencyTree tree, int word)
    {
        if (tree[word].Upos == "NOUN" && IsNone(tree, word))
            return true;
        foreach (var child in tree.Children(word))
        {
            var lemma = Lemma(tree, child);
            if ((tree.Is(child, "advmod") || tree.Is(child, "mark") || tree.Is(child, "cc")) && Negations.Contains(lemma) && !IsNotOnly(tree, child))
                return true;
            if (lemma == "longer" && child > 0 && tree.HasLemma(child - 1, "no"))
                return true;
            if ((tree.Is(child, "nsubj") || tree.Is(child, "obj")) && (IsNone(tree, child) || IsNeither(tree, child)))
                return true;
        }

        return false;
    }

    /// <param name="within">The attribution the word stands in; null when it is the report's own.</param>
    public static Certainty Certainty(DependencyTree tree, int word, Frame? within)
    {
        var lowest = Extract.Certainty.Certain;
        var auxiliaries = tree.Children(word, "aux").Select(child => Lemma(tree, child)).ToList();
        foreach (var child in tree.Children(word))
        {
            var lemma = Lemma(tree, child);
            if (tree.Is(child, "aux") && lemma is "will" or "shall" or "would")
                lowest = Lower(lowest, Announced(tree, word, within, lemma));
            else if (tree.Is(child, "aux") && lemma is "can" or "could" && Negated(tree, word))
                continue;
            else if (tree.Is(child, "aux") && lemma is "must" or "should" or "ought" && auxiliaries.Contains("have"))
                lowest = Lower(lowest, Extract.Certainty.Probable);
            else if (tree.Is(child, "aux") || tree.Is(child, "advmod"))
                lowest = Lower(lowest, Hedges.GetValueOrDefault(lemma, Extract.Certainty.Certain));
        }

        return lowest;
    }

    /// <summary>Whether a clause is a condition, depends on one, or is asked about.</summary>
    public static (bool Hypothetical, bool Asked) Open(DependencyTree tree, int clause)
    {
        foreach (var mark in tree.Children(clause, "mark"))
        {
            if (!Conditions.TryGetValue(Lemma(tree, mark), out var condition))
                continue;
            var asked = !condition || tree.Is(clause, "ccomp") || tree.Is(clause, "csubj");
            return (!asked, asked);
        }

        return (tree.Children(clause, "advcl").Any(child => tree.Children(child, "mark").Any(
            mark => Conditions.TryGetValue(Lemma(tree, mark), out var condition) && condition)), false);
    }

    public static Certainty Lower(Certainty left, Certainty right) => left < right ? left : right;

    /// <summary>A source that announces its own act is sure of it; it foresees another's; a report on its own word tells neither.</summary>
    private static Certainty Announced(DependencyTree tree, int word, Frame? within, string auxiliary)
    {
        if (within is null)
            return Extract.Certainty.Unknown;
        if (auxiliary == "would" && within.CueToken >= 0 && tree[within.CueToken].Xpos is not ("VBD" or "VBN"))
            return Extract.Certainty.Unknown;
        var subject = VerbFrames.Subject(tree, word);
        var own = subject >= 0 && (tree[subject].Upos == "PRON" || (within.SourceToken >= 0 && tree.HasLemma(subject, tree[within.SourceToken].Lemma)));
        return own ? Extract.Certainty.Certain : Extract.Certainty.Probable;
    }

    private static bool IsNeither(DependencyTree tree, int nominal) =>
        tree.Children(nominal).Any(child => child < nominal && Lemma(tree, child) == "neither");

    /// <summary>"Nobody", "no rebels".</summary>
    public static bool IsNone(DependencyTree tree, int nominal) =>
        (tree[nominal].Upos is "PRON" or "NOUN" && Negations.Contains(Lemma(tree, nominal)))
        || tree.Children(nominal, "det").Any(det => Lemma(tree, det) is "no" or "neither");

    private static bool IsNotOnly(DependencyTree tree, int negation) =>
        negation + 1 < tree.Tokens.Length && Lemma(tree, negation + 1) is "only" or "just" or "merely";

    private static string Lemma(DependencyTree tree, int token) => tree[token].Lemma.ToLowerInvariant();
}
