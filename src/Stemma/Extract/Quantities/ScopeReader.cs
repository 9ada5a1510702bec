using Stemma.Parse;

namespace Stemma.Extract.Quantities;

/// <summary>What a plain number stands for beside others: a part of them, all who were hurt in any way, or the new sum.</summary>
internal static class ScopeReader
{
    public const string Casualty = "casualty";

    /// <summary>How many tokens behind the number "killed or wounded" may stand.</summary>
    private const int Reach = 6;

    /// <summary>The same in front of it, with the words of a bound between.</summary>
    private const int ReachBack = 4;

    /// <summary>Its modifier, and "other" for the measure of those of whom it is not said whether they live.</summary>
    public static (string Modifier, string Measure) Of(DependencyTree tree, int counted, int last, string measure)
    {
        if (tree.HasLemma(counted, Casualty) || (measure == MeasureReader.Killed && IsKilledOrInjured(tree, last)) || (measure == MeasureReader.Injured && IsKilledAndInjuredBefore(tree, last)))
            return ("scope", MeasureReader.Other);
        if (IsSubset(tree, counted) && !(tree.Is(counted, "conj") && MeasureReader.IsBeside(tree, last)) || IsOfThem(tree, last))
            return ("subset", measure);
        return (measure != MeasureReader.Other && IsUpdate(tree, counted) ? "update" : "exact", measure);
    }

    private static bool IsKilledOrInjured(DependencyTree tree, int last)
    {
        for (var at = last + 1; at + 2 < tree.Tokens.Length && at <= last + Reach; at++)
        {
            if (NumberReader.IsNumber(tree[at]))
                return false;
            if (MeasureReader.Named(tree, at) == MeasureReader.Killed && tree[at + 1].Lemma is "or" or "and" && MeasureReader.Named(tree, at + 2) == MeasureReader.Injured)
                return at + 3 == tree.Tokens.Length || !(NumberReader.IsNumber(tree[at + 3]) || tree.Child(at + 2, "obj") >= 0 || tree.Child(at + 2, "nsubj") >= 0);
        }

        return false;
    }

    /// <summary>"Killed and wounded 16 miners", "killed or injured at least 16".</summary>
    private static bool IsKilledAndInjuredBefore(DependencyTree tree, int last)
    {
        for (var at = last - 1; at >= 2 && last - at <= ReachBack; at--)
        {
            if (MeasureReader.Named(tree, at) == MeasureReader.Injured)
                return tree[at - 1].Lemma is "and" or "or" && MeasureReader.Named(tree, at - 2) == MeasureReader.Killed;
        }

        return false;
    }

    /// <summary>"Including three children and two women".</summary>
    private static bool IsSubset(DependencyTree tree, int counted)
    {
        var at = counted;
        while (tree.Is(at, "conj"))
            at = tree[at].Head;
        return MeasureReader.IsPart(tree, at) || IsAmongThem(tree, at) || MeasureReader.WholeOf(tree, at) >= 0;
    }

    /// <summary>"Twelve of them", "nine of whom".</summary>
    private static bool IsOfThem(DependencyTree tree, int last) =>
        last + 2 < tree.Tokens.Length && tree.HasLemma(last + 1, "of") && tree[last + 2].Form.ToLowerInvariant() is "them" or "whom";

    /// <summary>"Eleven people, among them three children".</summary>
    private static bool IsAmongThem(DependencyTree tree, int counted)
    {
        var first = counted;
        foreach (var child in tree.Children(counted))
        {
            if (tree.Is(child, "nummod") || tree.Is(child, "amod"))
                first = Math.Min(first, child);
        }

        return first >= 2 && tree.HasLemma(first - 2, "among") && tree[first - 1].Lemma is "they" or "them" or "who" or "whom";
    }

    /// <summary>"The toll rose to 30", "bringing the toll to 30".</summary>
    private static bool IsUpdate(DependencyTree tree, int counted) =>
        tree.Is(counted, "obl") && tree.Child(counted, "case") is var marker and >= 0 && tree.HasLemma(marker, "to")
        && MeasureReader.Toll(tree, tree[counted].Head) is not null;
}
