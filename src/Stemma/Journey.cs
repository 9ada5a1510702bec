using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Reconcile;
using Stemma.Tell;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma;

/// <summary>
/// The whole way of a story, from bytes to the dossier. Same input, same dossier: neither the number of threads nor the
/// machine's clock has a say.
/// </summary>
public static class Journey
{
    /// <param name="paths">Files and folders; a folder stands for all files below it.</param>
    /// <param name="published">Publication times the user gives, by path as gathered (forward slashes); they beat every other.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Dossier Trace(
        IReadOnlyList<string> paths,
        IReadOnlyDictionary<string, Publication> published,
        JourneyOptions? options = null,
        CancellationToken ct = default)
    {
        var steps = new Steps(options ?? new JourneyOptions(), ct);
        var (reports, skipped) = Read(paths, published, steps);
        var parser = Parser.Load();
        var parsed = steps.Each("parse", reports, parser.Parse);
        var extracted = steps.Each("extract", parsed, Extractor.Extract);
        var linked = steps.Once("link", () => Linker.Link(extracted));
        var traced = steps.Once("trace", () => Tracer.Trace(extracted));
        var reconciled = steps.Once("reconcile", () => Reconciler.Reconcile(linked, traced));
        return steps.Once("tell", () => Teller.Tell(linked, traced, reconciled, skipped));
    }

    /// <summary>Only the first step: the reports, and what did not become one.</summary>
    /// <inheritdoc cref="Trace" path="/param"/>
    /// <inheritdoc cref="Trace" path="/exception"/>
    public static (ImmutableArray<Report> Reports, ImmutableArray<Skip> Skipped) Read(
        IReadOnlyList<string> paths,
        IReadOnlyDictionary<string, Publication> published,
        JourneyOptions? options = null,
        CancellationToken ct = default) =>
        Read(paths, published, new Steps(options ?? new JourneyOptions(), ct));

    private static (ImmutableArray<Report> Reports, ImmutableArray<Skip> Skipped) Read(
        IReadOnlyList<string> paths, IReadOnlyDictionary<string, Publication> published, Steps steps)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(published);
        var reports = ImmutableArray.CreateBuilder<Report>();
        var skipped = ImmutableArray.CreateBuilder<Skip>();
        var reading = new CollectionReading(paths, published);
        foreach (var outcome in steps.Stream("read", reading.Captures(), CollectionReading.Read).SelectMany(o => o))
        {
            if (outcome.Skip is { } skip)
                skipped.Add(skip);
            else if (outcome.Report is { } report)
                reports.Add(report with { Id = $"r{reports.Count + 1}" });
        }

        skipped.AddRange(reading.Unused());
        return (reports.ToImmutable(), skipped.ToImmutable());
    }
}
