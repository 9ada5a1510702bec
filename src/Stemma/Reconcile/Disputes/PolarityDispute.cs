using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Reconcile.Claims;

namespace Stemma.Reconcile.Disputes;

/// <summary>One claim denies what others assert.</summary>
internal static class PolarityDispute
{
    /// <summary>The assertions of one claim, in other reports, that some assertion of another claim denies; empty when that claim denies nothing.</summary>
    public static ImmutableArray<Statement> Denied(ImmutableArray<Statement> denying, ImmutableArray<Statement> asserting, Likeness likeness) =>
        denying[0].Assertion.Factuality.Polarity != Polarity.Negative
            ? []
            : [.. asserting.Where(first => denying.Any(second =>
                (second.IsSoFar || !second.Assertion.Attribution.IsEmpty)
                && first.ReportIndex != second.ReportIndex
                && likeness.OfDenial(first, second) >= Likeness.Denied))];

    /// <param name="met">The denying assertions and those they deny.</param>
    public static Dispute Of(IEnumerable<Statement> met)
    {
        var statements = met.OrderBy(statement => statement.Index).ToImmutableArray();
        var isOvertaken = statements.All(statement => statement.Assertion.Factuality.Polarity == Polarity.Positive || statement.IsSoFar);
        return new Dispute(
            "", [], DisputeKind.Polarity, isOvertaken ? Verdict.Update : Verdict.Contradiction,
            [.. statements.Select(statement => statement.Assertion.Id)],
            [.. statements.Select(statement => new DisputedValue(statement.Assertion.Id, statement.Quote))],
            isOvertaken
                ? $"asserted in {Count(statements, Polarity.Positive)}, not yet so in {Count(statements, Polarity.Negative)}"
                : $"asserted in {Count(statements, Polarity.Positive)}, denied in {Count(statements, Polarity.Negative)}");
    }

    private static int Count(ImmutableArray<Statement> statements, Polarity polarity) =>
        statements.Count(statement => statement.Assertion.Factuality.Polarity == polarity);
}
