using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Parse;

namespace Stemma.Extract.Events;

/// <summary>Where an event is said to have happened: named places tied to it by a word of place or as what it was done to.</summary>
internal static class PlaceReader
{
    private static readonly ImmutableArray<string> Markers =
    [
        "in", "at", "near", "into", "to", "toward", "towards", "from", "around", "outside", "inside", "across", "through",
        "on", "off", "along", "over", "throughout", "within", "of", "between",
    ];

    public static ImmutableArray<Mention> Around(SentenceView view, int predicate, int trigger)
    {
        var found = ImmutableArray.CreateBuilder<Mention>();
        foreach (var name in view.Sentence.Names)
        {
            if (name.Kind != NameKind.Location)
                continue;

            var mention = Phrase.OfName(view, name);
            if (IsTied(view.Tree, mention.Head, predicate, trigger))
                found.Add(mention);
        }

        return found.DrainToImmutable();
    }

    private static bool IsTied(DependencyTree tree, int name, int predicate, int trigger)
    {
        var (marked, coordinated) = (false, true);
        for (var at = name; at >= 0; at = tree[at].Head)
        {
            if (at == predicate || at == trigger)
                return marked;
            if (tree[at].Upos == "VERB" && at != predicate && !tree.Is(at, "xcomp"))
                return false;
            if (tree.Is(at, "nsubj") || tree.Is(at, "obl:agent") || tree.Is(at, "nmod:poss"))
                marked = tree.Is(at, "nsubj:pass") && marked;
            else if (tree.Is(at, "obj"))
                marked |= coordinated;
            else if (tree.Child(at, "case") is var marker and >= 0)
                marked |= Markers.Contains(tree[marker].Lemma.ToLowerInvariant());
            coordinated &= tree.Is(at, "conj");
        }

        return false;
    }
}
