using Stemma.Reconcile.Claims;

namespace Stemma.Reconcile.Disputes;

/// <summary>How two counts that differ go together, and by which rule.</summary>
/// <param name="Rule">One line without figures, the same for all pairs judged alike.</param>
internal sealed record QuantityVerdict(Verdict Verdict, string Rule)
{
    private static readonly QuantityVerdict Raised = new(Verdict.Update, "a later count is put in the place of an earlier one");
    private static readonly QuantityVerdict LaterDay = new(Verdict.Update, "the later report gives the higher count");
    private static readonly QuantityVerdict SameDay = new(Verdict.Update, "reports of one day, of which the higher count is taken for the later");
    private static readonly QuantityVerdict LowerBounds = new(Verdict.CompatibleBounds, "all lower bounds: some number satisfies all");
    private static readonly QuantityVerdict Compatible = new(Verdict.CompatibleBounds, "some number satisfies all");
    private static readonly QuantityVerdict TwoSources = new(Verdict.Contradiction, "no number satisfies all, and one report gives both on the word of two");
    private static readonly QuantityVerdict Falling = new(Verdict.Contradiction, "no number satisfies all, and the later report gives the lower count");
    private static readonly QuantityVerdict Exclusive = new(Verdict.Contradiction, "no number satisfies all");
    private static readonly QuantityVerdict NoOrder = new(Verdict.Undecided, "no number satisfies all, and it is not known which report is the later");

    /// <summary>Whether it is known that the one count came after the other.</summary>
    public bool IsKnownLater => ReferenceEquals(this, Raised) || ReferenceEquals(this, LaterDay);

    /// <summary>Null when both allow the same numbers.</summary>
    public static QuantityVerdict? Of(Statement one, Statement other)
    {
        var (first, second) = (Interval.Of(one.Count!), Interval.Of(other.Count!));
        if (first == second)
            return null;

        var differ = Counted.PointOf(one.Count!) != Counted.PointOf(other.Count!);
        if (differ && (one.IsRaised || other.IsRaised))
            return Raised;
        var order = Order(one, other);
        if (first.Allows(second))
        {
            return differ && IsLaterHigher(one, other, order) ? LaterDay
                : first.High is null && second.High is null ? LowerBounds
                : Compatible;
        }

        if (one.ReportIndex == other.ReportIndex)
            return TwoSources;
        if (order is null)
            return NoOrder;
        if (order != 0)
            return IsLaterHigher(one, other, order) ? LaterDay : Falling;
        return Rises(one.Count!.Measure) && !Counted.IsVague(one.Count) && !Counted.IsVague(other.Count!) ? SameDay : Exclusive;
    }

    /// <summary>Whether more of them are found as time goes by, and never fewer.</summary>
    private static bool Rises(string measure) => measure is "killed" or "injured" or "displaced";

    private static bool IsLaterHigher(Statement one, Statement other, int? order)
    {
        var (first, second) = (Counted.PointOf(one.Count!), Counted.PointOf(other.Count!));
        return (order < 0 && second > first) || (order > 0 && first > second);
    }

    /// <summary>Below 0 when the first was published on the earlier day or instant, 0 on the same day; null when not known.</summary>
    private static int? Order(Statement one, Statement other)
    {
        var (first, second) = (one.Extracted.Parsed.Report.Published, other.Extracted.Parsed.Report.Published);
        return first.Instant is { } earlier && second.Instant is { } later ? earlier.CompareTo(later)
            : first.Day is { } day && second.Day is { } another ? day.CompareTo(another)
            : null;
    }
}
