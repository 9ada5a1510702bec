using System.Collections.Immutable;
using Stemma.Read;
using Stemma.Text;

namespace Stemma;

/// <summary>A collection's reports in order, with the times the user gives tied to them. Used by one thread.</summary>
/// <param name="inputs">Asked once for each time that the collection is gone through.</param>
/// <param name="published">By an input's path, a report's address, or its place in an archive; the narrowest wins.</param>
internal sealed class CollectionReading(Func<ImmutableArray<GatheredInput>> inputs, IReadOnlyDictionary<string, Publication> published)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>What stands on several pages of an outlet is taken out at the end; all is held until then.</summary>
    public IReadOnlyList<ReadOutcome> All(Steps steps)
    {
        var survey = new CollectionSurvey();
        var outcomes = new List<ReadOutcome>();
        foreach (var outcome in steps.Stream("read", Captures(isLast: true), Read, Size).SelectMany(o => o))
        {
            outcomes.Add(outcome);
            if (outcome.Report is { } report)
                survey.Add(report);
        }

        return [.. Finished(outcomes, survey.Find())];
    }

    /// <summary>The same with nothing held, at the price of reading everything twice.</summary>
    public IEnumerable<ReadOutcome> Each(Steps steps)
    {
        var survey = new CollectionSurvey();
        int captures = 0;
        foreach (var outcomes in steps.Stream("survey", Captures(isLast: false), Read, Size))
        {
            captures++;
            foreach (var report in outcomes.Select(o => o.Report).OfType<Report>())
                survey.Add(report);
        }

        var read = steps.Stream("read", Captures(isLast: true), Read, Size, captures);
        foreach (var outcome in Finished(read.SelectMany(o => o), survey.Find()))
            yield return outcome;
    }

    private IEnumerable<ReadOutcome> Finished(IEnumerable<ReadOutcome> outcomes, CollectionFurniture furniture)
    {
        int reports = 0;
        foreach (var outcome in outcomes.Select(furniture.Without))
            yield return outcome.Report is { } report ? outcome.With(report with { Id = $"r{++reports}" }) : outcome;
        foreach (string key in published.Keys.Where(key => !_used.Contains(key)).Order(StringComparer.Ordinal))
            yield return ReadOutcome.Skipped(key, SkipReason.UnusedTime);
    }

    /// <summary>One a report, each loaded when it is asked for.</summary>
    private IEnumerable<LoadOutcome> Captures(bool isLast)
    {
        foreach (var input in inputs())
        {
            Given(input.Uri);
            foreach (var loaded in input.Load(again: !isLast))
                yield return loaded.Capture is { } capture && Given(capture.Place, capture.Uri, input.Uri) is { } time ? loaded.PublishedAt(time) : loaded;
        }
    }

    /// <summary>The report or why there is none, and what else was left out on the way.</summary>
    private static ImmutableArray<ReadOutcome> Read(LoadOutcome loaded) =>
    [
        loaded.Capture is { } capture ? Observation.Stage("read", () => Reader.Read(capture, "")) : ReadOutcome.Skipped(loaded.Skip!),
        .. loaded.Notices.Select(ReadOutcome.Skipped),
    ];

    private static long Size(LoadOutcome loaded) => loaded.Capture?.Bytes.Length ?? 0;

    private Publication? Given(params ReadOnlySpan<string?> names)
    {
        foreach (string? name in names)
        {
            if (name is not null && published.TryGetValue(name, out var time))
            {
                _used.Add(name);
                return time;
            }
        }

        return null;
    }
}
