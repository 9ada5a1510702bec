using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Tell.Page;

/// <summary>The reports: what is known of each, its text with the assertions marked, and what was taken out of it.</summary>
internal static class ReportsPart
{
    /// <summary>Up to this many reports stand unfolded.</summary>
    public const int MaxUnfolded = 12;

    public static void Write(HtmlWriter html, Story story)
    {
        var unfolded = story.Dossier.Reports.Length <= MaxUnfolded ? "" : null;
        using (html.In("section", ("id", "reports")))
        {
            html.Leaf("h2", "Reports");
            foreach (var told in story.Dossier.Reports)
            {
                using (html.In("details", ("id", Anchor.Report(told.Report.Id)), ("class", "report"), ("open", unfolded)))
                    Write(html, story, told);
            }
        }
    }

    private static void Write(HtmlWriter html, Story story, ToldReport told)
    {
        var report = told.Report;
        using (html.In("summary"))
        {
            html.Leaf("span", told.Siglum, ("class", "siglum"));
            html.Text(" ");
            if ((report.Outlet.Name ?? report.Outlet.Host) is { } outlet)
                html.Said(Shortened.To(outlet, Shortened.Name));
            else
                html.Text("outlet unknown");
            if (!string.IsNullOrWhiteSpace(report.Title))
            {
                html.Text(" · ");
                html.Quoted(Shortened.To(report.Title, Shortened.Title));
            }
        }

        Facts(html, story, report);
        ReportText.Write(html, story, told);
        PassedOver(html, story, told);
        Removed(html, report);
    }

    private static void Facts(HtmlWriter html, Story story, Report report)
    {
        using (html.In("dl", ("class", "facts")))
        {
            html.Leaf("dt", "address");
            using (html.In("dd"))
                html.Address(report.Uri);
            html.Leaf("dt", "published");
            using (html.In("dd"))
                Published(html, report.Published);
            html.Leaf("dt", "by");
            using (html.In("dd"))
                html.Said(Shortened.To(report.Byline ?? "unknown", Shortened.Name));
            html.Leaf("dt", "language");
            using (html.In("dd"))
                html.Said(Shortened.To(report.Language ?? "unknown", Shortened.Name));
            html.Leaf("dt", "SHA-256");
            html.Leaf("dd", Shortened.To(report.Sha256, Shortened.Name), ("class", "hash"));
            foreach (var credit in report.Credits)
            {
                html.Leaf("dt", Words.Of(credit.Kind));
                using (html.In("dd"))
                    Credit(html, story, report, credit);
            }
        }
    }

    /// <summary>A day that could be either of two is not known; a day that the page contradicts has what contradicts it beside it.</summary>
    private static void Published(HtmlWriter html, Publication published)
    {
        html.Text(Code.Of(published) is { } value ? $"{value}, {Words.Of(published.Basis)}"
            : published.Candidates.IsEmpty ? "unknown"
            : "unknown: the date could be either");
        foreach (var candidate in published.Candidates)
        {
            html.Text($"; {(published.Day is null ? "" : "also ")}{Code.Of(candidate.Day)}, {Words.Of(candidate.Basis)}: ");
            html.Quoted(Shortened.To(candidate.Text, Shortened.Quote));
        }
    }

    private static void Credit(HtmlWriter html, Story story, Report report, Credit credit)
    {
        html.Said(Shortened.To(credit.Name, Shortened.Name));
        html.Text(" — ");
        if (credit.Span is { } span)
            Links.Passage(html, story, report.Id, span);
        else
            html.Quoted(Shortened.To(credit.Text, Shortened.Quote));
    }

    private static void PassedOver(HtmlWriter html, Story story, ToldReport told) =>
        Folded(
            html, told.PassedOver, Words.Count(told.PassedOver.Length, "passage") + " passed over",
            passed => passed.Reason, passed => Links.Passage(html, story, told.Report.Id, passed.Span));

    private static void Removed(HtmlWriter html, Report report) =>
        Folded(
            html, report.Removed, Words.Count(report.Removed.Length, "piece") + " taken out: not the article",
            removed => removed.Reason, removed => html.Said(Shortened.To(removed.Text, Shortened.Furniture)));

    /// <summary>What was left out, each piece behind its reason; nothing where nothing was.</summary>
    private static void Folded<T>(HtmlWriter html, ImmutableArray<T> pieces, string summary, Func<T, string> reason, Action<T> write)
    {
        if (pieces.IsEmpty)
            return;

        using (html.In("details", ("class", "more")))
        {
            html.Leaf("summary", summary);
            using (html.In("ul", ("class", "plain")))
            {
                foreach (var piece in pieces)
                {
                    using (html.In("li"))
                    {
                        html.Leaf("span", Words.Of(reason(piece)) + ": ", ("class", "note"));
                        write(piece);
                    }
                }
            }
        }
    }
}
