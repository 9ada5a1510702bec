using Stemma.Reconcile;

namespace Stemma.Tell.Page;

/// <summary>One claim: its face in a report's words, the counts, and behind them every assertion they were counted from.</summary>
internal static class ClaimPart
{
    public static void Write(HtmlWriter html, Story story, Claim claim)
    {
        var face = story.Assertion(claim.Shown);
        var mark = claim.Origins.IsEmpty ? OriginMark.Unattributed : story.Origins.Of(claim.Origins[0]);
        using (html.In("article", ("id", Anchor.Claim(claim.Id)), ("class", "claim " + mark.Class)))
        {
            using (html.In("blockquote", ("dir", "auto"), ("lang", Links.Language(story.Report(face.Report).Report))))
            {
                html.Quoted(Shortened.To(face.Quote, Shortened.Quote));
                html.Text(" ");
                Links.Siglum(html, story, face);
            }

            Line(html, story, claim);
            using (html.In("details"))
            {
                html.Leaf("summary", "On whose word");
                OnWhoseWord.Write(html, story, claim);
            }
        }
    }

    private static void Line(HtmlWriter html, Story story, Claim claim)
    {
        using (html.In("p", ("class", "line")))
        {
            html.Text($"{Words.Count(claim.IndependentOrigins, "origin")} of {Words.Count(claim.Reports, "report")} from {Words.Count(claim.Outlets, "outlet")}");
            if (claim.Status != ClaimStatus.SingleOrigin)
                html.Text(" · " + Words.Of(claim.Status));

            if (Figures.Of(story, claim) is { Length: > 0 } figures)
            {
                html.Text(" · ");
                html.Leaf("span", figures, ("class", "figure"));
            }

            foreach (var dispute in story.DisputesOf(claim.Id))
            {
                html.Text(" · ");
                html.Leaf("a", $"{Words.Of(dispute.Kind)}: {Words.Of(dispute.Verdict)}", ("href", Anchor.To(Anchor.Dispute(dispute.Id))));
            }
        }

        using (html.In("p", ("class", "line")))
        {
            foreach (var origin in claim.Origins.Take(MaxNamed))
            {
                Links.Mark(html, story.Origins.Of(origin));
                html.Text(" ");
                html.Said(Shortened.To(origin.Name, LongestName));
                html.Text(origin.Kind == OriginKind.OwnReporting ? " (own reporting)  " : "  ");
            }

            if (claim.Origins.Length > MaxNamed)
                html.Text($"and {claim.Origins.Length - MaxNamed} more");
        }
    }

    /// <summary>Origins named under a claim; the others stand in its chains.</summary>
    private const int MaxNamed = 4;

    /// <summary>UTF-16 code units of an origin's name there.</summary>
    private const int LongestName = 60;
}
