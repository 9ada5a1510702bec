using System.Text;
using Stemma.Text;

namespace Stemma.Tell.Exports.Markdown;

/// <summary>The dossier to be read: CommonMark, with tables as GitHub has them. All that a report says is quoted and escaped.</summary>
internal static class MarkdownReport
{
    public static void Write(StoryIndex story, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var dossier = story.Dossier;
        writer.WriteLine("# Dossier");
        writer.WriteLine();
        writer.WriteLine(string.Join(", ", Counts(dossier)) + $". Stemma {MarkdownText.Of(dossier.Engine)}. All quoted words are the reports’ own.");
        ClaimsSection.Write(writer, story);
        DisputesSection.Write(writer, story);
        ReportsSection.Write(writer, story);
        StemmaSection.Write(writer, story);
        Timeline(writer, story);
        Skipped(writer, dossier);
        RulesSection.Write(writer, dossier.Rules);
    }

    /// <summary>A heading with an empty line on either side.</summary>
    public static void Heading(TextWriter writer, string marks, string text)
    {
        writer.WriteLine();
        writer.WriteLine($"{marks} {text}");
        writer.WriteLine();
    }

    public static string Quote(string words) => $"“{MarkdownText.Of(words)}”";

    /// <summary>"A 12–40": the letter of a report and where in its text.</summary>
    public static string Where(StoryIndex story, string report, TextSpan span) =>
        $"{MarkdownText.Of(story.Reports[report].Siglum)} {Tell.Code.Of(span.Start)}–{Tell.Code.Of(span.End)}";

    private static IEnumerable<string> Counts(Dossier dossier) =>
    [
        Words.Count(dossier.Reports.Length, "report"),
        Words.Count(dossier.Claims.Length, "claim"),
        Words.Count(dossier.Disputes.Length, "dispute"),
        Words.Count(dossier.LostSources.Length, "lost source"),
    ];

    private static void Timeline(StreamWriter writer, StoryIndex story)
    {
        Heading(writer, "##", "Timeline");
        if (story.Dossier.Timeline.IsEmpty)
            writer.WriteLine("No claim has a time.");
        foreach (var entry in story.Dossier.Timeline)
        {
            writer.WriteLine(
                $"- {MarkdownText.Of(entry.Time)} ({MarkdownText.Of(entry.Precision)}, {MarkdownText.Of(entry.Basis)}): {Quote(story.ShownOf(story.Claims[entry.Claim]))} ({MarkdownText.Of(entry.Claim)})");
        }
    }

    private static void Skipped(StreamWriter writer, Dossier dossier)
    {
        Heading(writer, "##", "Skipped");
        if (dossier.Skipped.IsEmpty)
            writer.WriteLine("Nothing was skipped.");
        foreach (var skip in dossier.Skipped)
            writer.WriteLine($"- {MarkdownText.Code(skip.Uri)}, {MarkdownText.Of(skip.Reason.Code)}: {MarkdownText.Of(skip.Detail)}");
    }
}
