namespace Stemma.Trace;

/// <summary>How the Trace stage decides.</summary>
public sealed record TraceOptions
{
    public static TraceOptions Default { get; } = new();

    /// <summary>Below this confidence two reports are left apart; above 0, at most 1. A credit ties them whatever the confidence.</summary>
    public double MinimumConfidence { get; init; } = 0.5;

    /// <summary>Number of threads, at least 1; null for one a processor. Changes no result.</summary>
    public int? Threads { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">A value out of its range.</exception>
    internal void Validate()
    {
        if (!(MinimumConfidence > 0 && MinimumConfidence <= 1))
            throw new ArgumentOutOfRangeException(nameof(MinimumConfidence), MinimumConfidence, "Above 0 and at most 1.");
        if (Threads < 1)
            throw new ArgumentOutOfRangeException(nameof(Threads), Threads, "At least 1, or null.");
    }
}
