namespace Stemma.Tell.Page;

/// <summary>What did not become a report, and what to do about it.</summary>
internal static class SkippedPart
{
    public static void Write(HtmlWriter html, Story story)
    {
        using (html.In("section", ("id", "skipped")))
        {
            html.Leaf("h2", "Skipped");
            if (story.Dossier.Skipped.IsEmpty)
                html.Leaf("p", "Nothing was skipped.", ("class", "line"));

            using (html.In("dl", ("class", "skipped")))
            {
                foreach (var skip in story.Dossier.Skipped)
                {
                    using (html.In("dt"))
                    {
                        html.Said(Shortened.To(skip.Uri, Shortened.Name));
                        html.Leaf("span", " " + Words.Of(skip.Reason.Code), ("class", "note"));
                    }

                    using (html.In("dd"))
                        html.Said(Shortened.To(skip.Detail, Shortened.Quote));
                }
            }
        }
    }
}
