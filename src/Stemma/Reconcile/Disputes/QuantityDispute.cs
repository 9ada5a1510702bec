using System.Collections.Immutable;
using Stemma.Reconcile.Claims;

namespace Stemma.Reconcile.Disputes;

/// <summary>Different figures within one claim, and whether they exclude each other.</summary>
internal static class QuantityDispute
{
    /// <summary>Null when all figures are the same.</summary>
    /// <param name="inherited">Assertions that only pass on another's figure: shown, but no evidence against it.</param>
    public static Dispute? In(ImmutableArray<Statement> claim, ImmutableArray<Inheritance> inherited)
    {
        var first = claim.FirstOrDefault(statement => statement.Figure is not null)?.Figure;
        var told = claim.Where(statement => statement.Figure is { } figure && figure.Measure == first!.Measure && Counted.AreSame(figure, first)).ToList();
        var distinct = told.Select(statement => Interval.Of(statement.Figure!)).Distinct().ToList();
        if (distinct.Count < 2 || told.Select(statement => statement.Extracted.Parsed.Report.Id).Distinct(StringComparer.Ordinal).Count() < 2)
            return null;

        var heirs = inherited.Select(heir => heir.Assertion).ToHashSet(StringComparer.Ordinal);
        var (verdict, because) = Judge(told, heirs);
        return new Dispute(
            "", [], DisputeKind.Quantity, verdict,
            [.. told.Select(statement => statement.Assertion.Id)],
            [.. told.Select(statement => new DisputedValue(statement.Assertion.Id, statement.Figure!.Span.Of(statement.Extracted.Parsed.Report.Text)))],
            because);
    }

    private static (Verdict Verdict, string Because) Judge(List<Statement> told, HashSet<string> heirs)
    {
        var own = told.Where(statement => !heirs.Contains(statement.Assertion.Id)).ToList();
        if (own.Count == 0)
            own = told;
        var intervals = own.Select(statement => Interval.Of(statement.Figure!)).Distinct().ToList();
        var shown = string.Join("; ", told.Select(statement => Shown(statement, heirs)).Distinct(StringComparer.Ordinal));
        if (own.Exists(statement => statement.IsRaised))
            return (Verdict.Update, $"{shown}: a later figure is put in the place of an earlier one");
        if (intervals.TrueForAll(one => intervals.TrueForAll(one.Allows)))
            return (Verdict.CompatibleBounds, $"{shown}: {(intervals.TrueForAll(one => one.High is null) ? "all lower bounds, " : "")}some number satisfies all");
        if (Later(own))
            return (Verdict.Update, $"{shown}: the later report gives the higher figure");

        return (Verdict.Contradiction, $"{shown}: no number satisfies all");
    }

    private static string Shown(Statement statement, HashSet<string> heirs) =>
        $"“{statement.Figure!.Span.Of(statement.Extracted.Parsed.Report.Text)}” = {Interval.Of(statement.Figure)}{(heirs.Contains(statement.Assertion.Id) ? ", taken over" : "")}";

    /// <summary>Whether every figure that excludes an earlier one is higher and was published on a later day.</summary>
    private static bool Later(List<Statement> told)
    {
        foreach (var one in told)
        {
            foreach (var other in told)
            {
                var (first, second) = (Interval.Of(one.Figure!), Interval.Of(other.Figure!));
                if (first.Allows(second) || first.High is not { } high || second.Low is not { } low || low <= high)
                    continue;
                if (one.Extracted.Parsed.Report.Published.Day is not { } earlier || other.Extracted.Parsed.Report.Published.Day is not { } later || later <= earlier)
                    return false;
            }
        }

        return true;
    }
}
