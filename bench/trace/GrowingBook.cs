using Stemma.Extract;
using Stemma.Trace;

namespace Stemma.Bench.Trace;

/// <summary>Reports sorted into stories as they come in, and each story that changes traced.</summary>
internal sealed class GrowingBook
{
    private readonly StoryBook _book = new();
    private readonly List<ExtractedReport> _reports = [];

    public TracedStory AddAll(IEnumerable<ExtractedReport> reports)
    {
        foreach (var batch in reports.Chunk(1000))
            Take(batch);
        var traced = _book.Changes().Changed.Select(Traced).ToList();
        return new TracedStory(
            [.. traced.SelectMany(story => story.Derivations)], [.. traced.SelectMany(story => story.LostSources)], [.. traced.SelectMany(story => story.Stories)]);
    }

    public void Add(ExtractedReport report)
    {
        Take([report]);
        foreach (var story in _book.Changes().Changed)
            Traced(story);
    }

    private void Take(IReadOnlyList<ExtractedReport> reports)
    {
        _book.Add([.. reports.Select((report, at) => StoryTraits.Of(report.Parsed, StoryReports.PlaceOf(report.Parsed.Report, _reports.Count + at)))]);
        _reports.AddRange(reports);
    }

    private TracedStory Traced(SortedStory story) => Tracer.Trace(
        new StoryReports($"s{story.Number}", $"s{story.Number}.", [.. story.Reports.Select(report => _reports[report])], story.Reports.SelectMany(_book.WidespreadIn).ToHashSet()),
        TraceOptions.Default);
}
