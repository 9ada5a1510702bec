using System.Collections.Immutable;
using Stemma.Extract;

namespace Stemma.Trace;

/// <summary>
/// Finds who took what from whom: stories, shared passages through fingerprints and sentence alignment, the direction
/// from credits and from what was lost on the way, and the sources that nobody collected.
/// </summary>
public static class Tracer
{
    /// <summary>Neither the order of <paramref name="reports"/> nor the number of threads changes the result: report order is that of the ids.</summary>
    /// <param name="reports">With distinct ids.</param>
    /// <param name="options">Null for <see cref="TraceOptions.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option out of its range.</exception>
    public static TracedStory Trace(ImmutableArray<ExtractedReport> reports, TraceOptions? options = null)
    {
        options ??= TraceOptions.Default;
        options.Validate();
        var ordered = reports.OrderBy(r => r.Parsed.Report.Id.Length).ThenBy(r => r.Parsed.Report.Id, StringComparer.Ordinal).ToImmutableArray();
        var stories = StoryReports.Sort(ordered);
        var traced = stories.Select(story => Trace(story, options)).ToList();
        return new TracedStory(
            [.. traced.SelectMany(story => story.Derivations)], [.. traced.SelectMany(story => story.LostSources)], [.. traced.SelectMany(story => story.Stories)]);
    }

    /// <summary>The same of one story.</summary>
    internal static TracedStory Trace(StoryReports story, TraceOptions options)
    {
        var (derivations, lost) = new Collation(story.Reports, story.Widespread, options).Stemma(story.Scope);
        return new TracedStory(derivations, lost, [new Storyline(story.Id, [.. story.Reports.Select(report => report.Parsed.Report.Id)])]);
    }
}
