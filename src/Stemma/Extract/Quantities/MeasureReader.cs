using System.Collections.Frozen;
using Stemma.Extract.Sources;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Quantities;

/// <summary>The role of what is counted: read off the noun itself, then off what governs it.</summary>
internal static class MeasureReader
{
    public const string Other = "other";

    private const string Crossed = "crossed";

    private static readonly FrozenDictionary<string, string> Measures =
        LexiconTable.Rows("Extract.measures.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1]);

    private static readonly FrozenSet<string> ByTheirOwn = [Crossed, "displaced", "missing"];

    public static string Of(DependencyTree tree, int counted)
    {
        if (Measures.TryGetValue(Lemma(tree, counted), out var own))
            return own;

        foreach (var child in tree.Children(counted))
        {
            if ((tree.Is(child, "amod") || (tree.Is(child, "acl") && !tree.Is(child, "acl:relcl"))) && Measures.TryGetValue(Lemma(tree, child), out var described))
                return described;
        }

        return Governed(tree, counted);
    }

    private static string Governed(DependencyTree tree, int counted)
    {
        var at = counted;
        while (tree[at].Head >= 0)
        {
            var above = tree[at].Head;
            if (tree.Is(at, "conj") || tree.Is(at, "nmod") || tree.Is(at, "appos") || tree.Is(at, "compound"))
            {
                at = above;
                if (Measures.TryGetValue(Lemma(tree, at), out var noun))
                    return noun;

                continue;
            }

            var governor = tree.Child(above, "xcomp") is var open and >= 0 && tree.Is(at, "nsubj") ? open : above;
            if (tree.Is(at, "obl") && Toll(tree, above))
                return "killed";
            if (!Measures.TryGetValue(Lemma(tree, governor), out var measure))
                return Other;

            return Suffers(tree, at, governor, measure) ? measure : Other;
        }

        return Other;
    }

    /// <summary>Whether the counted undergo what the verb tells, and do not do it to others.</summary>
    private static bool Suffers(DependencyTree tree, int counted, int verb, string measure)
    {
        if (tree.Is(counted, "obj") || tree.Is(counted, "nsubj:pass"))
            return measure != Crossed;
        if (!tree.Is(counted, "nsubj") && VerbFrames.BareNominalBefore(tree, verb) != counted)
            return false;

        return tree.HasLemma(verb, "die") || tree.HasLemma(verb, "perish") || tree.HasLemma(verb, "drown")
            || ByTheirOwn.Contains(measure)
            || tree[verb].Upos == "ADJ"
            || tree.Child(verb, "aux:pass") >= 0;
    }

    /// <summary>"The toll rose to seven", "raised the toll to seven".</summary>
    private static bool Toll(DependencyTree tree, int verb) =>
        tree.Children(verb).Any(child => (tree.Is(child, "nsubj") || tree.Is(child, "obj")) && tree.HasLemma(child, "toll"));

    private static string Lemma(DependencyTree tree, int token) => tree[token].Lemma.ToLowerInvariant();
}
