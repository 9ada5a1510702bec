using System.Collections.Immutable;
using NodaTime;
using Stemma.Reconcile.Claims;

namespace Stemma.Reconcile.Disputes;

/// <summary>One claim told of two days.</summary>
internal static class TimeDispute
{
    public static IEnumerable<Dispute> In(ImmutableArray<Statement> claim) =>
        ValueDispute.Of(DisputeKind.Time, [.. claim.Select(DayOf).OfType<ToldValue>()], Judge, Because);

    /// <summary>The days of the event where the assertion itself names them; null when it does not.</summary>
    private static ToldValue? DayOf(Statement statement) =>
        statement.When is { Start: { } start, End: { } end } when
            ? new ToldValue(statement, $"{start:uuuu-MM-dd}/{end:uuuu-MM-dd}", when.Span, IsLoose: start != end)
            : null;

    private static Verdict? Judge(ToldValue one, ToldValue other)
    {
        var (first, second) = (one.Statement.When!, other.Statement.When!);
        if (first.Start <= second.End && second.Start <= first.End)
            return null;
        var between = Math.Abs(Period.DaysBetween(first.Start!.Value, second.Start!.Value));
        return one.IsLoose || other.IsLoose || one.IsUnsureBeside(other) || (between <= 1 && first.Basis != "stated" && second.Basis != "stated") ? Verdict.Undecided : Verdict.Contradiction;
    }

    private static string Because(Verdict verdict) =>
        verdict == Verdict.Contradiction ? "no day is common to both" : "no day is common to both, as far as the words and the days of publication tell";
}
