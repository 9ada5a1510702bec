using System.Collections.Immutable;
using Stemma.Read;
using Stemma.Tell;
using Stemma.Tests.Tell;
using Stemma.Text;

namespace Stemma.Tests.Servers;

/// <summary>
/// An engine that reads as ours does and traces nothing: each trace waits to be let through, and its dossier holds the
/// reports alone. A report whose text says so breaks it.
/// </summary>
internal sealed class GatedJourney : IJourney, IDisposable
{
    public const string Breaks = "This report breaks the engine that is asked to trace it, whatever else is in it.";

    private readonly SemaphoreSlim _gate = new(0);

    /// <summary>Set when a trace has begun.</summary>
    public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose() => _gate.Dispose();

    public void Let(int traces) => _gate.Release(traces);

    public Dossier Trace(IReadOnlyList<string> paths, IReadOnlyDictionary<string, Publication> published, JourneyOptions? options = null, CancellationToken ct = default) =>
        throw new NotSupportedException();

    public Dossier Trace(ImmutableArray<Report> reports, ImmutableArray<Skip> skipped, JourneyOptions? options = null, CancellationToken ct = default)
    {
        options?.Progress?.Report(new JourneyProgress("parse", 1, reports.Length));
        Began.TrySetResult();
        _gate.Wait(ct);
        if (reports.Any(report => report.Text.Contains(Breaks, StringComparison.Ordinal)))
            throw new InvalidOperationException("broken on purpose");
        options?.Progress?.Report(new JourneyProgress("parse", reports.Length, reports.Length));
        return InventedStory.Dossier() with { Reports = [.. reports.Select((report, i) => new ToldReport(report, "A" + i, []))], Skipped = skipped };
    }

    public (ImmutableArray<Report> Reports, ImmutableArray<Skip> Skipped) Read(ImmutableArray<GatheredInput> inputs, JourneyOptions? options = null, CancellationToken ct = default) =>
        Journey.Read(inputs, options, ct);
}
