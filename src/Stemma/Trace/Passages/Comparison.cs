using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Trace;

/// <summary>What two witnesses share. A comes before B in report order.</summary>
/// <param name="Passages">In the order of A.</param>
/// <param name="CoverageA">Share of A's words that lie in shared passages, 0 to 1.</param>
/// <param name="Ordered">How many passages stand in the same order in both.</param>
/// <param name="Telling">The larger of the two shares, of passages that tell of a shared text alone.</param>
/// <param name="Confidence">0 to 1: that the two go back to one text.</param>
internal sealed record Comparison(
    Witness A, Witness B, ImmutableArray<Passage> Passages, double CoverageA, double CoverageB, int Ordered, double Telling, double Confidence)
{
    /// <summary>Whether a shared passage reaches into a span of one of the two.</summary>
    public bool Covers(TextSpan span, bool ofA)
    {
        var witness = ofA ? A : B;
        foreach (var passage in Passages)
        {
            var shared = ofA ? witness.SpanOf(passage.FirstA, passage.EndA) : witness.SpanOf(passage.FirstB, passage.EndB);
            if (shared.Overlaps(span))
                return true;
        }

        return false;
    }

    /// <summary>The first outlet named in text that the two share as the one that somebody spoke to, in both; null when there is none.</summary>
    public (Channel OfA, Channel OfB)? CommonChannel()
    {
        foreach (var channel in A.Channels)
        {
            if (Array.Find(B.Channels, other => other.Name == channel.Name) is { } same && Covers(channel.Span, ofA: true) && Covers(same.Span, ofA: false))
                return (channel, same);
        }

        return null;
    }

    /// <summary>Whether one outlet published both.</summary>
    public bool IsOneOutlet =>
        OutletNames.Of(A.Report.Outlet).Intersect(OutletNames.Of(B.Report.Outlet), StringComparer.Ordinal).Any();

    public int Words => Passages.Sum(p => p.Words);

    public bool MostlyVerbatim =>
        2 * Passages.Where(p => p.Verbatim).Sum(p => p.Words) > Words;
}
