using Stemma.Reconcile.Disputes;

namespace Stemma.Reconcile.Claims;

/// <summary>How surely two counts of one role are of the same people in the same event.</summary>
internal static class FigureLikeness
{
    private const double SameNumber = 0.95;

    /// <summary>The same number, of which the places or the days as read say otherwise.</summary>
    private const double SameNumberElsewhere = 0.55;

    private const double BothMain = 0.85;
    private const double Compatible = 0.8;

    /// <summary>Two numbers of one report and one source: no claim by themselves, yet no bar to one that others make of them.</summary>
    private const double OneSourceTwice = 0.3;

    /// <summary>A count so many times another is of something else.</summary>
    private const decimal LargestRatio = 50;

    /// <summary>0 when they cannot be one.</summary>
    public static double Of(Statement one, Statement other)
    {
        var (first, second) = (one.Figure!, other.Figure!);
        var isSame = Counted.IsSameNumber(first, second);
        if (first.Measure != second.Measure || !Counted.AreSame(first, second) || (Counted.IsPart(first) != Counted.IsPart(second) && !isSame) || AreFarApart(one, other))
            return 0;

        var (otherPlace, otherDay) = (one.IsElsewhere(other), !one.IsRaised && !other.IsRaised && one.IsOnAnotherDay(other));
        if (isSame)
            return otherPlace && otherDay ? 0 : otherPlace || otherDay ? SameNumberElsewhere : SameNumber;
        if (otherPlace || otherDay || (one.IsOfPeriod != other.IsOfPeriod && !one.IsRaised && !other.IsRaised))
            return 0;
        if (one.ReportIndex == other.ReportIndex)
            return HaveTwoSources(one, other) || LeaveRoom(one, other) ? Compatible : OneSourceTwice;
        if (Counted.IsVague(first) != Counted.IsVague(second) && !Interval.Of(first).Allows(Interval.Of(second)))
            return 0;

        return one.IsMainFigure && other.IsMainFigure ? BothMain : Compatible;
    }

    private static bool AreFarApart(Statement one, Statement other)
    {
        var (first, second) = (Counted.PointOf(one.Figure!) ?? 0, Counted.PointOf(other.Figure!) ?? 0);
        return Math.Max(first, second) > LargestRatio * Math.Max(1, Math.Min(first, second));
    }

    /// <summary>"Dozens" in the headline, "at least 29" below it.</summary>
    private static bool LeaveRoom(Statement one, Statement other)
    {
        var (first, second) = (Interval.Of(one.Figure!), Interval.Of(other.Figure!));
        return first.High is null && second.High is null;
    }

    /// <summary>Within one report another number of one source is of something else; of another source it may be another count of the same.</summary>
    private static bool HaveTwoSources(Statement one, Statement other) =>
        one.SourceWords.Count > 0 && other.SourceWords.Count > 0 && !one.SourceWords.Overlaps(other.SourceWords);
}
