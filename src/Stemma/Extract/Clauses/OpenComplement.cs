using Stemma.Parse;

namespace Stemma.Extract.Clauses;

/// <summary>The infinitive that says what a verb is about: "failed to", "ordered the army to", "has been authorised to".</summary>
internal static class OpenComplement
{
    /// <summary>The open complement or, of a verb known to have one, the infinitive the tree hung elsewhere; -1 when there is none.</summary>
    public static int Of(DependencyTree tree, int word)
    {
        if (tree.Child(word, "xcomp") is var complement and >= 0)
            return complement;
        if (tree[word].Upos != "VERB" || OperatorLexicon.Shipped.Over(tree, word) is null)
            return -1;

        var thing = tree.Child(word, "obj");
        var near = tree.Children(word).Where(child => tree.Is(child, "advcl") || tree.Is(child, "acl"));
        if (thing >= 0 && OperatorLexicon.Shipped.Over(tree, thing) is null)
            near = near.Concat(tree.Children(thing, "acl"));
        return near.FirstOrDefault(child => child > word && IsInfinitive(tree, child), -1);
    }

    /// <summary>The word whose open complement another is; -1 when it is none.</summary>
    public static int Governor(DependencyTree tree, int word)
    {
        var above = tree[word].Head;
        if (above < 0 || Of(tree, above) == word)
            return above;
        above = tree.Is(above, "obj") ? tree[above].Head : -1;
        return above >= 0 && Of(tree, above) == word ? above : -1;
    }

    public static bool IsInfinitive(DependencyTree tree, int clause) =>
        tree.Children(clause, "mark").Any(mark => tree.HasLemma(mark, "to"));
}
