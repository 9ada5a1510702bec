namespace Stemma.Trace;

/// <summary>What the likeness of two reports counts by the days between them.</summary>
internal static class DayNearness
{
    /// <summary>Days after which it counts 1/e, and what it counts at least, however far apart.</summary>
    private const double DaysOfStory = 14;
    private const double FarShare = 0.25;

    private static readonly double[] ByDays = [.. Enumerable.Range(0, 21).Select(days => Math.Max(FarShare, Math.Round(Math.Exp(-days / DaysOfStory), 6)))];

    public static double Of(int days) => days < ByDays.Length ? ByDays[days] : FarShare;
}
