namespace Stemma.Tell.Page;

/// <summary>The few words of the page that need saying what they mean.</summary>
internal static class GlossaryPart
{
    private static readonly (string Term, string Meaning)[] Terms =
    [
        ("report", "One document as one outlet published it, named by a letter."),
        ("claim", "What several passages, across reports, say alike of the same event. It is always shown in the words of one of them."),
        ("origin", "The person, body, document or newsroom on whose word a passage stands. Origins are counted, outlets are not."),
        ("taken from", "A passage that goes back to another report, word for word, reworded or translated."),
        ("attribution lost", "The passage it was taken from names a source; this one does not."),
        ("lost source", "A report nobody handed in, known because others share its text or credit it."),
        ("disputed", "Passages of one claim that do not agree; the verdict says how."),
        ("loaded", "A label that takes sides."),
    ];

    public static void Write(HtmlWriter html)
    {
        using (html.In("section", ("id", "glossary")))
        {
            html.Leaf("h2", "Glossary");
            using (html.In("dl", ("class", "rules")))
            {
                foreach (var (term, meaning) in Terms)
                {
                    html.Leaf("dt", term);
                    html.Leaf("dd", meaning);
                }

                html.Leaf("dt", "signs");
                using (html.In("dd"))
                {
                    Links.Mark(html, new OriginMark(1));
                    html.Text(" an origin and its number, in one colour throughout; ");
                    Links.Mark(html, OriginMark.Unattributed);
                    html.Text(" nobody named; ◌ a lost source; ⟦RLO⟧ a character that would not show.");
                }
            }
        }
    }
}
