using Stemma.Tell;

namespace Stemma.Server.Api;

/// <summary>What a story is called: always a report's own title.</summary>
internal static class StoryName
{
    /// <summary>
    /// The report that carries the most claims which others carry too, the first of these; its title names best what all tell.
    /// Null when no report has a title.
    /// </summary>
    public static ToldReport? Of(Dossier dossier)
    {
        var shared = dossier.Claims.Where(claim => claim.Reports > 1).Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var carried = dossier.Assertions
            .Where(assertion => assertion.Claim is { } claim && shared.Contains(claim))
            .GroupBy(assertion => assertion.Report, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.DistinctBy(assertion => assertion.Claim).Count(), StringComparer.Ordinal);
        return dossier.Reports
            .Where(told => !string.IsNullOrWhiteSpace(told.Report.Title))
            .MaxBy(told => carried.GetValueOrDefault(told.Report.Id));
    }

    /// <summary>A report whose outlet is unknown counts as one of its own.</summary>
    public static int Outlets(Dossier dossier) => dossier.Reports
        .Select(told => told.Report.Outlet.Host ?? told.Report.Outlet.Name ?? "\n" + told.Report.Id)
        .Distinct(StringComparer.Ordinal)
        .Count();
}
