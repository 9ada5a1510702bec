using System.Collections.Immutable;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Server.Held;

/// <summary>Reports that live as long as the process, all traced anew at each addition.</summary>
internal sealed class ReportsInMemory(IJourney journey, ImmutableArray<Report> first, ImmutableArray<Skip> firstSkipped) : ICollectionHome
{
    private ImmutableArray<Report> _reports = first;
    private ImmutableArray<Skip> _skipped = firstSkipped;

    public Growth? Add(ImmutableArray<GatheredInput> inputs, Action<ImmutableArray<Skip>> leftOut, JourneyOptions options, CancellationToken ct)
    {
        var (read, skipped) = journey.Read(inputs, options, ct);
        leftOut(skipped);
        var known = _reports.Select(report => (report.Uri, report.Sha256)).ToHashSet();
        var added = ImmutableArray.CreateBuilder<Report>();
        foreach (var report in read)
        {
            if (known.Add((report.Uri, report.Sha256)))
                added.Add(report with { Id = $"r{_reports.Length + added.Count + 1}" });
            else
                leftOut([SkipReason.AlreadyHeld.At(report.Uri)]);
        }

        if (added.Count == 0)
            return null;
        var (reports, allSkipped) = (_reports.AddRange(added), _skipped.AddRange(skipped));
        var dossier = journey.Trace(reports, allSkipped, options, ct);
        ct.ThrowIfCancellationRequested();
        (_reports, _skipped) = (reports, allSkipped);
        return new Growth([.. added.Select(report => report.Id)], dossier);
    }
}
