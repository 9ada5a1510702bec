namespace Stemma.Tell.Page;

/// <summary>On whose word an assertion stands, from the root through every step to the report.</summary>
internal static class Chain
{
    public static void Write(HtmlWriter html, Story story, ToldAssertion assertion)
    {
        using (html.In("p", ("class", "chain")))
        {
            if (assertion.Attribution.IsEmpty)
                html.Text("on the report’s own word");

            for (var i = assertion.Attribution.Length - 1; i >= 0; i--)
                Step(html, story, assertion, assertion.Attribution[i]);

            html.Text(" → ");
            Links.Siglum(html, story, assertion);
            if (story.Report(assertion.Report).Report.Outlet is { Name: { } outlet })
            {
                html.Text(" ");
                html.Said(Shortened.To(outlet, Shortened.Name));
            }
        }
    }

    private static void Step(HtmlWriter html, Story story, ToldAssertion assertion, ToldSource step)
    {
        if (step != assertion.Attribution[^1])
            html.Text(" → ");

        if (step.Words is { } words)
            Links.Passage(html, story, assertion.Report, words.Span);
        else
            html.Text("not told who");

        if (step.Source is { } actor && story.Actor(actor) is { } known && known.Name != step.Words?.Text)
        {
            html.Text(" (");
            using (html.In("a", ("href", Anchor.To(Anchor.Actor(actor)))))
                html.Said(Shortened.To(known.Name, Shortened.Name));
            html.Text(")");
        }

        if (step.Cue is { } cue)
        {
            html.Text(" ");
            using (html.In("i"))
                html.Said(Shortened.To(cue.Text, Shortened.Name));
        }

        if (step.ViaWords is { } via)
        {
            html.Text(" via ");
            html.Said(Shortened.To(via.Text, Shortened.Name));
        }
    }
}
