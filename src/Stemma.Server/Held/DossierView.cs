using System.Collections.Concurrent;
using System.Collections.Immutable;
using Stemma.Reconcile;
using Stemma.Tell;

namespace Stemma.Server.Held;

/// <summary>A dossier with what requests look up in it.</summary>
internal sealed class DossierView
{
    /// <summary>Lists of claims that are kept; when one more is asked for, all are made anew.</summary>
    internal const int MostSelections = 32;

    private readonly Dictionary<string, ToldReport> _reports;
    private readonly Dictionary<string, ToldAssertion> _assertions;
    private readonly Dictionary<string, Claim> _claims;
    private readonly ILookup<string, Dispute> _disputes;
    private readonly HashSet<string> _stories;
    private readonly Lazy<Dictionary<string, int>> _times;
    private readonly Lazy<ImmutableArray<StoryOverview>> _overviews;
    private readonly ConcurrentDictionary<ClaimSort, ImmutableArray<Claim>> _sorted = [];
    private readonly ConcurrentDictionary<string, Lazy<ImmutableArray<Claim>>> _selected = new(StringComparer.Ordinal);

    public DossierView(Dossier dossier)
    {
        Dossier = dossier;
        _reports = dossier.Reports.ToDictionary(told => told.Report.Id, StringComparer.Ordinal);
        _assertions = dossier.Assertions.ToDictionary(assertion => assertion.Id, StringComparer.Ordinal);
        _claims = dossier.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        _disputes = dossier.Disputes
            .SelectMany(dispute => dispute.Claims.Select(claim => (Claim: claim, Dispute: dispute)))
            .ToLookup(entry => entry.Claim, entry => entry.Dispute, StringComparer.Ordinal);
        _stories = dossier.Stories.Select(story => story.Id).ToHashSet(StringComparer.Ordinal);
        _overviews = new(() => StoryOverview.Of(dossier));
        _times = new(() => dossier.Timeline.Select((entry, rank) => (entry.Claim, rank)).ToDictionary(entry => entry.Claim, entry => entry.rank, StringComparer.Ordinal));
    }

    public Dossier Dossier { get; }

    public ImmutableArray<StoryOverview> Stories => _overviews.Value;

    public bool HasStory(string story) => _stories.Contains(story);

    public ToldReport? Report(string id) => _reports.GetValueOrDefault(id);

    public Claim? Claim(string id) => _claims.GetValueOrDefault(id);

    public ImmutableArray<ToldAssertion> AssertionsOf(Claim claim) =>
        [.. claim.Assertions.Select(id => _assertions.GetValueOrDefault(id)).OfType<ToldAssertion>()];

    public ToldAssertion? ShownOf(Claim claim) => _assertions.GetValueOrDefault(claim.Shown);

    public ImmutableArray<Dispute> DisputesOf(string claim) => [.. _disputes[claim]];

    /// <summary>All claims in an order; what it leaves open stands in the dossier's own.</summary>
    public ImmutableArray<Claim> Sorted(ClaimSort sort) => _sorted.GetOrAdd(sort, Sort);

    /// <summary>The claims that a filter takes, in an order; kept, since a list is asked for page by page.</summary>
    /// <param name="question">All that the filter and the order are made from: equal for equal ones.</param>
    public ImmutableArray<Claim> Selected(string question, ClaimFilter filter, ClaimSort sort)
    {
        if (filter.AsksNothing)
            return Sorted(sort);
        if (_selected.Count >= MostSelections)
            _selected.Clear();
        return _selected.GetOrAdd(question, _ => new(() => Sorted(sort).RemoveAll(claim => !filter.Takes(claim, this)))).Value;
    }

    private ImmutableArray<Claim> Sort(ClaimSort sort) => sort switch
    {
        ClaimSort.Attention =>
        [
            .. Dossier.Claims
                .OrderByDescending(claim => claim.Status == ClaimStatus.Disputed)
                .ThenByDescending(claim => claim.Reports - claim.IndependentOrigins)
                .ThenByDescending(claim => claim.Reports),
        ],
        ClaimSort.Reports => [.. Dossier.Claims.OrderByDescending(claim => claim.Reports)],
        ClaimSort.Origins => [.. Dossier.Claims.OrderByDescending(claim => claim.IndependentOrigins)],
        ClaimSort.Time => [.. Dossier.Claims.OrderBy(claim => _times.Value.GetValueOrDefault(claim.Id, int.MaxValue))],
        _ => Dossier.Claims,
    };
}
