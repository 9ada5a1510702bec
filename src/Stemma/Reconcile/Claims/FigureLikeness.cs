using Stemma.Extract;
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

    /// <summary>Two that may be of other people: one of a day and one of all so far, or told among other words.</summary>
    private const double OtherSpan = 0.3;
    private const double AmongOtherWords = 0.5;

    /// <summary>The share of words about two counts from which on they are told among the same.</summary>
    private const double SameWords = 0.3;

    /// <summary>A count so many times another is of something else.</summary>
    private const decimal LargestRatio = 50;

    /// <param name="around">The share of the words about both that are the same.</param>
    /// <returns>0 when they cannot be one.</returns>
    public static double Of(Statement one, Statement other, double around)
    {
        var (first, second) = (one.Figure!, other.Figure!);
        var isSame = Counted.IsSameNumber(first, second);
        if (first.Measure != second.Measure || !Counted.AreSame(first, second) || (Counted.IsPart(first) != Counted.IsPart(second) && !isSame) || AreFarApart(one, other))
            return 0;

        var (otherPlace, otherDay) = (one.IsElsewhere(other) || IsOthersDoing(one, other), !one.IsRaised && !other.IsRaised && one.IsOnAnotherDay(other));
        if (isSame)
            return otherPlace && otherDay ? 0 : otherPlace || otherDay ? SameNumberElsewhere : SameNumber;
        if (otherPlace || otherDay || (one.IsOfPeriod != other.IsOfPeriod && !one.IsRaised && !other.IsRaised))
            return 0;
        if (one.ReportIndex == other.ReportIndex && AreOfTwoTimes(one, other))
            return 0;
        if (one.ReportIndex == other.ReportIndex)
            return HaveTwoSources(one, other) || LeaveRoom(one, other) ? Compatible : OneSourceTwice;
        if (Counted.IsVague(first) != Counted.IsVague(second) && !Interval.Of(first).Allows(Interval.Of(second)))
            return 0;
        if (!one.IsRaised && !other.IsRaised && one.IsNewsOfAnotherDay(other))
            return 0;

        return one.LeadsWithFigure && other.LeadsWithFigure ? around < SameWords && AreUnequal(first, second) ? OtherSpan : BothMain
            : SumsUp(one) != SumsUp(other) && !one.IsRaised && !other.IsRaised ? OtherSpan
            : around < SameWords ? AmongOtherWords
            : Compatible;
    }

    /// <summary>Whether two counts of one report are two claims: no number satisfies both, and one source gives both.</summary>
    public static bool AreTwo(Statement one, Statement other) =>
        one.ReportIndex == other.ReportIndex
        && one.Figure is { } first && other.Figure is { } second
        && first.Measure == second.Measure
        && !one.IsRaised && !other.IsRaised
        && (AreOfTwoTimes(one, other)
            || (!Counted.IsVague(first) && !Counted.IsVague(second) && !Interval.Of(first).Allows(Interval.Of(second)) && !HaveTwoSources(one, other)));

    /// <summary>"Since Saturday" and "in May", told by one report: it means two spans.</summary>
    private static bool AreOfTwoTimes(Statement one, Statement other) =>
        one.When is { Value: { } value } first && other.When is { Value: { } another } second
        && !one.IsRaised && !other.IsRaised && value != another
        && !(first.Start <= second.End && second.Start <= first.End);

    /// <summary>"In militants' raids", "in air strikes".</summary>
    private static bool IsOthersDoing(Statement one, Statement other) => one.Cause is not null && other.Cause is not null && one.Cause != other.Cause;

    /// <summary>Whether one is more than twice the other, and neither is vague.</summary>
    private static bool AreUnequal(Quantity one, Quantity other) =>
        !Counted.IsVague(one) && !Counted.IsVague(other)
        && Counted.PointOf(one) is { } first && Counted.PointOf(other) is { } second && Math.Max(first, second) > 2 * Math.Min(first, second);

    private static bool SumsUp(Statement statement) => statement.IsOfPeriod || statement.MaySumUp;

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
