using System.Collections.Immutable;
using NodaTime;
using Stemma.Reconcile;
using Stemma.Trace;

namespace Stemma.Tell;

/// <summary>How much of a story there is, and what it is called: always a report's own title.</summary>
/// <param name="Title">
/// The report whose claims others carry most widely, of those that have a title; its title names best what all tell. Null when none has one.
/// </param>
/// <param name="Outlets">A report whose outlet is unknown counts as one of its own.</param>
/// <param name="First">The first day a report is known to have been published on; null when none is known.</param>
/// <param name="Last">The last such day.</param>
internal sealed record StoryOverview(
    Storyline Line, ToldReport? Title, int Outlets, int Claims, int DisputedClaims, int LostSources, LocalDate? First, LocalDate? Last)
{
    /// <summary>Those of all stories, in their order.</summary>
    public static ImmutableArray<StoryOverview> Of(Dossier dossier)
    {
        var reports = dossier.Reports.ToDictionary(told => told.Report.Id, StringComparer.Ordinal);
        var claims = dossier.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        var carried = dossier.Assertions
            .Where(assertion => assertion.Claim is not null)
            .GroupBy(assertion => assertion.Report, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Width(group, claims), StringComparer.Ordinal);
        var shownIn = dossier.Assertions.ToDictionary(assertion => assertion.Id, assertion => assertion.Report, StringComparer.Ordinal);
        var claimsBy = dossier.Claims.ToLookup(claim => shownIn[claim.Shown], StringComparer.Ordinal);
        var lostBy = dossier.LostSources
            .SelectMany(lost => lost.Reports.Select(report => (report, lost.Id)))
            .ToLookup(pair => pair.report, pair => pair.Id, StringComparer.Ordinal);
        return [.. dossier.Stories.Select(Overview)];

        StoryOverview Overview(Storyline line)
        {
            var told = line.Reports.Select(id => reports[id]).ToImmutableArray();
            var days = told.Select(report => report.Report.Published.Day).OfType<LocalDate>().ToImmutableArray();
            return new StoryOverview(
                line,
                told.Where(report => !string.IsNullOrWhiteSpace(report.Report.Title)).MaxBy(report => carried.GetValueOrDefault(report.Report.Id)),
                OutletsOf(told),
                line.Reports.Sum(report => claimsBy[report].Count()),
                line.Reports.Sum(report => claimsBy[report].Count(claim => claim.Status == ClaimStatus.Disputed)),
                line.Reports.SelectMany(report => lostBy[report]).Distinct(StringComparer.Ordinal).Count(),
                days.IsEmpty ? null : days.Min(),
                days.IsEmpty ? null : days.Max());
        }
    }

    public static int OutletsOf(ImmutableArray<ToldReport> reports) => reports
        .Select(told => told.Report.Outlet.Host ?? told.Report.Outlet.Name ?? "\n" + told.Report.Id)
        .Distinct(StringComparer.Ordinal)
        .Count();

    /// <summary>How many other reports carry a report's claims, summed over the claims.</summary>
    private static int Width(IEnumerable<ToldAssertion> assertions, Dictionary<string, Claim> claims) =>
        assertions.Select(assertion => assertion.Claim!).Distinct(StringComparer.Ordinal).Sum(claim => claims[claim].Reports - 1);
}
