using Stemma.Extract.Clauses;

namespace Stemma.Extract.Sources;

/// <summary>"The mayor said:" with nothing behind the colon: what it says is the paragraph that follows.</summary>
internal static class Introduction
{
    /// <summary>Null when the sentence introduces nothing, or when it has what it says itself.</summary>
    public static AttributionLink? Of(SentenceView view, IEnumerable<Frame> frames)
    {
        var tree = view.Tree;
        var verb = view.Sentence.Root;
        if (verb < 0 || view.Sentence.Tokens[^1].Form != ":" || tree[verb].Upos != "VERB" || frames.Any(frame => frame.CueToken == verb))
            return null;
        if (CueLexicon.Shipped.Verb(tree, verb, tree[verb].Lemma.ToLowerInvariant()) is not { Clause: true, Class: AttributionClass.Assertion } cue)
            return null;
        var subject = VerbFrames.Subject(tree, verb);
        return subject < 0 ? null : FrameFinder.Build(view, subject, tree[verb].Span, verb, verb, [], cue, strict: false)?.Links[0];
    }
}
