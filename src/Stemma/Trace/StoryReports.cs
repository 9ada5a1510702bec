using System.Collections.Immutable;
using System.Globalization;
using Stemma.Extract;
using Stemma.Text;

namespace Stemma.Trace;

/// <summary>The reports of one story, before anything is made of them together.</summary>
/// <param name="Id">Of the story.</param>
/// <param name="Scope">What stands before every id given within the story, so that no two stories give the same; empty where there is one only.</param>
/// <param name="Reports">In report order; at least one.</param>
/// <param name="Widespread">Fingerprints of wording in them that runs through many stories.</param>
internal sealed record StoryReports(string Id, string Scope, ImmutableArray<ExtractedReport> Reports, IReadOnlySet<ulong> Widespread)
{
    /// <summary>Sorts a whole collection: stories in the order of their first reports, "s1", "s2", ….</summary>
    public static ImmutableArray<StoryReports> Sort(ImmutableArray<ExtractedReport> reports)
    {
        var book = new StoryBook();
        book.Add([.. reports.Select((report, order) => StoryTraits.Of(report.Parsed, PlaceOf(report.Parsed.Report, order)))]);
        var sorted = book.Changes().Changed.Select(story => story.Reports.Sort()).OrderBy(story => story[0]).ToImmutableArray();
        return [.. sorted.Select((story, at) => Named(story, $"s{at + 1}", sorted.Length > 1))];

        StoryReports Named(ImmutableArray<int> story, string id, bool isScoped) => new(
            id, isScoped ? id + "." : "", [.. story.Select(report => reports[report])], story.SelectMany(book.WidespreadIn).ToHashSet());
    }

    /// <summary>By the bytes it was read from, then by where they came from, and last by its place.</summary>
    public static StoryPlace PlaceOf(Report report, int order) =>
        new(report.Published.Day, string.Create(CultureInfo.InvariantCulture, $"{report.Sha256}\n{report.Uri}\n{order:D10}"));
}
