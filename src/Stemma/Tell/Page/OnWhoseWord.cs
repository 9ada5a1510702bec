using Stemma.Reconcile;

namespace Stemma.Tell.Page;

/// <summary>Every assertion of a claim under the origin it stands on, and how the claim was counted from them.</summary>
internal static class OnWhoseWord
{
    private const string NamedBehind = "named-behind";

    public static void Write(HtmlWriter html, Story story, Claim claim)
    {
        foreach (var origin in claim.Origins)
            Write(html, story, origin);

        Inherited(html, story, claim);

        var told = claim.Origins.SelectMany(o => o.Assertions)
            .Concat(claim.Inherited.Select(i => i.Assertion))
            .ToHashSet(StringComparer.Ordinal);
        var others = claim.Assertions.Where(a => !told.Contains(a)).ToList();
        if (others.Count > 0)
        {
            html.Leaf("h3", "Adding no origin");
            List(html, story, others);
        }

        Counted(html, claim);
    }

    private static void Write(HtmlWriter html, Story story, Origin origin)
    {
        using (html.In("h3"))
        {
            Links.Mark(html, story.Origins.Of(origin));
            html.Text(" ");
            if (origin.Actor is { } actor && story.Actor(actor) is not null)
            {
                using (html.In("a", ("href", Anchor.To(Anchor.Actor(actor)))))
                    html.Said(Shortened.To(origin.Name, Shortened.Name));
            }
            else
            {
                html.Said(Shortened.To(origin.Name, Shortened.Name));
            }

            html.Leaf("span", Note(origin), ("class", "note"));
        }

        List(html, story, origin.Assertions);
    }

    private static string Note(Origin origin)
    {
        var merged = origin.Reasons.Remove(NamedBehind);
        return " " + Words.Of(origin.Kind)
            + (origin.Reasons.Contains(NamedBehind) ? ", named in the sentence behind" : "")
            + (merged.IsEmpty ? "" : "; one origin because: " + string.Join(", ", merged.Select(Words.Of)));
    }

    private static void List(HtmlWriter html, Story story, IEnumerable<string> assertions)
    {
        using (html.In("ul", ("class", "chains")))
        {
            foreach (var id in assertions)
            {
                using (html.In("li"))
                    Assertion(html, story, story.Assertion(id));
            }
        }
    }

    private static void Assertion(HtmlWriter html, Story story, ToldAssertion assertion)
    {
        Links.Siglum(html, story, assertion);
        html.Text(" ");
        Links.Quote(html, story, assertion);
        var notes = Words.Of(assertion.Factuality).Concat(assertion.Quantities.Select(q => Figures.Of(q.Quantity))).ToList();
        if (notes.Count > 0)
            html.Leaf("span", " " + string.Join(" · ", notes), ("class", "note figure"));
        Chain.Write(html, story, assertion);
    }

    private static void Inherited(HtmlWriter html, Story story, Claim claim)
    {
        if (claim.Inherited.IsEmpty)
            return;

        html.Leaf("h3", "Taken from another, adding no origin");
        using (html.In("ul", ("class", "chains")))
        {
            foreach (var heir in claim.Inherited)
            {
                using (html.In("li"))
                {
                    Assertion(html, story, story.Assertion(heir.Assertion));
                    using (html.In("p", ("class", "note")))
                        Origin(html, story, heir);
                }
            }
        }
    }

    private static void Origin(HtmlWriter html, Story story, Inheritance heir)
    {
        html.Text(heir.AttributionLost ? "attribution lost; taken from " : "taken from ");
        if (heir.From is { } from)
        {
            Links.Siglum(html, story, story.Assertion(from));
            html.Text(" ");
            Links.Quote(html, story, story.Assertion(from));
        }

        if (heir.LostSource is { } lost)
        {
            html.Text(heir.From is null ? "" : ", through ");
            Links.Witness(html, story, lost);
        }

        if (heir.From is null && heir.LostSource is null)
            html.Text("another report");
    }

    private static void Counted(HtmlWriter html, Claim claim)
    {
        using (html.In("p", ("class", "note counted")))
        {
            html.Text($"Counted by outlet: {Code.Grouped(claim.Outlets)}; by origin: {Code.Grouped(claim.IndependentOrigins)}. ");
            html.Text($"{char.ToUpperInvariant(Words.Of(claim.Status)[0])}{Words.Of(claim.Status)[1..]}. ");
            html.Text($"Credibility {Code.Of(claim.Credibility)} of 6: {Words.Credibility(claim.Credibility)}. ");
            if (claim.Estimate is { } estimate)
            {
                html.Text(Words.Of(estimate.Measure) + ": " + Figures.Of(estimate) + ", by the rule ");
                html.Leaf("a", estimate.Rule, ("href", "#rules"));
                html.Text(". ");
            }
        }
    }
}
