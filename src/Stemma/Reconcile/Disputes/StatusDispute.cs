using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Reconcile.Claims;

namespace Stemma.Reconcile.Disputes;

/// <summary>One report has it done that another has still to come: "may enter", "have entered".</summary>
internal static class StatusDispute
{
    /// <summary>Null unless both are told, by different reports.</summary>
    public static Dispute? In(ImmutableArray<Statement> claim)
    {
        var done = claim.Where(statement => statement.Assertion.Factuality is { Time: EventTense.Past or EventTense.Ongoing, Certainty: Certainty.Certain, Polarity: Polarity.Positive }).ToList();
        var open = claim.Where(statement => statement.Assertion.Factuality is { Time: EventTense.Future or EventTense.Hypothetical, Polarity: Polarity.Positive }).ToList();
        open.RemoveAll(statement => !done.Exists(other => other.ReportIndex != statement.ReportIndex));
        if (open.Count == 0)
            return null;

        done.RemoveAll(statement => !open.Exists(other => other.ReportIndex != statement.ReportIndex));
        var met = done.Concat(open).OrderBy(statement => statement.Index).ToList();
        var verdict = open.TrueForAll(still => done.TrueForAll(already => IsBefore(still, already))) ? Verdict.Update : Verdict.Undecided;
        return new Dispute(
            "", [], DisputeKind.Status, verdict,
            [.. met.Select(statement => statement.Assertion.Id)],
            [.. met.Select(statement => new DisputedValue(statement.Assertion.Id, statement.Quote))],
            $"told as done in {done.Count}, as still to come in {open.Count}{(verdict == Verdict.Update ? ", which were published before" : "")}");
    }

    private static bool IsBefore(Statement one, Statement other) =>
        one.Extracted.Parsed.Report.Published.Day is { } earlier && other.Extracted.Parsed.Report.Published.Day is { } later && earlier < later;
}
