using System.Collections.Immutable;
using Stemma.Link;

namespace Stemma.Tell.Page;

/// <summary>Who acts and speaks, under all names; those named more than once first.</summary>
internal static class ActorsPart
{
    /// <summary>How many actors stand unfolded.</summary>
    public const int MaxUnfolded = 25;

    public static void Write(HtmlWriter html, Story story)
    {
        using (html.In("section", ("id", "actors")))
        {
            html.Leaf("h2", "Actors");
            var actors = story.Dossier.Actors;
            var often = actors.Where(a => a.Mentions.Length > 1).ToList();
            Write(html, story, often.Take(MaxUnfolded));
            Folded(html, story, [.. often.Skip(MaxUnfolded)], "further actor", "");
            Folded(html, story, [.. actors.Where(a => a.Mentions.Length <= 1)], "actor", " named once");
        }
    }

    private static void Folded(HtmlWriter html, Story story, List<Actor> actors, string noun, string named)
    {
        if (actors.Count == 0)
            return;

        using (html.In("details", ("class", "more")))
        {
            html.Leaf("summary", Words.Count(actors.Count, noun) + named);
            Write(html, story, actors);
        }
    }

    private static void Write(HtmlWriter html, Story story, IEnumerable<Actor> actors)
    {
        using (html.In("ul", ("class", "entries")))
        {
            foreach (var actor in actors)
            {
                using (html.In("li", ("id", Anchor.Actor(actor.Id))))
                    Write(html, story, actor);
            }
        }
    }

    private static void Write(HtmlWriter html, Story story, Actor actor)
    {
        using (html.In("b"))
            html.Said(Shortened.To(actor.Name, Shortened.Name));
        html.Leaf("span", " " + Words.Of(actor.Kind) + (actor.Country is { } country ? ", " + country : ""), ("class", "note"));
        var others = actor.Names.Where(n => n != actor.Name).ToList();
        for (var i = 0; i < others.Count; i++)
        {
            html.Text(i == 0 ? " also " : ", ");
            html.Said(Shortened.To(others[i], Shortened.Name));
        }

        Mentions(html, story, actor.Mentions);
    }

    public static void Mentions(HtmlWriter html, Story story, ImmutableArray<LinkedMention> mentions)
    {
        if (mentions.IsEmpty)
            return;

        using (html.In("details", ("class", "more")))
        {
            html.Leaf("summary", Words.Count(mentions.Length, "mention"));
            using (html.In("p", ("class", "mentions")))
            {
                foreach (var mention in mentions)
                {
                    using (html.In("span"))
                    {
                        Links.Report(html, story.Report(mention.Report));
                        html.Text(" ");
                        Links.Passage(html, story, mention.Report, mention.Span);
                        html.Leaf("span", " " + Words.Of(mention.Rule), ("class", "note"));
                    }

                    html.Text(" ");
                }
            }
        }
    }
}
