using System.Collections.Immutable;
using Stemma.Extract.Sources;
using Stemma.Parse;

namespace Stemma.Extract.Quantities;

/// <summary>Which predicate tells a count, and which counts beside it say something of their own.</summary>
internal static class Counts
{
    /// <returns>The counts that the predicate itself tells, and with their tokens those that count others or what befell others.</returns>
    public static (ImmutableArray<Quantity> Own, ImmutableArray<(int Counted, Quantity Quantity)> Apart) Of(
        DependencyTree tree, int predicate, ImmutableArray<int> predicates, ImmutableArray<(int Counted, Quantity Quantity)> quantities)
    {
        var told = quantities.Where(found => Governor(tree, found.Counted, predicates) == predicate).ToImmutableArray();
        var measured = told.Where(found => found.Quantity.Measure != MeasureReader.Other).ToImmutableArray();
        if (measured.Length < 2)
            return ([.. told.Select(found => found.Quantity)], []);

        var main = measured.FirstOrDefault(found => found.Quantity.Modifier != "subset" && MeasureReader.WholeOf(tree, found.Counted) < 0, measured[0]);
        var apart = measured.RemoveAll(found => found.Counted == main.Counted
            || (found.Quantity.Measure == main.Quantity.Measure && found.Quantity.Of == main.Quantity.Of && found.Quantity.Modifier != "subset"));
        return ([.. told.Where(found => !apart.Contains(found)).Select(found => found.Quantity)], apart);
    }

    /// <summary>The words of a count that stands apart: its phrase without those of the other counts in it.</summary>
    public static ImmutableArray<int> Phrase(DependencyTree tree, int counted, IEnumerable<int> others)
    {
        var without = others.Where(other => other != counted).ToHashSet();
        return tree.Subtree(counted, child => without.Contains(child) || tree.Is(child, "cc") || tree.Is(child, "punct"));
    }

    /// <summary>
    /// The participle that tells what befell the counted; else the nearest predicate above; else the one it is the subject
    /// of; else the first one of the sentence; -1 without predicates.
    /// </summary>
    private static int Governor(DependencyTree tree, int token, ImmutableArray<int> predicates)
    {
        foreach (var participle in tree.Children(token, "acl").Where(child => !predicates.Contains(token) && predicates.Contains(child)))
        {
            if ((tree[participle].Xpos == "VBN" && MeasureReader.Named(tree, participle) is not null) || MeasureReader.IsDying(tree, participle))
                return participle;
        }

        if (Behind(tree, token) is >= 0 and var verb && predicates.Contains(verb))
            return verb;
        for (var at = token; at >= 0; at = tree[at].Head)
        {
            if (predicates.Contains(at))
                return at;
        }

        if (predicates.IsEmpty)
            return -1;

        var ruled = predicates.FirstOrDefault(predicate => !tree.Is(predicate, "acl") && VerbFrames.Subject(tree, predicate) == token, -1);
        return ruled >= 0 ? ruled : predicates[0];
    }

    /// <summary>"Saying nine sailors died": the verb of what is said, whose subject the tree took for what is said; -1 when there is none.</summary>
    private static int Behind(DependencyTree tree, int counted) =>
        tree.Is(counted, "obj")
            ? tree.Children(tree[counted].Head, "ccomp").FirstOrDefault(verb => verb > counted && tree.Child(verb, "nsubj") < 0 && tree.Child(verb, "nsubj:pass") < 0 && MeasureReader.Named(tree, verb) is not null, -1)
            : -1;
}
