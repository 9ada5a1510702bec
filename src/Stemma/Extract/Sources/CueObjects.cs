using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Extract.Quantities;
using Stemma.Parse;

namespace Stemma.Extract.Sources;

/// <summary>What the object of a cue carries: a task, a charge, a name, a count.</summary>
internal static class CueObjects
{
    /// <summary>"Puts the toll at 40": the number; -1 when none is given.</summary>
    public static int Figure(DependencyTree tree, int verb) => tree.Children(verb, "obl").FirstOrDefault(
        child => tree.Child(child, "case") is var marker and >= 0 && tree.HasLemma(marker, "at") && tree.Subtree(child).Any(token => tree[token].Upos == "NUM"), -1);

    /// <summary>"Counted 24 dead", "recorded a dozen deaths": how many something befell; -1 when the object is no such count.</summary>
    public static int Tally(DependencyTree tree, int verb)
    {
        var counted = tree.Child(verb, "obj");
        if (counted <= verb || !tree.Subtree(counted).Any(token => NumberReader.IsNumber(tree[token]) || NumberReader.VagueLow(tree[token]) is not null))
            return -1;
        return MeasureReader.Of(tree, counted, tree.Subtree(counted)[0]) is MeasureReader.Other ? -1 : counted;
    }

    /// <summary>What is called, and what it is called; empty when only the first is told.</summary>
    public static ImmutableArray<int> Called(SentenceView view, int verb)
    {
        var tree = view.Tree;
        var things = tree.Children(verb).Where(
            child => child > verb && (tree.Is(child, "obj") || tree.Is(child, "iobj") || tree.Is(child, "xcomp") || tree.Is(child, "ccomp"))).ToImmutableArray();
        if (things.IsEmpty || things.Any(thing => IsReflexive(tree[thing])))
            return [];
        var inside = things.SelectMany(thing => tree.Subtree(thing)).Distinct().Order().ToImmutableArray();
        var named = things.Length > 1
            || tree.Children(things[0], "appos").Any()
            || inside.Skip(1).Any(token => view.IsQuoted(token) && !view.IsQuoted(verb));
        return named ? inside : [];
    }

    /// <summary>What the object is urged or expected to do; -1 when nothing is.</summary>
    public static int Task(DependencyTree tree, int verb)
    {
        if (tree.Child(verb, "xcomp") is var complement and >= 0)
            return complement;
        var thing = tree.Child(verb, "obj");
        return thing < 0 ? -1 : tree.Children(thing, "acl").Concat(tree.Children(verb, "advcl")).FirstOrDefault(
            child => child > thing && OpenComplement.IsInfinitive(tree, child) && OpenComplement.Governor(tree, child) == verb, -1);
    }

    /// <summary>"Says two dozen supporters living abroad cast …": a clause whose verb the tree hung from its subject, taken for the object; -1 when there is none.</summary>
    public static int Headed(DependencyTree tree, int verb)
    {
        var subject = tree.Child(verb, "obj");
        return subject > verb && tree.Children(subject, "acl").Any(child => tree[child].Upos == "VERB") ? subject : -1;
    }

    /// <summary>The object, unless it is only a word for what is said ("made a statement") or the speaker ("found himself"); -1 when there is none.</summary>
    public static int Object(DependencyTree tree, int verb)
    {
        var thing = tree.Child(verb, "obj");
        return thing >= 0 && tree[thing].Upos is "NOUN" or "PROPN" or "PRON" && !IsReflexive(tree[thing])
            ? thing
            : -1;
    }

    private static bool IsReflexive(Token token) => token.Features?.Contains("Reflex=Yes", StringComparison.Ordinal) == true;

    /// <summary>What somebody is accused of or blamed for; -1 when it is not told.</summary>
    public static int Charge(DependencyTree tree, int verb) =>
        tree.Child(verb, "obj") < 0 ? -1 : tree.Children(verb).FirstOrDefault(
            child => (tree.Is(child, "advcl") && VerbFrames.IsOfTheObject(tree, child))
                || (tree.Is(child, "obl") && tree.Child(child, "case") is var marker and >= 0 && tree[marker].Lemma is "of" or "for"),
            -1);
}
