using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Text;

namespace Stemma.Extract.Sources;

/// <summary>A quoted sentence without a cue goes on from, or leads up to, its neighbour in the paragraph.</summary>
internal static class Continuation
{
    public static ImmutableArray<ImmutableArray<Frame>> Fill(
        List<SentenceView> views, ImmutableArray<ImmutableArray<Frame>> frames)
    {
        var filled = frames.ToBuilder();
        for (var i = 0; i < views.Count; i++)
        {
            if (filled[i].IsEmpty && views[i].QuotationAround(views[i].Sentence.Span) is not null
                && Neighbour(views, filled, i) is { } link)
            {
                var root = views[i].Sentence.Root;
                filled[i] = [new Frame([link], -1, root, -1, views[i].Tree.Subtree(root), Polarity.Positive, Certainty.Certain)];
            }
        }

        return filled.ToImmutable();
    }

    private static AttributionLink? Neighbour(List<SentenceView> views, ImmutableArray<ImmutableArray<Frame>>.Builder frames, int at)
    {
        foreach (var other in (ReadOnlySpan<int>)[at - 1, at + 1])
        {
            if (other < 0 || other >= views.Count || !SameParagraph(views[at], views[other]))
                continue;

            var speaking = frames[other].FirstOrDefault(frame => frame.Content.Any(views[other].IsQuoted));
            if (speaking is not null)
                return speaking.Links[0] with { Cue = null };
        }

        return null;
    }

    private static bool SameParagraph(SentenceView one, SentenceView other)
    {
        var (first, second) = one.Index < other.Index ? (one, other) : (other, one);
        return !new TextSpan(first.Sentence.Span.End, second.Sentence.Span.Start).Of(one.Report.Text).Contains('\n', StringComparison.Ordinal);
    }
}
