namespace Stemma.Tell.Page;

/// <summary>The table of words to intervals and the rules behind figures and grades, as data has them.</summary>
internal static class RulesPart
{
    public static void Write(HtmlWriter html, RuleTable rules)
    {
        using (html.In("section", ("id", "rules")))
        {
            html.Leaf("h2", "Rules");
            using (html.In("dl", ("class", "rules")))
            {
                foreach (var rule in rules.Statements)
                {
                    html.Leaf("dt", rule.Name);
                    html.Leaf("dd", rule.Text);
                }
            }

            using (html.In("details", ("class", "more")))
            {
                html.Leaf("summary", "Words to intervals");
                Table(html, rules, "count", "Counts: a dash is an open bound or a figure not told");
                Table(html, rules, "time", "Times, counted from T, the publication");
            }
        }
    }

    private static void Table(HtmlWriter html, RuleTable rules, string kind, string caption)
    {
        using (html.In("div", ("class", "wide")))
        using (html.In("table"))
        {
            html.Leaf("caption", caption);
            using (html.In("thead"))
                Row(html, "th", ["words", "low", "best", "high", .. kind == "count" ? new[] { "modifier", "ACLED" } : []]);
            using (html.In("tbody"))
            {
                foreach (var rule in rules.Intervals.Where(r => r.Kind == kind))
                    Row(html, "td", [rule.Phrase, rule.Low, rule.Best, rule.High, .. kind == "count" ? new[] { rule.Modifier, rule.Acled } : []]);
            }
        }
    }

    private static void Row(HtmlWriter html, string tag, ReadOnlySpan<string?> cells)
    {
        using (html.In("tr"))
        {
            foreach (var cell in cells)
                html.Leaf(tag, cell ?? "–");
        }
    }
}
