using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Sources;

/// <summary>Finds the attributions of one sentence: source, cue and content after PARC, on the tree.</summary>
internal static class FrameFinder
{
    /// <summary>In the order of their cues.</summary>
    public static ImmutableArray<Frame> Find(SentenceView view)
    {
        var frames = ImmutableArray.CreateBuilder<Frame>();
        for (var i = 0; i < view.Sentence.Tokens.Length; i++)
        {
            if (AtToken(view, i) is { } frame && !IsSelfQuotation(view, frame))
                frames.Add(frame);
        }

        Citations.Add(view, frames);
        return GoOn(view, frames);
    }

    /// <summary>"Said it had stopped and added that …": a second cue which the tree joined to the content of the first has the first one's speaker.</summary>
    private static ImmutableArray<Frame> GoOn(SentenceView view, ImmutableArray<Frame>.Builder frames)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            var cue = frames[i].CueToken;
            if (frames[i].Class != AttributionClass.Assertion || view.Tree[cue].Upos != "VERB" || view.Tree.Child(cue, "nsubj") >= 0)
                continue;
            if (view.Tree.Is(cue, "advcl") && frames[i].SourceToken >= 0)
                CutFromItsOwn(view, frames, i);
            if (!view.Tree.Is(cue, "conj"))
                continue;
            for (var k = 0; k < i; k++)
            {
                if (frames[k].Class != AttributionClass.Assertion || frames[k].ContentHead != view.Tree[cue].Head || frames[k].CueToken > cue || !frames[k].Holds(cue))
                    continue;
                var inner = view.Tree.Subtree(cue).ToHashSet();
                frames[i] = frames[i] with { Links = [.. frames[k].Links.Select(link => link with { Cue = frames[i].Links[0].Cue })], SourceToken = frames[k].SourceToken };
                frames[k] = frames[k].Without(inner);
                break;
            }
        }

        return frames.DrainToImmutable();
    }

    /// <summary>"Denied that it had fallen, saying …": what the second cue says is none of what the first one does.</summary>
    private static void CutFromItsOwn(SentenceView view, ImmutableArray<Frame>.Builder frames, int at)
    {
        for (var k = 0; k < at; k++)
        {
            if (frames[k].SourceToken == frames[at].SourceToken && frames[k].Holds(frames[at].CueToken))
                frames[k] = frames[k].Without([.. view.Tree.Subtree(frames[at].CueToken), .. frames[at].Content]);
        }
    }

    /// <summary>"I announce …" within a quotation: the speaker is the one who is quoted, no further source.</summary>
    private static bool IsSelfQuotation(SentenceView view, Frame frame) =>
        frame.SourceToken >= 0
        && view.IsQuoted(frame.SourceToken)
        && view.Tree[frame.SourceToken].Form.ToLowerInvariant() is "i" or "we";

    private static Frame? AtToken(SentenceView view, int at)
    {
        var token = view.Tree[at];
        var lemma = token.Lemma.ToLowerInvariant();
        return lemma switch
        {
            "accord" or "according" => AccordingTo(view, at),
            _ => token.Upos switch
            {
                "VERB" => VerbFrames.At(view, at, lemma) ?? NominalFrames.AtAdjective(view, at),
                "ADV" => Hearsay(view, at, lemma),
                "NOUN" => NominalFrames.AtNoun(view, at, lemma),
                "ADJ" => NominalFrames.AtAdjective(view, at),
                "PUNCT" or "SYM" => SpeakerLabels.At(view, at),
                _ => null,
            },
        };
    }

    /// <summary>Read off the words and not the tree, which attaches these phrases to anything: the phrase runs to the next comma.</summary>
    private static Frame? AccordingTo(SentenceView view, int at)
    {
        var tree = view.Tree;
        if (at + 2 >= tree.Tokens.Length || !tree.HasLemma(at + 1, "to"))
            return null;

        var end = PhraseEnd(tree, at + 2);
        if (end + 2 < tree.Tokens.Length && tree[end + 1].Form == "," && tree[end + 2].Xpos is "WP" or "WDT")
            end = PhraseEnd(tree, end + 2);
        var source = SourceReader.HeadWithin(view, at + 2, end);
        if (source < 0)
            return null;

        var clause = Clause(tree, at, end);
        if (clause < 0)
            return null;

        var content = tree.Subtree(clause).Where(token => token < at || (clause > end && token > end)).ToImmutableArray();
        return content.IsEmpty
            ? null
            : Build(view, source, tree[at].Span.Union(tree[at + 1].Span), at, clause, content, CueLexicon.PlainSaying, strict: false);
    }

    /// <summary>The clause an "according to" speaks of: the one above it, else the nearest one outside the phrase.</summary>
    private static int Clause(DependencyTree tree, int at, int last)
    {
        var clause = ClauseAbove(tree, at);
        return clause < at || clause > last ? clause : tree.Sentence.Root is var root && (root < at || root > last) ? root : -1;
    }

    /// <summary>The last token before the comma, the stop or the clause that ends a phrase.</summary>
    private static int PhraseEnd(DependencyTree tree, int first)
    {
        var end = first;
        while (end + 1 < tree.Tokens.Length && tree[end + 1].Form is not ("," or "." or ";" or ":" or "—" or "”" or "\""))
            end++;
        return end;
    }

    private static Frame? Hearsay(SentenceView view, int at, string lemma)
    {
        if (!CueLexicon.Shipped.Adverbs.TryGetValue(lemma, out var certainty) || view.Tree[at].Head < 0)
            return null;

        var clause = ClauseAbove(view.Tree, view.Tree[at].Head);
        return new Frame(
            [new AttributionLink(null, view.Tree[at].Span, SourceKind.Unspecified, null)],
            at, clause, -1, view.Tree.Subtree(clause, child => child == at), Polarity.Positive, certainty);
    }

    /// <summary>A frame with a link for each coordinated source; null when the phrase cannot be a source.</summary>
    internal static Frame? Build(
        SentenceView view, int source, TextSpan cue, int cueToken, int contentHead, ImmutableArray<int> content,
        CueLexicon.VerbCue said, bool strict, Mention? via = null)
    {
        var links = ImmutableArray.CreateBuilder<AttributionLink>();
        foreach (var head in SourceReader.Coordinated(view, source))
        {
            var best = SourceReader.BestHead(view, head);
            if (ModalReader.IsNone(view.Tree, best))
                links.Add(new AttributionLink(null, cue, SourceKind.Unspecified, via));
            else if (SourceReader.KindOf(view, best, strict) is { } kind)
                links.Add(new AttributionLink(Phrase.Around(view, best), cue, kind, via));
        }

        return links.Count == 0
            ? null
            : new Frame(links.DrainToImmutable(), cueToken, contentHead, source, content, said.Polarity, said.Certainty) { Class = said.Class };
    }

    /// <summary>The nearest token at or above one that heads a clause standing on its own.</summary>
    internal static int ClauseAbove(DependencyTree tree, int token)
    {
        var at = token;
        while (tree[at].Head >= 0 && (!HeadsClause(tree, at) || LeansOnClauseAbove(tree, at)))
            at = tree[at].Head;
        return at;
    }

    private static bool HeadsClause(DependencyTree tree, int token) =>
        tree[token].Upos is "VERB" || tree.Child(token, "cop") >= 0 || tree.Child(token, "nsubj") >= 0;

    /// <summary>Participles, infinitives and reduced clauses lean on the clause above: what is said of one is said of both.</summary>
    private static bool LeansOnClauseAbove(DependencyTree tree, int token) =>
        tree.Is(token, "xcomp") || tree.Is(token, "advcl") || (tree.Is(token, "acl") && !tree.Is(token, "acl:relcl"));
}
