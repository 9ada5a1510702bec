using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Read;
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
    /// <param name="paths">Files and folders; a folder stands for all files below it, an archive for all reports in it.</param>
    /// <param name="published">Publication times the user gives, by path as gathered (forward slashes), or for a report in an archive by its address or its place; they beat every other.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidDataException">No knowledge was given, and the one that ships is missing or damaged.</exception>
    public static Dossier Trace(
        IReadOnlyList<string> paths,
        IReadOnlyDictionary<string, Publication> published,
        JourneyOptions? options = null,
        CancellationToken ct = default)
    {
        var steps = new Steps(options ?? new JourneyOptions(), ct);
        var (reports, skipped) = Read(paths, published, steps);
        return Trace(reports, skipped, options, steps);
    }

    /// <summary>The same of inputs that the caller gathered.</summary>
    /// <inheritdoc cref="Trace(IReadOnlyList{string}, IReadOnlyDictionary{string, Publication}, JourneyOptions?, CancellationToken)" path="/exception"/>
    public static Dossier Trace(
        ImmutableArray<GatheredInput> inputs,
        IReadOnlyDictionary<string, Publication> published,
        JourneyOptions? options = null,
        CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(published);
        var steps = new Steps(options ?? new JourneyOptions(), ct);
        var (reports, skipped) = Read(new CollectionReading(() => inputs, published), steps);
        return Trace(reports, skipped, options, steps);
    }

    /// <summary>The way from reports that were read before.</summary>
    /// <param name="reports">In the order of the collection, each with an id of its own.</param>
    /// <param name="skipped">What did not become one; stands in the dossier as it is.</param>
    /// <inheritdoc cref="Trace(IReadOnlyList{string}, IReadOnlyDictionary{string, Publication}, JourneyOptions?, CancellationToken)" path="/exception"/>
    /// <exception cref="ArgumentException">Two reports have one id.</exception>
    public static Dossier Trace(
        ImmutableArray<Report> reports,
        ImmutableArray<Skip> skipped,
        JourneyOptions? options = null,
        CancellationToken ct = default)
    {
        if (reports.DistinctBy(report => report.Id, StringComparer.Ordinal).Count() != reports.Length)
            throw new ArgumentException("Two reports have one id.", nameof(reports));
        return Trace(reports, skipped, options, new Steps(options ?? new JourneyOptions(), ct));
    }

    private static Dossier Trace(ImmutableArray<Report> reports, ImmutableArray<Skip> skipped, JourneyOptions? options, Steps steps)
    {
        var parser = options?.Parser ?? Parser.Load();
        var parsed = steps.Each("parse", reports, parser.Parse);
        var extracted = steps.Each("extract", parsed, Extractor.Extract);
        using var shipped = options?.Knowledge is null ? Knowledge.Shipped() : null;
        var stories = steps.Once("sort", () => StoryReports.Sort(extracted));
        var parts = StoryJourney.Trace(stories, options?.Knowledge ?? shipped!, options?.Refused ?? [], steps);
        return StoriesTogether.Of([.. reports.Select(report => report.Id)], parts, skipped);
    }

    /// <summary>Only the first step: the reports, and what did not become one.</summary>
    /// <inheritdoc cref="Trace(IReadOnlyList{string}, IReadOnlyDictionary{string, Publication}, JourneyOptions?, CancellationToken)" path="/param"/>
    /// <inheritdoc cref="Trace(IReadOnlyList{string}, IReadOnlyDictionary{string, Publication}, JourneyOptions?, CancellationToken)" path="/exception"/>
    public static (ImmutableArray<Report> Reports, ImmutableArray<Skip> Skipped) Read(
        IReadOnlyList<string> paths,
        IReadOnlyDictionary<string, Publication> published,
        JourneyOptions? options = null,
        CancellationToken ct = default) =>
        Read(paths, published, new Steps(options ?? new JourneyOptions(), ct));

    /// <summary>The same of inputs that the caller holds.</summary>
    public static (ImmutableArray<Report> Reports, ImmutableArray<Skip> Skipped) Read(
        ImmutableArray<GatheredInput> inputs, JourneyOptions? options = null, CancellationToken ct = default) =>
        Read(new CollectionReading(() => inputs, new Dictionary<string, Publication>()), new Steps(options ?? new JourneyOptions(), ct));

    /// <summary>
    /// The same reports and skips as <see cref="Read(IReadOnlyList{string}, IReadOnlyDictionary{string, Publication}, JourneyOptions?, CancellationToken)"/>
    /// gives, one at a time in the order of the inputs, each read when it is asked for: memory does not grow with the
    /// collection. Everything is read twice, first to learn what stands on several pages of an outlet; a pipe, which can be
    /// read only once, teaches nothing.
    /// </summary>
    /// <inheritdoc cref="Trace(IReadOnlyList{string}, IReadOnlyDictionary{string, Publication}, JourneyOptions?, CancellationToken)" path="/param"/>
    /// <inheritdoc cref="Trace(IReadOnlyList{string}, IReadOnlyDictionary{string, Publication}, JourneyOptions?, CancellationToken)" path="/exception"/>
    public static IEnumerable<ReadOutcome> ReadEach(
        IReadOnlyList<string> paths,
        IReadOnlyDictionary<string, Publication> published,
        JourneyOptions? options = null,
        CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(published);
        return new CollectionReading(() => Gather.Expand(paths), published).Each(new Steps(options ?? new JourneyOptions(), ct));
    }

    private static (ImmutableArray<Report> Reports, ImmutableArray<Skip> Skipped) Read(
        IReadOnlyList<string> paths, IReadOnlyDictionary<string, Publication> published, Steps steps)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(published);
        return Read(new CollectionReading(() => Gather.Expand(paths), published), steps);
    }

    private static (ImmutableArray<Report> Reports, ImmutableArray<Skip> Skipped) Read(CollectionReading reading, Steps steps)
    {
        var outcomes = reading.All(steps);
        return ([.. outcomes.Select(o => o.Report).OfType<Report>()], [.. outcomes.Select(o => o.Skip).OfType<Skip>()]);
    }
}
