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

    /// <summary>How many tokens behind the verb a clause may begin that the tree lost.</summary>
    private const int FurthestMark = 10;

    /// <summary>How far before the verb its auxiliaries may begin and still be quoted with it, in UTF-16 code units.</summary>
    private const int MaximumCueReach = 24;

    public static Frame? At(SentenceView view, int verb, string lemma)
    {
        if (Passive(view, verb, lemma) is { } passive)
            return passive;
        if (CueLexicon.Shipped.Verb(view.Tree, verb, lemma) is not { } cue)
            return null;
        if (view.Tree.Child(verb, "nsubj:pass") is var undergoer and >= 0)
            return ByAgent(view, verb, undergoer, cue);

        var subject = Subject(view.Tree, verb);
        if (cue.Clause && GoesOn(view, verb) && OtherSpeaker(view, verb) is var same and >= 0)
            subject = same;
        else if (cue.Clause && (subject < 0 || (view.IsQuoted(subject) && !view.IsQuoted(verb))))
            subject = OtherSpeaker(view, verb) is var speaker and >= 0 ? speaker : TrailingCue.Subject(view, verb);
        if (subject < 0 && cue.Clause)
            subject = GivenToItsContent(view.Tree, verb);
        if (subject < 0)
            return null;

        var (head, content) = Content(view, verb, subject, cue);
        content = Before(view.Tree, subject, verb, head, WithLostSubjects(view.Tree, subject, verb, head, content));
        if (head >= 0 && IsAnonymity(view.Tree, head))
            return null;
        if (head >= 0 && !cue.Thing && IsTopic(view.Tree, head))
            cue = cue with { Class = AttributionClass.Eventuality };
        return head < 0
            ? null
            : FrameFinder.Build(view, subject, CueSpan(view.Tree, verb, head), verb, head, content, cue, strict: !SaysItself(view.Tree, head, cue), Via(view, verb));
    }

    /// <summary>"Asked not to be named".</summary>
    private static bool IsAnonymity(DependencyTree tree, int content) =>
        CueLexicon.Shipped.Anonymity.Contains(tree[content].Lemma.ToLowerInvariant()) && tree.Child(content, "aux:pass") >= 0 && OpenComplement.IsInfinitive(tree, content);

    /// <summary>"N.N., his wife and their daughter died in the fire, police said": subjects of what is said that the tree gave the cue.</summary>
    private static ImmutableArray<int> WithLostSubjects(DependencyTree tree, int subject, int verb, int head, ImmutableArray<int> content)
    {
        if (head < 0 || head > subject || tree[head].Head != verb || tree.Child(head, "nsubj") >= 0)
            return content;
        var lost = tree.Children(verb, "nsubj").Where(child => child < head && child != subject).SelectMany(child => tree.Subtree(child)).ToList();
        return lost.Count == 0 ? content : [.. content.Union(lost).Order()];
    }

    /// <summary>"A neighbour who asked not to be named said the army left": a speaker the tree made a second subject of what is said; -1 when there is none.</summary>
    private static int GivenToItsContent(DependencyTree tree, int verb)
    {
        var clause = tree.Child(verb, "ccomp");
        return clause > verb && tree.Children(clause, "nsubj").Any(child => child > verb) ? tree.Children(clause, "nsubj").LastOrDefault(child => child < verb, -1) : -1;
    }

    /// <summary>"Spoke about the raid": what is spoken about, and nothing that is said of it.</summary>
    private static bool IsTopic(DependencyTree tree, int content) =>
        tree.Is(content, "obl") && tree.Child(content, "case") is var marker and >= 0 && tree.HasLemma(marker, "about");

    /// <summary>"…, the ministry, a body of four, said": a source between the content and its cue that the tree hung from the content is none of it.</summary>
    private static ImmutableArray<int> Before(DependencyTree tree, int subject, int verb, int head, ImmutableArray<int> content)
    {
        if (subject > verb || !content.Contains(subject))
            return content;
        if (head > verb)
            return content.RemoveAll(token => token < verb);
        var first = tree.Subtree(subject)[0];
        return first > head ? [.. content.Where(token => token < first)] : content;
    }

    /// <summary>Whether a clause is said, so that whatever says it is a source; a thing that is stressed or shown tells less.</summary>
    private static bool SaysItself(DependencyTree tree, int content, CueLexicon.VerbCue cue) =>
        cue.Clause && cue.Class == AttributionClass.Assertion && !(tree.Is(content, "obj") || tree.Is(content, "obl"));

    /// <summary>"The plan was criticised by …".</summary>
    private static Frame? ByAgent(SentenceView view, int verb, int undergoer, CueLexicon.VerbCue cue)
    {
        var agent = view.Tree.Child(verb, "obl:agent");
        return cue.Thing && agent >= 0 && view.Tree[undergoer].Upos is "NOUN" or "PROPN" or "PRON"
            ? FrameFinder.Build(view, agent, CueSpan(view.Tree, verb, undergoer), verb, undergoer, view.Tree.Subtree(undergoer), cue, strict: true)
            : null;
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
        if (subject >= 0 && tree.Is(clause, "xcomp"))
            content = [.. tree.Subtree(subject).Concat(content).Order()];
        var agent = tree.Child(verb, "obl:agent");
        return agent >= 0
            ? FrameFinder.Build(view, agent, CueSpan(tree, verb, clause), verb, clause, content, CueLexicon.PlainSaying, strict: false)
            : new Frame([new AttributionLink(null, CueSpan(tree, verb, clause), SourceKind.Unspecified, null)], verb, clause, -1, content, Polarity.Positive, certainty);
    }

    private static (int Head, ImmutableArray<int> Content) Content(
        SentenceView view, int verb, int subject, CueLexicon.VerbCue cue)
    {
        var tree = view.Tree;
        var clause = tree.Child(verb, "ccomp");
        if (clause > verb && tree[verb].Xpos == "VBG" && !view.IsQuoted(clause))
            return (clause, tree.Subtree(clause));
        if (cue.Clause && SaidByTheObject(tree, verb) is var saying and >= 0)
            return (saying, tree.Subtree(saying));
        if (cue.Clause && Quoted(view, verb, subject) is { IsEmpty: false } quoted)
            return (Top(tree, quoted), quoted);

        if (clause >= 0 && clause < verb && Enumerable.Range(clause, verb - clause).Any(token => tree[token].Form == ";"))
            clause = -1;
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

        if (cue.Clause && Marked(tree, verb, cue) is { IsEmpty: false } marked)
            return (Top(tree, marked), marked);
        if (cue.Clause && cue.Directed && AtAddressee(tree, verb) is var told and >= 0)
            return (told, tree.Subtree(told));
        if (cue.Clause && cue.Class == AttributionClass.Assertion && TrailingCue.Content(view, verb, subject) is { IsEmpty: false } before)
            return (Top(tree, before), before);
        if (cue.Clause && !cue.Thing && CueObjects.Headed(tree, verb) is var headed and >= 0)
            return (CueObjects.Task(tree, verb) is var infinitive and >= 0 ? infinitive : headed, tree.Subtree(headed));

        if (cue.Thing && !cue.Clause && CueObjects.Charge(tree, verb) is var charge and >= 0)
            return (charge, [.. tree.Subtree(tree.Child(verb, "obj")).Concat(tree.Subtree(charge)).Order()]);

        var thing = CueObjects.Object(tree, verb);
        if (thing >= 0 && cue.Directed && CueObjects.Task(tree, verb) is var task and >= 0)
            return (task, [.. tree.Subtree(thing).Union(tree.Subtree(task)).Order()]);
        if (cue.Estimating && thing >= 0 && CueObjects.Figure(tree, verb) is var figure and >= 0)
            return (thing, [.. tree.Subtree(thing).Union(tree.Subtree(figure)).Order()]);
        if (cue.Naming && CueObjects.Called(view, verb) is { IsEmpty: false } called)
            return (called[0], called);
        if (thing >= 0 && cue.Thing)
            return (thing, tree.Subtree(thing));
        if (cue.Tallying && CueObjects.Tally(tree, verb) is var tally and >= 0)
            return (tally, tree.Subtree(tally));

        var phrase = tree.Children(verb).FirstOrDefault(
            child => tree.Is(child, "obl") && tree.Child(child, "case") is var marker and >= 0 && cue.Prepositions.Contains(tree[marker].Form), -1);
        return phrase >= 0 ? (phrase, [.. tree.Subtree(phrase, child => tree[child].Head == phrase && tree.Is(child, "case"))]) : (-1, []);
    }

    /// <summary>The speaker of the cue before a participle that goes on from it, with a quotation between them ("…," he said, adding that …); -1 when there is none.</summary>
    private static int OtherSpeaker(SentenceView view, int verb)
    {
        if (view.Tree[verb].Xpos != "VBG")
            return -1;
        for (var other = verb - 1; other > 0; other--)
        {
            if (view.Tree[other].Upos == "VERB" && !view.IsQuoted(other) && CueLexicon.Shipped.Verb(view.Tree[other].Lemma.ToLowerInvariant()) is not null)
                return view.Tree.Child(other, "nsubj");
        }

        return -1;
    }

    /// <summary>", adding that …": a participle behind a comma goes on from the cue before it, whatever the tree hung it from.</summary>
    private static bool GoesOn(SentenceView view, int verb) =>
        verb > 1 && view.Tree[verb].Xpos == "VBG" && view.Tree[verb - 1].Form is "," or "”" or "\"" && view.Tree.Is(verb, "advcl") && view.Tree.Child(verb, "nsubj") < 0;

    /// <summary>What follows "that" behind the verb and whom it is told to, where the tree lost the clause ("told the paper on Tuesday that …"); empty when nothing does.</summary>
    private static ImmutableArray<int> Marked(DependencyTree tree, int verb, CueLexicon.VerbCue cue)
    {
        var mark = verb + 1;
        while (mark < tree.Tokens.Length && mark - verb <= FurthestMark && (tree[mark].Upos is not ("VERB" or "AUX" or "PUNCT" or "SCONJ" or "CCONJ") || IsReduced(tree, mark)) && !tree.HasLemma(mark, "that"))
            mark++;
        if (mark >= tree.Tokens.Length - 1 || !(tree[mark].Lemma is "that" || (cue.Certainty == Certainty.Unknown && tree[mark].Lemma is "whether" or "if")))
            return [];
        var inside = tree.Subtree(verb).Where(token => token >= mark).ToImmutableArray();
        return inside.Any(token => tree[token].Upos is "VERB" or "AUX") ? inside : [];
    }

    /// <summary>"A statement posted online": a participle behind its noun.</summary>
    private static bool IsReduced(DependencyTree tree, int token) => tree[token].Xpos is "VBN" or "VBD" && tree.Is(token, "acl") && tree[token].Head == token - 1;

    /// <summary>"Told a meeting they are leaving": a clause without a mark, hung from whom it is told to; -1 when there is none.</summary>
    private static int AtAddressee(DependencyTree tree, int verb)
    {
        var addressee = tree.Child(verb, "iobj");
        return addressee < 0 ? -1 : tree.Children(addressee, "acl").FirstOrDefault(
            child => child > addressee && tree[child].Upos == "VERB" && tree.Child(child, "nsubj") is var own and >= 0 && tree[own].Xpos is not ("WP" or "WDT"), -1);
    }

    /// <summary>A whole quoted clause with its cue outside: the marks are surer than the tree. Empty when only some words are quoted.</summary>
    private static ImmutableArray<int> Quoted(SentenceView view, int verb, int subject)
    {
        if (view.IsQuoted(verb) || view.IsQuoted(subject))
            return [];

        var quoted = Enumerable.Range(0, view.Sentence.Tokens.Length).Where(view.IsQuoted).ToImmutableArray();
        return (quoted.Length >= FewestQuotedTokens && Opens(view, quoted)) || IsIntroduced(view, verb, quoted) ? quoted : [];
    }

    /// <summary>"Said: “…”" to the end of the sentence, however short.</summary>
    private static bool IsIntroduced(SentenceView view, int verb, ImmutableArray<int> quoted) =>
        quoted.Length > 0 && quoted[0] > verb + 1 && quoted[^1] >= view.Tree.Tokens.Length - 3 && view.Tree[verb + 1].Form == ":" && quoted[0] <= verb + 3;

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
            var own = NearestSubject(tree, at);
            if (own >= 0 && tree[own].Xpos is "WP" or "WDT" or "WP$" && tree.Is(at, "acl"))
                return tree[at].Head;
            if (own >= 0)
                return own;
            if (BareNominalBefore(tree, at) is var bare and >= 0)
                return bare;
            if (tree.Is(at, "acl"))
                return tree[at].Head;
            if (IsOfTheObject(tree, at))
                return Thing(tree, tree[at].Head);
            if (!tree.Is(at, "conj") && !tree.Is(at, "advcl") && !tree.Is(at, "xcomp"))
                return -1;

            at = tree[at].Head;
        }

        return -1;
    }

    /// <summary>Of several that a broken tree gives a verb, the last one before it.</summary>
    private static int NearestSubject(DependencyTree tree, int verb) =>
        tree.Children(verb, "nsubj").Where(child => child < verb).LastOrDefault(tree.Child(verb, "nsubj"));

    /// <summary>A noun before the verb that hangs from it as an oblique without a preposition: a subject the tree took for something else; -1 when there is none.</summary>
    internal static int BareNominalBefore(DependencyTree tree, int verb) =>
        tree.Children(verb, "obl").FirstOrDefault(
            child => child < verb
                && tree[child].Relation != "obl:agent"
                && tree[child].Upos is "NOUN" or "PROPN"
                && tree.Child(child, "case") < 0
                && !TimeReader.IsTime(tree, child),
            -1);

    /// <summary>"Quoted a general as saying …": what the object says; -1 when it says nothing.</summary>
    private static int SaidByTheObject(DependencyTree tree, int verb) => tree.Children(verb, "advcl").FirstOrDefault(
        child => child > verb && IsOfTheObject(tree, child) && tree.Child(child, "mark") is var mark and >= 0 && tree.HasLemma(mark, "as") && CueLexicon.Shipped.Verb(tree[child].Lemma.ToLowerInvariant()) is { Clause: true }, -1);

    /// <summary>"Quoted a general as saying …", "accused the army of …", "blamed it for …": the object does what follows.</summary>
    internal static bool IsOfTheObject(DependencyTree tree, int verb) =>
        tree.Is(verb, "advcl")
        && Thing(tree, tree[verb].Head) >= 0
        && tree.Child(verb, "mark") is var mark and >= 0
        && tree[mark].Lemma is "as" or "of" or "for";

    private static int Thing(DependencyTree tree, int verb) => tree.Child(verb, "obj") is var thing and >= 0 ? thing : tree.Child(verb, "iobj");

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

    /// <summary>The verb with its auxiliaries, adverbs, particle, and the preposition before a phrase that is the content.</summary>
    private static TextSpan CueSpan(DependencyTree tree, int verb, int content)
    {
        var span = tree[verb].Span;
        foreach (var child in tree.Children(verb))
        {
            if (child < verb && (tree.Is(child, "aux") || tree.Is(child, "advmod")) && tree[child].Span.Start >= span.Start - MaximumCueReach)
                span = span.Union(tree[child].Span);
            else if (child == verb + 1 && tree.Is(child, "compound:prt"))
                span = span.Union(tree[child].Span);
        }

        var marker = tree.Is(content, "obl") ? tree.Child(content, "case") : -1;
        return marker > verb && tree[marker].Span.Start - span.End <= 1 && tree[content].Head == verb ? span.Union(tree[marker].Span) : span;
    }
}
