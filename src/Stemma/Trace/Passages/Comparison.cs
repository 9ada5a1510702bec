using System.Collections.Immutable;

namespace Stemma.Trace;

/// <summary>What two witnesses share. A comes before B in report order.</summary>
/// <param name="Passages">In the order of A.</param>
/// <param name="CoverageA">Share of A's words that lie in shared passages, 0 to 1.</param>
/// <param name="Ordered">How many passages stand in the same order in both.</param>
/// <param name="Confidence">0 to 1: that the two go back to one text.</param>
internal sealed record Comparison(
    Witness A, Witness B, ImmutableArray<Passage> Passages, double CoverageA, double CoverageB, int Ordered, double Confidence)
{
    public int Words => Passages.Sum(p => p.Words);

    public bool MostlyVerbatim =>
        2 * Passages.Where(p => p.Verbatim).Sum(p => p.Words) > Words;
}
