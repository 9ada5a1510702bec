namespace Stemma.Tell.Page;

/// <summary>What the story is called, in a report's words, and how much of it there is.</summary>
internal static class PageHeader
{
    public static string Title(Story story) =>
        Titled(story) is { } told ? Shortened.To(told.Report.Title!, Shortened.Title) : "Dossier";

    public static void Write(HtmlWriter html, Story story)
    {
        using (html.In("header"))
        {
            html.Leaf("p", "Stemma", ("class", "maker"));
            using (html.In("h1"))
            {
                if (Titled(story) is { } told)
                {
                    html.Quoted(Title(story));
                    html.Text(" ");
                    html.Leaf("a", told.Siglum, ("class", "siglum"), ("href", Anchor.To(Anchor.Report(told.Report.Id))));
                }
                else
                {
                    html.Text("A story without a title");
                }
            }

            Counts(html, story);
            Contents(html, story);
        }
    }

    private static ToldReport? Titled(Story story) =>
        story.Dossier.Reports.FirstOrDefault(r => !string.IsNullOrWhiteSpace(r.Report.Title));

    private static void Counts(HtmlWriter html, Story story)
    {
        var dossier = story.Dossier;
        using (html.In("p", ("class", "line")))
        {
            html.Leaf("a", Words.Count(dossier.Reports.Length, "report"), ("href", "#reports"));
            html.Text(" · ");
            html.Leaf("a", Words.Count(Outlets(dossier), "outlet"), ("href", "#reports"));
            html.Text(" · ");
            html.Leaf("a", Words.Count(dossier.LostSources.Length, "lost source"), ("href", "#stemma"));
            html.Text(" · ");
            html.Leaf("a", Code.Grouped(dossier.Skipped.Length) + " skipped", ("href", "#skipped"));
        }
    }

    private static int Outlets(Dossier dossier) => dossier.Reports
        .Select(r => r.Report.Outlet.Host ?? r.Report.Outlet.Name ?? "\n" + r.Report.Id)
        .Distinct(StringComparer.Ordinal)
        .Count();

    private static void Contents(HtmlWriter html, Story story)
    {
        var dossier = story.Dossier;
        using (html.In("nav", ("aria-label", "Contents")))
        {
            Entry(html, "claims", "Claims", dossier.Claims.Length);
            Entry(html, "disputes", "Disputes", dossier.Disputes.Length);
            Entry(html, "reports", "Reports", dossier.Reports.Length);
            Entry(html, "stemma", "Stemma", dossier.Derivations.Length);
            Entry(html, "timeline", "Timeline", dossier.Timeline.Length);
            Entry(html, "actors", "Actors", dossier.Actors.Length);
            Entry(html, "places", "Places", dossier.Places.Length);
            Entry(html, "framing", "Framing", dossier.Framing.Length);
            Entry(html, "skipped", "Skipped", dossier.Skipped.Length);
            using (html.In("a", ("href", "#rules")))
                html.Text("Rules");
            using (html.In("a", ("href", "#glossary")))
                html.Text("Glossary");
        }
    }

    private static void Entry(HtmlWriter html, string section, string name, int count)
    {
        using (html.In("a", ("href", "#" + section)))
        {
            html.Text(name + " ");
            html.Leaf("span", Code.Grouped(count), ("class", "n"));
        }
    }
}
