using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Reconcile.Claims;

namespace Stemma.Reconcile.Disputes;

/// <summary>All disputes among the claims of a story.</summary>
internal sealed class DisputeFinder(LinkedStory linked)
{
    /// <summary>Claims of one story with a count of one role that are set beside each other.</summary>
    public const int MostBeside = 60;

    private readonly PlaceDispute _places = new(linked.Places);
    private readonly RankDispute _ranks = new(linked);

    /// <summary>By the first claim of each.</summary>
    public ImmutableArray<FoundDispute> Find(ImmutableArray<ImmutableArray<Statement>> groups, Likeness likeness, ImmutableArray<ImmutableArray<Inheritance>> inherited)
    {
        var found = new List<FoundDispute>();
        for (var i = 0; i < groups.Length; i++)
        {
            var group = i;
            found.AddRange(QuantityDispute.In(groups[i], inherited[i]).Select(dispute => new FoundDispute(dispute, [group], IsBetweenReports(dispute, groups[group]))));
            if (StatusDispute.In(groups[i]) is { } status)
                found.Add(new FoundDispute(status, [i], MakesDisputed: true));
            found.AddRange(KindDispute.In(groups[i]).Concat(ActorDispute.In(groups[i])).Concat(_places.In(groups[i])).Concat(TimeDispute.In(groups[i]))
                .Select(dispute => new FoundDispute(dispute, [group], MakesDisputed: dispute.Verdict == Verdict.Contradiction)));
        }

        found.AddRange(Denials(groups, likeness));
        found.AddRange(CountsBeside(groups));
        found.AddRange(AcrossClaims(groups, likeness));
        return [.. found.OrderBy(dispute => dispute.Groups.Min())];
    }

    /// <summary>Whether two reports tell different numbers.</summary>
    private static bool IsBetweenReports(Dispute dispute, ImmutableArray<Statement> group)
    {
        var met = group.Where(statement => dispute.Assertions.Contains(statement.Assertion.Id)).ToList();
        return met.Exists(one => met.Exists(other =>
            one.ReportIndex != other.ReportIndex && Counted.PointOf(one.Count!) != Counted.PointOf(other.Count!)));
    }

    private static IEnumerable<FoundDispute> Denials(ImmutableArray<ImmutableArray<Statement>> groups, Likeness likeness)
    {
        var all = Enumerable.Range(0, groups.Length);
        foreach (var denial in all.Where(group => groups[group][0].Assertion.Factuality.Polarity == Polarity.Negative))
        {
            var met = all
                .Where(other => other != denial)
                .Select(other => (Group: other, Denied: PolarityDispute.Denied(groups[denial], groups[other], likeness)))
                .Where(entry => !entry.Denied.IsEmpty)
                .ToImmutableArray();
            if (met.IsEmpty)
                continue;
            var dispute = PolarityDispute.Of([.. groups[denial], .. met.SelectMany(entry => entry.Denied)]);
            yield return new FoundDispute(dispute, [denial, .. met.Select(entry => entry.Group)], MakesDisputed: dispute.Verdict == Verdict.Contradiction);
        }
    }

    /// <summary>Who is blamed for one thing, and how one thing ranks: said in passing, in claims about something else too.</summary>
    private IEnumerable<FoundDispute> AcrossClaims(ImmutableArray<ImmutableArray<Statement>> groups, Likeness likeness)
    {
        var groupOf = groups.SelectMany((group, place) => group.Select(statement => (statement.Assertion.Id, Group: place))).ToDictionary(entry => entry.Id, entry => entry.Group, StringComparer.Ordinal);
        var statements = groups.SelectMany(group => group).OrderBy(statement => statement.Index).ToList();
        foreach (var dispute in ActorDispute.Blames(statements, likeness).Concat(_ranks.Among(statements)))
            yield return new FoundDispute(dispute, [.. dispute.Assertions.Select(id => groupOf[id]).Distinct().Order()], MakesDisputed: false);
    }

    private static IEnumerable<FoundDispute> CountsBeside(ImmutableArray<ImmutableArray<Statement>> groups)
    {
        var counts = groups
            .SelectMany((group, place) => group.Where(statement => statement.Figure is not null).GroupBy(statement => statement.Figure!.Measure, StringComparer.Ordinal).Select(told => (Group: place, Measure: told.Key, Told: told.ToImmutableArray())))
            .GroupBy(entry => entry.Measure, StringComparer.Ordinal);
        foreach (var measure in counts)
        {
            var beside = measure.Take(MostBeside).ToList();
            if (beside.Count > 1 && QuantityDispute.Beside([.. beside.Select(entry => entry.Told)]) is { } dispute)
                yield return new FoundDispute(dispute, [.. beside.Select(entry => entry.Group)], MakesDisputed: false);
        }
    }
}
