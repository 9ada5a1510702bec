using Stemma.Text;

namespace Stemma.Tell.Exports.Markdown;

/// <summary>The reports with their letters, and where each can be read.</summary>
internal static class ReportsSection
{
    public static void Write(TextWriter writer, StoryIndex story)
    {
        MarkdownReport.Heading(writer, "##", "Reports");
        if (story.Dossier.Reports.IsEmpty)
            writer.WriteLine("No report was read.");
        foreach (var told in story.Dossier.Reports)
        {
            var report = told.Report;
            var outlet = (report.Outlet.Name ?? report.Outlet.Host) is { } name ? MarkdownText.Of(name) : "outlet unknown";
            writer.WriteLine($"- **{MarkdownText.Of(told.Siglum)}** {outlet}{(report.Title is { } title ? ": " + MarkdownReport.Quote(title) : "")}");
            writer.WriteLine($"  - published: {Published(report.Published)}");
            if (report.Byline is { } byline)
                writer.WriteLine($"  - by: {MarkdownReport.Quote(byline)}");
            foreach (var credit in report.Credits)
                writer.WriteLine($"  - {Words.Of(credit.Kind)}: {MarkdownReport.Quote(credit.Text)}");
            writer.WriteLine($"  - address: {MarkdownText.Code(report.Uri)}");
            writer.WriteLine($"  - SHA-256: {MarkdownText.Code(report.Sha256)}");
        }
    }

    private static string Published(Publication published) =>
        Code.Of(published) is { } value ? $"{value}, {Words.Of(published.Basis)}"
        : published.Candidates.IsEmpty ? "unknown"
        : "unknown: " + string.Join(" or ", published.Candidates.Select(candidate => Code.Of(candidate.Day)));
}
