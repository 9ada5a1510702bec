using Stemma.Extract;
using Stemma.Reconcile;

namespace Stemma.Tell.Page;

/// <summary>What the reports disagree on: each value in its report's words, on one scale where it is a figure.</summary>
internal static class DisputesPart
{
    public static void Write(HtmlWriter html, Story story)
    {
        using (html.In("section", ("id", "disputes")))
        {
            html.Leaf("h2", "Disputes");
            if (story.Dossier.Disputes.IsEmpty)
                html.Leaf("p", "No dispute was found.", ("class", "line"));

            foreach (var dispute in story.Dossier.Disputes)
                Write(html, story, dispute);
        }
    }

    private static void Write(HtmlWriter html, Story story, Dispute dispute)
    {
        using (html.In("article", ("id", Anchor.Dispute(dispute.Id)), ("class", "dispute")))
        {
            using (html.In("h3"))
            {
                html.Text(Words.Of(dispute.Kind) + ": " + Words.Of(dispute.Verdict));
                foreach (var claim in dispute.Claims)
                    html.Leaf("a", $"claim {claim}", ("class", "note aside"), ("href", Anchor.To(Anchor.Claim(claim))));
            }

            using (html.In("p", ("class", "line")))
                html.Said(Shortened.To(dispute.Because, Shortened.Quote));

            var figures = dispute.Kind == DisputeKind.Quantity
                ? dispute.Values.Select(v => Figure(story, dispute, v)).ToList()
                : [];
            var scale = IntervalBar.Scale(figures.OfType<Quantity>());
            using (html.In("ul", ("class", "values")))
            {
                for (var i = 0; i < dispute.Values.Length; i++)
                    Value(html, story, dispute.Values[i], figures.Count > 0 ? figures[i] : null, scale);

                foreach (var rest in dispute.Assertions.Where(a => dispute.Values.All(v => v.Assertion != a)))
                {
                    using (html.In("li"))
                        Passage(html, story, story.Assertion(rest));
                }
            }
        }
    }

    private static void Value(HtmlWriter html, Story story, DisputedValue value, Quantity? figure, decimal scale)
    {
        var assertion = story.Assertion(value.Assertion);
        using (html.In("li"))
        {
            using (html.In("p", ("class", "value")))
            {
                var mark = story.Origins.OfAssertion(assertion.Id);
                if (figure is not null)
                    IntervalBar.Write(html, figure, scale, mark);
                Links.Mark(html, mark);
                html.Text(" ");
                if (figure is not null)
                    html.Leaf("span", Figures.Of(figure) + " ", ("class", "figure"));
                html.Quoted(Shortened.To(value.Value, Shortened.Name));
            }

            Passage(html, story, assertion);
        }
    }

    private static void Passage(HtmlWriter html, Story story, ToldAssertion assertion)
    {
        using (html.In("p", ("class", "passage")))
        {
            Links.Siglum(html, story, assertion);
            html.Text(" ");
            Links.Quote(html, story, assertion);
        }
    }

    private static Quantity? Figure(Story story, Dispute dispute, DisputedValue value)
    {
        var told = story.Assertion(value.Assertion).Quantities;
        var measure = dispute.Claims.Select(claim => story.Claims.GetValueOrDefault(claim)?.Estimate?.Measure).FirstOrDefault();
        return (told.FirstOrDefault(q => q.Text == value.Value)
            ?? told.FirstOrDefault(q => q.Quantity.Measure == measure)
            ?? told.FirstOrDefault())?.Quantity;
    }
}
