using Stemma.Reconcile;

namespace Stemma.Tell.Page;

/// <summary>What each report calls whom.</summary>
internal static class FramingPart
{
    public static void Write(HtmlWriter html, Story story)
    {
        if (story.Dossier.Framing.IsEmpty)
            return;

        using (html.In("section", ("id", "framing")))
        {
            html.Leaf("h2", "Framing");
            using (html.In("dl", ("class", "framing")))
            {
                foreach (var actor in story.Dossier.Framing.GroupBy(f => f.Actor, StringComparer.Ordinal))
                {
                    using (html.In("dt"))
                    using (html.In("a", ("href", story.Actor(actor.Key) is null ? null : Anchor.To(Anchor.Actor(actor.Key)))))
                        html.Said(Shortened.To(story.NameOf(actor.Key), Shortened.Name));
                    foreach (var label in actor)
                    {
                        using (html.In("dd"))
                            Label(html, story, label);
                    }
                }
            }
        }
    }

    private static void Label(HtmlWriter html, Story story, Framing framing)
    {
        Links.Report(html, story.Report(framing.Report));
        html.Text(" ");
        html.Said(Shortened.To(framing.Label, Shortened.Name));
        html.Leaf("span", (framing.Loaded ? " loaded" : "") + " " + Code.Grouped(framing.Mentions.Length) + " ×", ("class", "note"));
        foreach (var mention in framing.Mentions)
        {
            html.Text(" ");
            Links.Passage(html, story, framing.Report, mention);
        }
    }
}
