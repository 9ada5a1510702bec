using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Reconcile.Claims;
using Stemma.Reconcile.Disputes;
using Stemma.Reconcile.Origins;

namespace Stemma.Reconcile;

/// <summary>Brings together what the reports of one story say of the same event.</summary>
internal sealed class StoryReconciler(LinkedStory linked, Kinship kinship)
{
    private readonly OriginCounter _counter = new(linked, kinship);
    private readonly DisputeFinder _disputes = new(linked);

    /// <summary>The claims by their first assertion without ids, and the disputes among them.</summary>
    public (ImmutableArray<DraftClaim> Claims, ImmutableArray<FoundDispute> Disputes) Reconcile(ImmutableArray<Statement> statements)
    {
        var likeness = new Likeness(statements, kinship);
        var groups = ClaimGrouper.Group(statements, likeness);
        var counted = groups.Select(_counter.Count).ToImmutableArray();
        var disputes = _disputes.Find(groups, likeness, [.. counted.Select(entry => entry.Inherited)]);
        var verdicts = disputes.Where(found => found.MakesDisputed).SelectMany(found => found.Groups.Select(group => (group, found.Dispute.Verdict))).ToLookup(entry => entry.group, entry => entry.Verdict);
        return ([.. groups.Select((group, index) => new DraftClaim(Draft(group, counted[index], [.. verdicts[index]]), group))], disputes);
    }

    private static Claim Draft(
        ImmutableArray<Statement> statements, (ImmutableArray<Origin> Origins, ImmutableArray<Inheritance> Inherited) counted, ImmutableArray<Verdict> verdicts)
    {
        var (origins, inherited) = counted;
        var reports = statements.Select(statement => statement.Extracted.Parsed.Report).DistinctBy(report => report.Id).ToList();
        var own = origins.SelectMany(origin => origin.Assertions).ToHashSet(StringComparer.Ordinal);
        return new Claim(
            "",
            [.. statements.Select(statement => statement.Assertion.Id)],
            ClaimFace.Of(statements, origins).Assertion.Id,
            reports.Count,
            reports.Select(report => report.Outlet.Name ?? report.Outlet.Host ?? report.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            origins,
            origins.Length,
            inherited,
            Grading.StatusOf(origins, verdicts.Length > 0),
            Grading.CredibilityOf(origins, statements, verdicts),
            EstimateMaker.Of([.. statements.Where(statement => own.Contains(statement.Assertion.Id))]));
    }
}
