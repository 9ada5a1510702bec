using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Sources;

/// <summary>Attributions signalled by a noun or an adjective: "X's claim that …", "voiced concern about …", "is certain that …".</summary>
internal static class NominalFrames
{
    public static Frame? AtNoun(SentenceView view, int at, string lemma)
    {
        if (!CueLexicon.Shipped.Nouns.TryGetValue(lemma, out var cue))
            return null;

        var tree = view.Tree;
        if (IsMedium(tree, at))
            return null;
        var (head, content) = Content(tree, at, cue, "acl", "nmod");
        if (head < 0 && tree.Is(at, "obj") && CueLexicon.Shipped.Carriers.Contains(tree[tree[at].Head].Lemma))
            (head, content) = Content(tree, tree[at].Head, at, cue);
        if (head < 0)
            return null;

        var owner = Owner(tree, at, head);
        if (owner >= 0)
            return FrameFinder.Build(view, owner, Cue(tree, tree[at].Span, head), at, head, content, cue, strict: true);
        return tree.Is(head, "acl") && cue.Class != AttributionClass.Eventuality && tree.Child(head, "mark") is var mark and >= 0 && tree.HasLemma(mark, "that")
            ? new Frame([new AttributionLink(null, tree[at].Span, SourceKind.Unspecified, null)], at, head, -1, content, cue.Polarity, cue.Certainty) { Class = cue.Class }
            : null;
    }

    /// <summary>"Said in a statement that …": the verb is the cue.</summary>
    private static bool IsMedium(DependencyTree tree, int noun) =>
        tree.Is(noun, "obl") && tree.Child(noun, "case") is var marker and >= 0 && tree[marker].Lemma is "in" or "through" or "via" or "on"
        && tree[noun].Head < noun && CueLexicon.Shipped.Verb(tree[tree[noun].Head].Lemma.ToLowerInvariant()) is { Clause: true };

    public static Frame? AtAdjective(SentenceView view, int at)
    {
        var tree = view.Tree;
        if (!CueLexicon.Shipped.Adjectives.TryGetValue(tree[at].Lemma, out var cue) && !CueLexicon.Shipped.Adjectives.TryGetValue(tree[at].Form, out cue))
            return null;

        var subject = tree.Child(at, "nsubj");
        if (subject < 0 && tree.Is(at, "conj"))
            subject = tree.Child(tree[at].Head, "nsubj");
        if (subject < 0 && tree.Is(at, "acl"))
            subject = tree[at].Head;
        if (subject < 0)
            return null;

        var (head, content) = Content(tree, at, cue, "ccomp", "obl");
        if (head < 0)
            (head, content) = Content(tree, at, cue, "xcomp", "obl");
        return head < 0 ? null : FrameFinder.Build(view, subject, Cue(tree, CopulaAnd(tree, at), head), at, head, content, cue, strict: true);
    }

    private static (int Head, ImmutableArray<int> Content) Content(DependencyTree tree, int at, CueLexicon.VerbCue cue, string clause, string phrase)
    {
        var said = tree.Children(at, clause).FirstOrDefault(child => child > at && IsMarked(tree, child), -1);
        if (said < 0 && clause == "acl")
            said = tree.Children(at, "nmod").SelectMany(owner => tree.Children(owner, "acl")).FirstOrDefault(child => tree.Child(child, "mark") is var mark and >= 0 && tree[mark].Upos == "SCONJ" && tree.HasLemma(mark, "that"), -1);
        if (said >= 0)
            return (said, tree.Subtree(said));
        var of = tree.Children(at, phrase).FirstOrDefault(
            child => child > at && tree.Child(child, "case") is var marker and >= 0 && cue.Prepositions.Contains(tree[marker].Form), -1);
        if (of < 0 && clause != "acl")
            of = tree.Children(at, "advcl").FirstOrDefault(child => child > at && tree.Child(child, "mark") is var mark and >= 0 && cue.Prepositions.Contains(tree[mark].Form), -1);
        return of < 0 ? (-1, []) : (of, tree.Subtree(of, child => tree[child].Head == of && (tree.Is(child, "case") || (tree.Is(child, "mark") && tree.Is(of, "advcl")))));
    }

    /// <summary>"Voiced concern on Monday about …": the phrase hung from the verb that carries the noun.</summary>
    private static (int Head, ImmutableArray<int> Content) Content(DependencyTree tree, int carrier, int noun, CueLexicon.VerbCue cue)
    {
        var of = tree.Children(carrier, "obl").FirstOrDefault(
            child => child > noun && tree.Child(child, "case") is var marker and >= 0 && cue.Prepositions.Contains(tree[marker].Form), -1);
        return of < 0 ? (-1, []) : (of, tree.Subtree(of, child => tree[child].Head == of && tree.Is(child, "case")));
    }

    /// <summary>A clause that says what the noun holds; a relative clause has its "that" for a subject or an object, not for a mark.</summary>
    private static bool IsMarked(DependencyTree tree, int clause) =>
        !tree.Is(clause, "acl") || (tree.Child(clause, "mark") is var mark and >= 0 && tree[mark].Lemma is "that" or "to" or "whether");

    /// <summary>Whose it is: a possessive, "by …", or the subject of the verb that carries it; -1 when nobody is said to have it.</summary>
    private static int Owner(DependencyTree tree, int at, int content)
    {
        if (tree.Child(at, "nmod:poss") is var owner and >= 0)
            return owner;
        var by = tree.Children(at, "nmod").FirstOrDefault(
            child => child != content && tree.Child(child, "case") is var marker and >= 0 && tree[marker].Lemma is "by" or "from" or "among", -1);
        if (by < 0 && tree.Is(content, "acl"))
            by = tree.Children(at, "nmod").FirstOrDefault(child => tree.Child(child, "case") is var marker and >= 0 && tree[marker].Lemma == "of", -1);
        if (by >= 0)
            return by;
        var verb = tree[at].Head;
        return verb >= 0 && tree.Is(at, "obj") && CueLexicon.Shipped.Carriers.Contains(tree[verb].Lemma) ? VerbFrames.Subject(tree, verb) : -1;
    }

    private static TextSpan CopulaAnd(DependencyTree tree, int at)
    {
        var span = tree[at].Span;
        foreach (var child in tree.Children(at))
        {
            if (child < at && (tree.Is(child, "cop") || tree.Is(child, "aux") || tree.Is(child, "advmod")))
                span = span.Union(tree[child].Span);
        }

        return span;
    }

    private static TextSpan Cue(DependencyTree tree, TextSpan span, int content)
    {
        var marker = tree.Child(content, "case");
        return marker >= 0 && tree[marker].Span.Start >= span.End && !tree.Is(content, "ccomp") ? span.Union(tree[marker].Span) : span;
    }
}
