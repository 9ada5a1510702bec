using Stemma.Tell.Exports.Happenings;

namespace Stemma.Tell.Exports.Acled;

/// <summary>What the reports say of an event, each quotation with who wrote it and on whose word, and what they do not agree on.</summary>
internal static class AcledNotes
{
    public static string Of(StoryIndex story, AcledRow row) => string.Join(" | ", row.Happenings.SelectMany(happening => Of(story, happening)));

    private static IEnumerable<string> Of(StoryIndex story, Happening happening)
    {
        var claim = happening.Claim;
        foreach (var told in story.AssertionsOf(claim).DistinctBy(told => (told.Report, told.Quote)))
        {
            var origin = claim.Origins.FirstOrDefault(origin => origin.Assertions.Contains(told.Id))?.Name;
            yield return $"{Quoted(told.Quote)} ({string.Join("; ", new[] { Source(story.Reports[told.Report]), origin is null ? null : "on the word of " + origin }.OfType<string>())})";
        }

        foreach (var dispute in story.DisputesOf(claim.Id))
            yield return $"{Code.Of(dispute.Kind)}, {Code.Of(dispute.Verdict)}: {string.Join(" / ", dispute.Values.Select(value => Quoted(value.Value)).Distinct(StringComparer.Ordinal))}: {dispute.Because}";
    }

    private static string Source(ToldReport told) =>
        string.Join(", ", new[] { told.Report.Outlet.Name ?? told.Report.Outlet.Host ?? told.Report.Uri, Code.Of(told.Report.Published.Day) }.OfType<string>());

    private static string Quoted(string words) => $"“{words}”";
}
