
namespace Stemma.Tell.Exports.Markdown;

/// <summary>What the reports do not agree on: the verdict, the reason, and each value where it stands.</summary>
internal static class DisputesSection
{
    public static void Write(TextWriter writer, StoryIndex story)
    {
        MarkdownReport.Heading(writer, "##", "Disputes");
        if (story.Dossier.Disputes.IsEmpty)
            writer.WriteLine("No dispute was found.");
        foreach (var dispute in story.Dossier.Disputes)
        {
            writer.WriteLine(
                $"- {MarkdownText.Of(dispute.Id)}, {string.Join(", ", dispute.Claims.Select(MarkdownText.Of))}: {Words.Of(dispute.Kind)}, {Words.Of(dispute.Verdict)}: {MarkdownText.Of(dispute.Because)}");
            foreach (var value in dispute.Values)
            {
                var told = story.Assertions[value.Assertion];
                writer.WriteLine($"  - {MarkdownReport.Where(story, told.Report, told.Span)}: {MarkdownReport.Quote(value.Value)}");
            }
        }
    }
}
