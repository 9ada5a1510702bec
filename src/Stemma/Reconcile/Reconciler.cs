using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Reconcile.Claims;
using Stemma.Reconcile.Copying;
using Stemma.Reconcile.Origins;
using Stemma.Trace;

namespace Stemma.Reconcile;

/// <summary>
/// Brings together what the reports of each story say of the same event: claims with their independent origins, and disputes.
/// What two stories both say, of the background mostly, is a claim of each.
/// </summary>
public static class Reconciler
{
    public static ReconciledStory Reconcile(LinkedStory linked, TracedStory traced) => Reconcile(linked, traced, "");

    /// <param name="scope">Before every id.</param>
    internal static ReconciledStory Reconcile(LinkedStory linked, TracedStory traced, string scope)
    {
        ArgumentNullException.ThrowIfNull(linked);
        ArgumentNullException.ThrowIfNull(traced);
        var statements = new StatementReader(linked);
        var reconciler = new StoryReconciler(linked, new Kinship(traced));
        var parts = Stories(linked, traced).Select((reports, story) => (Story: story, Part: reconciler.Reconcile(statements.Read(reports)))).ToImmutableArray();
        var claims = parts
            .SelectMany(entry => entry.Part.Claims.Select((draft, group) => (draft.Claim, draft.Statements, Key: (entry.Story, Group: group))))
            .OrderBy(draft => ClaimRank.Of(draft.Claim, draft.Statements.Any(statement => statement.Assertion.Event is not null)))
            .ThenByDescending(draft => draft.Claim.Reports)
            .ThenBy(draft => draft.Claim.IndependentOrigins)
            .ThenByDescending(draft => draft.Claim.Estimate is not null)
            .ThenBy(draft => draft.Statements[0].ReportIndex)
            .ThenBy(draft => draft.Statements[0].Index)
            .Select((draft, index) => (Named: Named(draft.Claim, $"{scope}c{index + 1}"), draft.Statements, draft.Key, Rank: index))
            .ToImmutableArray();
        var rankOf = claims.ToDictionary(entry => entry.Key, entry => entry.Rank);
        var disputes = parts
            .SelectMany(entry => entry.Part.Disputes.Select(found => (found.Dispute, Ranks: found.Groups.Select(group => rankOf[(entry.Story, group)]).Order().ToImmutableArray())))
            .OrderBy(found => found.Ranks[0])
            .Select((found, index) => found.Dispute with { Id = $"{scope}d{index + 1}", Claims = [.. found.Ranks.Select(rank => claims[rank].Named.Id)] });
        return new ReconciledStory(
            [.. claims.Select(entry => entry.Named)],
            [.. disputes],
            TimelineReader.Read(claims.Select(entry => (entry.Named, entry.Statements))),
            FramingReader.Read(linked))
        {
            Truth = Together(claims
                .GroupBy(entry => entry.Key.Story)
                .OrderBy(story => story.Key)
                .Select(story => TruthReader.Read([.. story.Select(entry => (entry.Named.Id, entry.Statements))]))),
        };
    }

    /// <summary>Places of the reports of each story, and of those sorted into none together.</summary>
    private static IEnumerable<ImmutableArray<int>> Stories(LinkedStory linked, TracedStory traced)
    {
        var storyOf = traced.Stories.SelectMany(story => story.Reports.Select(report => (report, story.Id))).ToDictionary(entry => entry.report, entry => entry.Id, StringComparer.Ordinal);
        return linked.Reports
            .Select((report, place) => (Story: storyOf.GetValueOrDefault(report.Parsed.Report.Id), Place: place))
            .GroupBy(entry => entry.Story, entry => entry.Place, StringComparer.Ordinal)
            .Select(story => story.ToImmutableArray());
    }

    private static TruthOpinion Together(IEnumerable<TruthOpinion> opinions)
    {
        var all = opinions.ToImmutableArray();
        return new TruthOpinion([.. all.SelectMany(opinion => opinion.Values)], [.. all.SelectMany(opinion => opinion.Copying)]);
    }

    private static Claim Named(Claim claim, string id) =>
        claim with { Id = id, Origins = [.. claim.Origins.Select((origin, index) => origin with { Id = $"{id}.o{index + 1}" })] };
}
