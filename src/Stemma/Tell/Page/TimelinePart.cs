namespace Stemma.Tell.Page;

/// <summary>When the events of the claims are said to have happened.</summary>
internal static class TimelinePart
{
    public static void Write(HtmlWriter html, Story story)
    {
        if (story.Dossier.Timeline.IsEmpty)
            return;

        using (html.In("section", ("id", "timeline")))
        {
            html.Leaf("h2", "Timeline");
            using (html.In("dl", ("class", "timeline")))
            {
                foreach (var entry in story.Dossier.Timeline)
                {
                    using (html.In("dt"))
                    {
                        html.Said(Shortened.To(entry.Time, Shortened.Name));
                        html.Leaf("span", $" {Words.Of(entry.Precision)}, {Basis(entry.Basis)}", ("class", "note"));
                    }

                    using (html.In("dd"))
                        Claim(html, story, entry.Claim);
                }
            }
        }
    }

    private static string Basis(string basis) => basis switch
    {
        "publication" => "counted from publication",
        "stated" => "stated in the text",
        "none" => "no day to count from",
        _ => Words.Of(basis),
    };

    private static void Claim(HtmlWriter html, Story story, string id)
    {
        if (!story.Claims.TryGetValue(id, out var claim))
            return;

        var face = story.Assertion(claim.Shown);
        Links.Siglum(html, story, face);
        html.Text(" ");
        using (html.In("a", ("class", "said"), ("href", Anchor.To(Anchor.Claim(id)))))
            html.Quoted(Shortened.To(face.Quote, Shortened.Name));
    }
}
