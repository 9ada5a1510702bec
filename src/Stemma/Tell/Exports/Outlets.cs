using Stemma.Reconcile;
using Stemma.Text;

namespace Stemma.Tell.Exports;

/// <summary>The outlets of a story as things of their own.</summary>
internal sealed class Outlets
{
    private readonly Dictionary<string, string> _ofReport = new(StringComparer.Ordinal);
    private readonly List<(string Id, Outlet Outlet)> _all = [];

    public Outlets(Dossier dossier)
    {
        var ids = new Dictionary<Outlet, string>();
        foreach (var report in dossier.Reports.Select(r => r.Report).Where(r => r.Outlet != Outlet.Unknown))
        {
            if (!ids.TryGetValue(report.Outlet, out var id))
            {
                id = ids[report.Outlet] = "outlet" + Code.Of(_all.Count + 1);
                _all.Add((id, report.Outlet));
            }

            _ofReport[report.Id] = id;
        }
    }

    /// <summary>"outlet1", "outlet2", … in report order. Two are one only where name and host are.</summary>
    public IReadOnlyList<(string Id, Outlet Outlet)> All => _all;

    /// <summary>Null when the report's outlet is not known.</summary>
    public string? Of(string report) => _ofReport.GetValueOrDefault(report);

    /// <summary>The outlet whose own reporting an origin is; null for any other origin, and when the outlet is not known.</summary>
    public string? Of(StoryIndex story, Origin origin) =>
        origin is { Kind: OriginKind.OwnReporting, Assertions: [var first, ..] } ? Of(story.Assertions[first].Report) : null;

    public static string NameOf(Outlet outlet) => outlet.Name ?? outlet.Host ?? "";
}
