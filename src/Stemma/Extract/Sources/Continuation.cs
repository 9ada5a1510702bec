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
        AttributionLink? turn = null;
        for (var i = 0; i < views.Count; i++)
        {
            var introduced = i > 0 ? Introduction.Of(views[i - 1], frames[i - 1]) : null;
            var opens = frames[i].FirstOrDefault(frame => SpeakerLabels.IsTurn(views[i], frame))?.Links[0];
            if (opens is null && (introduced ?? turn) is { } speaker && (introduced is not null || !IsParagraphApart(views[i - 1], views[i])))
            {
                filled[i] = [GoingOn(views[i], speaker), .. filled[i]];
                turn = speaker with { Cue = null };
                continue;
            }

            turn = opens is null ? null : opens with { Cue = null };
            if (filled[i].All(frame => frame.CueToken >= 0 && views[i].IsQuoted(frame.CueToken))
                && views[i].QuotationAround(views[i].Sentence.Span) is not null
                && Neighbour(views, filled, i) is { } link)
            {
                filled[i] = [GoingOn(views[i], link), .. filled[i]];
            }
        }

        LeadUp(views, filled);
        return filled.ToImmutable();
    }

    /// <summary>A quotation of several paragraphs whose speaker is named behind the last.</summary>
    private static void LeadUp(List<SentenceView> views, ImmutableArray<ImmutableArray<Frame>>.Builder filled)
    {
        for (var i = views.Count - 2; i >= 0; i--)
        {
            if (filled[i].IsEmpty && views[i].QuotationAround(views[i].Sentence.Span) is not null
                && Adjoins(views[i + 1], views[i]) && Speaking(views, filled, i + 1) is { } link)
            {
                filled[i] = [GoingOn(views[i], link)];
            }
        }
    }

    private static AttributionLink? Speaking(List<SentenceView> views, ImmutableArray<ImmutableArray<Frame>>.Builder frames, int at) =>
        frames[at].FirstOrDefault(frame => frame.Class == AttributionClass.Assertion && frame.Content.Any(views[at].IsQuoted)
            && (frame.CueToken < 0 || !views[at].IsQuoted(frame.CueToken))) is { } speaking
            ? speaking.Links[0] with { Cue = null }
            : null;

    private static Frame GoingOn(SentenceView view, AttributionLink link) =>
        new([link], -1, view.Sentence.Root, -1, view.Tree.Subtree(view.Sentence.Root), Polarity.Positive, Certainty.Certain);

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

            if (Speaking(views, frames, other) is { } link)
                return link;
        }

        return null;
    }

    /// <summary>In one paragraph; or in the next, when the quotation of the one before was never closed, as is the custom for long ones.</summary>
    private static bool Adjoins(SentenceView one, SentenceView other)
    {
        var (first, second) = one.Index < other.Index ? (one, other) : (other, one);
        if (!IsParagraphApart(first, second))
            return true;
        var text = one.Report.Text;
        var paragraph = text[(text.LastIndexOf('\n', Math.Max(0, first.Sentence.Span.End - 1)) + 1)..first.Sentence.Span.End];
        return one.Index > other.Index && IsOpen(paragraph);
    }

    private static bool IsParagraphApart(SentenceView first, SentenceView second) =>
        new TextSpan(first.Sentence.Span.End, second.Sentence.Span.Start).Of(first.Report.Text).Contains('\n', StringComparison.Ordinal);

    private static bool IsOpen(string paragraph) =>
        paragraph.Count(c => c == '“') > paragraph.Count(c => c == '”') || paragraph.Count(c => c == '"') % 2 == 1;
}
