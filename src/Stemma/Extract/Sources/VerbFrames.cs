using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Extract.Events;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Sources;

/// <summary>Attributions signalled by a verb: "X said that …", "…, X added", "X is reported to …", "X confirmed the …".</summary>
internal static class VerbFrames
{
    private const int FewestQuotedTokens = 4;

    /// <summary>How far before the verb its auxiliaries may begin and still be quoted with it, in UTF-16 code units.</summary>
    private const int MaximumCueReach = 24;

    public static Frame? At(SentenceView view, int verb, string lemma)
    {
        if (Passive(view, verb, lemma) is { } passive)
            return passive;
        if (CueLexicon.Shipped.Verb(lemma) is not { } cue || view.Tree.Child(verb, "nsubj:pass") >= 0)
            return null;

        var subject = Subject(view.Tree, verb);
        if (cue.Clause && (subject < 0 || (view.IsQuoted(subject) && !view.IsQuoted(verb))))
            subject = TrailingCue.Subject(view, verb);
        if (subject < 0)
            return null;

        var (head, content) = Content(view, verb, subject, cue);
        return head < 0
            ? null
            : FrameFinder.Build(
                view, subject, CueSpan(view.Tree, verb), verb, head, content, cue.Polarity, cue.Certainty,
                strict: lemma is not ("say" or "tell" or "state"), Via(view, verb));
    }

    private static Frame? Passive(SentenceView view, int verb, string lemma)
    {
        var tree = view.Tree;
        var subject = tree.Child(verb, "nsubj:pass");
        if (tree.Child(verb, "aux:pass") < 0 || !CueLexicon.Shipped.Passives.TryGetValue(lemma, out var certainty))
            return null;

        var clause = tree.Child(verb, "xcomp");
        if (clause < 0)
            clause = tree.Child(verb, "ccomp");
        if (clause < 0)
            return null;

        var content = tree.Subtree(clause);
        if (subject >= 0)
            content = [.. tree.Subtree(subject).Concat(content).Order()];
        var agent = tree.Child(verb, "obl:agent");
        return agent >= 0
            ? FrameFinder.Build(view, agent, CueSpan(tree, verb), verb, clause, content, Polarity.Positive, Certainty.Certain, strict: false)
            : new Frame([new AttributionLink(null, CueSpan(tree, verb), SourceKind.Unspecified, null)], verb, clause, -1, content, Polarity.Positive, certainty);
    }

    private static (int Head, ImmutableArray<int> Content) Content(
        SentenceView view, int verb, int subject, CueLexicon.VerbCue cue)
    {
        var tree = view.Tree;
        if (cue.Clause && Quoted(view, verb, subject) is { IsEmpty: false } quoted)
            return (Top(tree, quoted), quoted);

        var clause = tree.Child(verb, "ccomp");
        if (clause < 0 && cue.Clause)
            clause = tree.Children(verb, "parataxis").FirstOrDefault(child => child > verb || tree[child].Upos == "VERB", -1);
        if (clause >= 0)
            return (clause, tree.Subtree(clause));

        if (cue.Clause && tree.Is(verb, "parataxis") && tree[verb].Head >= 0)
        {
            var above = tree[verb].Head;
            return (above, tree.Subtree(above, child => child == verb));
        }

        clause = cue.Infinitive ? tree.Child(verb, "xcomp") : -1;
        if (clause >= 0)
            return (clause, tree.Subtree(clause));

        if (cue.Clause && TrailingCue.Content(view, verb, subject) is { IsEmpty: false } before)
            return (Top(tree, before), before);

        if (cue.Thing && !cue.Clause && Charge(tree, verb) is var charge and >= 0)
            return (charge, [.. tree.Subtree(tree.Child(verb, "obj")).Concat(tree.Subtree(charge)).Order()]);

        var thing = cue.Thing ? tree.Child(verb, "obj") : -1;
        return thing >= 0 && tree[thing].Upos is "NOUN" or "PROPN"
            ? (thing, tree.Subtree(thing))
            : (-1, []);
    }

    /// <summary>What somebody is accused of or blamed for; -1 when it is not told.</summary>
    private static int Charge(DependencyTree tree, int verb) =>
        tree.Child(verb, "obj") < 0 ? -1 : tree.Children(verb).FirstOrDefault(
            child => (tree.Is(child, "advcl") && IsOfTheObject(tree, child))
                || (tree.Is(child, "obl") && tree.Child(child, "case") is var marker and >= 0 && tree[marker].Lemma is "of" or "for"),
            -1);

    /// <summary>A whole quoted clause with its cue outside: the marks are surer than the tree. Empty when only some words are quoted.</summary>
    private static ImmutableArray<int> Quoted(SentenceView view, int verb, int subject)
    {
        if (view.IsQuoted(verb) || view.IsQuoted(subject))
            return [];

        var quoted = Enumerable.Range(0, view.Sentence.Tokens.Length).Where(view.IsQuoted).ToImmutableArray();
        return quoted.Length >= FewestQuotedTokens && Opens(view, quoted) ? quoted : [];
    }

    /// <summary>Whether the quotation opens or closes the sentence, as a quoted clause does.</summary>
    private static bool Opens(SentenceView view, ImmutableArray<int> quoted) =>
        quoted[0] <= 1 || quoted[^1] >= view.Sentence.Tokens.Length - 3 && 2 * quoted.Length > view.Sentence.Tokens.Length;

    private static int Top(DependencyTree tree, ImmutableArray<int> tokens)
    {
        var inside = new HashSet<int>(tokens);
        return tokens.FirstOrDefault(
            token => tree[token].Upos is "VERB" && !inside.Contains(tree[token].Head),
            tokens.FirstOrDefault(token => !tree.Is(token, "punct") && !inside.Contains(tree[token].Head), tokens[0]));
    }

    /// <summary>The subject of a verb, or of the verb it is tied to; the antecedent of "who" and "which"; -1 when there is none.</summary>
    internal static int Subject(DependencyTree tree, int verb)
    {
        var at = verb;
        while (at >= 0)
        {
            var own = tree.Child(at, "nsubj");
            if (own >= 0 && tree[own].Xpos is "WP" or "WDT" or "WP$" && tree.Is(at, "acl"))
                return tree[at].Head;
            if (own >= 0)
                return own;
            if (BareNominalBefore(tree, at) is var bare and >= 0)
                return bare;
            if (tree.Is(at, "acl"))
                return tree[at].Head;
            if (IsOfTheObject(tree, at))
                return tree.Child(tree[at].Head, "obj");
            if (!tree.Is(at, "conj") && !tree.Is(at, "advcl") && !tree.Is(at, "xcomp"))
                return -1;

            at = tree[at].Head;
        }

        return -1;
    }

    /// <summary>A noun before the verb that hangs from it as an oblique without a preposition: a subject the tree took for something else; -1 when there is none.</summary>
    internal static int BareNominalBefore(DependencyTree tree, int verb) =>
        tree.Children(verb, "obl").FirstOrDefault(
            child => child < verb
                && tree[child].Relation != "obl:agent"
                && tree[child].Upos is "NOUN" or "PROPN"
                && tree.Child(child, "case") < 0
                && !TimeReader.IsTime(tree, child),
            -1);

    /// <summary>"Quoted a general as saying …", "accused the army of …", "blamed it for …": the object does what follows.</summary>
    private static bool IsOfTheObject(DependencyTree tree, int verb) =>
        tree.Is(verb, "advcl")
        && tree.Child(tree[verb].Head, "obj") >= 0
        && tree.Child(verb, "mark") is var mark and >= 0
        && tree[mark].Lemma is "as" or "of" or "for";

    private static Mention? Via(SentenceView view, int verb)
    {
        var tree = view.Tree;
        foreach (var child in tree.Children(verb))
        {
            var named = NameUnder(view, child);
            if (named is null)
                continue;
            if (tree.HasLemma(verb, "tell") && (tree.Is(child, "obj") || tree.Is(child, "iobj")))
                return named;
            if (tree.Is(child, "obl") && IsChannel(tree, child))
                return named;
        }

        return null;
    }

    private static bool IsChannel(DependencyTree tree, int oblique)
    {
        var marker = tree.Child(oblique, "case");
        return marker >= 0 && (tree.HasLemma(oblique, "interview") || tree[marker].Lemma is "to");
    }

    private static Mention? NameUnder(SentenceView view, int top)
    {
        var name = view.Sentence.Names.FirstOrDefault(
            candidate => candidate.Kind is NameKind.Organisation or NameKind.Location && view.Tree.IsUnder(candidate.Tokens.First, top));
        return name is null ? null : Phrase.OfName(view, name);
    }

    private static TextSpan CueSpan(DependencyTree tree, int verb)
    {
        var span = tree[verb].Span;
        foreach (var child in tree.Children(verb))
        {
            if (child < verb && (tree.Is(child, "aux") || tree.Is(child, "advmod")) && tree[child].Span.Start >= span.Start - MaximumCueReach)
                span = span.Union(tree[child].Span);
        }

        return span;
    }
}
