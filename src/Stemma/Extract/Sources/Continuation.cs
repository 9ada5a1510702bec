using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Text;

namespace Stemma.Extract.Sources;

/// <summary>A quoted sentence without a cue goes on from the sentence before it, or leads up to the one behind.</summary>
internal static class Continuation
{
    public static ImmutableArray<ImmutableArray<Frame>> Fill(
        List<SentenceView> views, ImmutableArray<ImmutableArray<Frame>> frames)
    {
        var filled = frames.ToBuilder();
        for (var i = 0; i < views.Count; i++)
        {
            if (filled[i].All(frame => frame.CueToken >= 0 && views[i].IsQuoted(frame.CueToken))
                && views[i].QuotationAround(views[i].Sentence.Span) is not null
                && Neighbour(views, filled, i) is { } link)
            {
                var root = views[i].Sentence.Root;
                filled[i] = [new Frame([link], -1, root, -1, views[i].Tree.Subtree(root), Polarity.Positive, Certainty.Certain), .. filled[i]];
            }
        }

        return filled.ToImmutable();
    }

    /// <summary>The attributions of a report, each with all that goes on from it.</summary>
    public static ImmutableArray<Attribution> Joined(List<SentenceView> views, ImmutableArray<ImmutableArray<Frame>> frames)
    {
        var joined = new List<Attribution>();
        foreach (var view in views)
        {
            foreach (var attribution in frames[view.Index].Select(frame => frame.AsAttribution(view)))
            {
                var source = attribution.Links[0].Source;
                var before = attribution.Cue is null ? joined.FindLastIndex(other => other.Links[0].Source == source) : -1;
                if (before >= 0)
                    joined[before] = joined[before] with { Content = joined[before].Content.AddRange(attribution.Content) };
                else
                    joined.Add(attribution);
            }
        }

        // What leads up to its cue stands before it.
        for (var i = joined.Count - 1; i >= 0; i--)
        {
            var source = joined[i].Links[0].Source;
            var cued = joined[i].Cue is null ? joined.FindIndex(i + 1, other => other.Links[0].Source == source) : -1;
            if (cued < 0)
                continue;
            joined[cued] = joined[cued] with { Content = joined[i].Content.AddRange(joined[cued].Content) };
            joined.RemoveAt(i);
        }

        return [.. joined];
    }

    private static AttributionLink? Neighbour(List<SentenceView> views, ImmutableArray<ImmutableArray<Frame>>.Builder frames, int at)
    {
        foreach (var other in (ReadOnlySpan<int>)[at - 1, at + 1])
        {
            if (other < 0 || other >= views.Count || !Adjoins(views[at], views[other]))
                continue;

            var speaking = frames[other].FirstOrDefault(frame => frame.Class == AttributionClass.Assertion && frame.Content.Any(views[other].IsQuoted)
                && (frame.CueToken < 0 || !views[other].IsQuoted(frame.CueToken)));
            if (speaking is not null)
                return speaking.Links[0] with { Cue = null };
        }

        return null;
    }

    /// <summary>In one paragraph; or in the next, when the quotation of the one before was never closed, as is the custom for long ones.</summary>
    private static bool Adjoins(SentenceView one, SentenceView other)
    {
        var (first, second) = one.Index < other.Index ? (one, other) : (other, one);
        var text = one.Report.Text;
        var between = new TextSpan(first.Sentence.Span.End, second.Sentence.Span.Start).Of(text);
        if (!between.Contains('\n', StringComparison.Ordinal))
            return true;
        var paragraph = text[(text.LastIndexOf('\n', Math.Max(0, first.Sentence.Span.End - 1)) + 1)..first.Sentence.Span.End];
        return one.Index > other.Index && IsOpen(paragraph);
    }

    private static bool IsOpen(string paragraph) =>
        paragraph.Count(c => c == '“') > paragraph.Count(c => c == '”') || paragraph.Count(c => c == '"') % 2 == 1;
}
