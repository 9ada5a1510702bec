namespace Stemma.Trace;

/// <summary>What the likeness of two reports counts by the days between them.</summary>
internal static class DayNearness
{
    /// <summary>Days from which on it counts the same, however far apart.</summary>
    public const int Far = 20;

    /// <summary>Days after which it counts 1/e, and what it counts at least.</summary>
    private const double DaysOfStory = 14;
    private const double FarShare = 0.25;

    private static readonly double[] ByDays = [.. Enumerable.Range(0, Far).Select(days => Math.Max(FarShare, Math.Round(Math.Exp(-days / DaysOfStory), 6))), FarShare];

    public static double Of(int days) => ByDays[Math.Min(days, Far)];
}
