using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Reconcile.Claims;
using Stemma.Reconcile.Copying;
using Stemma.Reconcile.Disputes;
using Stemma.Reconcile.Origins;
using Stemma.Trace;

namespace Stemma.Reconcile;

/// <summary>Brings together what the reports say of the same event: claims with their independent origins, and disputes.</summary>
public static class Reconciler
{
    public static ReconciledStory Reconcile(LinkedStory linked, TracedStory traced)
    {
        ArgumentNullException.ThrowIfNull(linked);
        ArgumentNullException.ThrowIfNull(traced);
        var statements = StatementReader.Read(linked);
        var kinship = new Kinship(traced);
        var likeness = new Likeness(statements, kinship, traced);
        var groups = ClaimGrouper.Group(statements, likeness);
        var counter = new OriginCounter(linked, kinship);
        var counted = groups.Select(counter.Count).ToImmutableArray();
        var disputes = new DisputeFinder(linked, likeness).Find(groups, [.. counted.Select(entry => entry.Inherited)]);
        var verdicts = disputes.Where(found => found.MakesDisputed).SelectMany(found => found.Groups.Select(group => (group, found.Dispute.Verdict))).ToLookup(entry => entry.group, entry => entry.Verdict);
        var drafts = groups
            .Select((group, index) => Draft(index, group, counted[index], [.. verdicts[index]]))
            .OrderBy(draft => ClaimRank.Of(draft.Claim, draft.Statements))
            .ThenByDescending(draft => draft.Claim.Reports)
            .ThenBy(draft => draft.Claim.IndependentOrigins)
            .ThenByDescending(draft => draft.Claim.Estimate is not null)
            .ThenBy(draft => draft.Statements[0].Index)
            .ToImmutableArray();
        var claims = drafts.Select((draft, index) => (Named: Named(draft.Claim, $"c{index + 1}"), draft.Statements, draft.Group)).ToImmutableArray();
        var idOf = claims.ToDictionary(entry => entry.Group, entry => entry.Named.Id);
        return new ReconciledStory(
            [.. claims.Select(entry => entry.Named)],
            [.. disputes.OrderBy(found => found.Groups.Min(group => Position(idOf[group]))).Select((found, index) => found.Dispute with { Id = $"d{index + 1}", Claims = [.. found.Groups.Select(group => idOf[group]).OrderBy(Position)] })],
            TimelineReader.Read(claims.Select(entry => (entry.Named, entry.Statements))),
            FramingReader.Read(linked))
        {
            Truth = TruthReader.Read([.. claims.Select(entry => (entry.Named.Id, entry.Statements))]),
        };
    }

    private static (int Group, Claim Claim, ImmutableArray<Statement> Statements) Draft(
        int group, ImmutableArray<Statement> statements,
        (ImmutableArray<Origin> Origins, ImmutableArray<Inheritance> Inherited) counted, ImmutableArray<Verdict> verdicts)
    {
        var (origins, inherited) = counted;
        var reports = statements.Select(statement => statement.Extracted.Parsed.Report).DistinctBy(report => report.Id).ToList();
        var own = origins.SelectMany(origin => origin.Assertions).ToHashSet(StringComparer.Ordinal);
        return (group, new Claim(
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
            EstimateMaker.Of([.. statements.Where(statement => own.Contains(statement.Assertion.Id))])), statements);
    }

    private static Claim Named(Claim claim, string id) =>
        claim with { Id = id, Origins = [.. claim.Origins.Select((origin, index) => origin with { Id = $"{id}.o{index + 1}" })] };

    private static int Position(string claim) => int.Parse(claim.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
