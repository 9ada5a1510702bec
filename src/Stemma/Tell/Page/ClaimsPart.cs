using Stemma.Reconcile;

namespace Stemma.Tell.Page;

/// <summary>The claims, those that matter most first, the others folded away.</summary>
internal static class ClaimsPart
{
    /// <summary>How many claims stand unfolded at most.</summary>
    public const int MaxUnfolded = 30;

    /// <summary>How many stand unfolded where every claim is carried by one report.</summary>
    public const int MaxUnfoldedAlone = 10;

    public static void Write(HtmlWriter html, Story story)
    {
        using (html.In("section", ("id", "claims")))
        {
            html.Leaf("h2", "Claims");
            var claims = story.Dossier.Claims;
            if (claims.IsEmpty)
                html.Leaf("p", "No claim was found.", ("class", "line"));

            var carried = claims.Where(Matters).ToList();
            var single = claims.Where(c => !Matters(c)).ToList();
            var alone = carried.Count == 0 ? Math.Min(MaxUnfoldedAlone, single.Count) : 0;

            foreach (var claim in carried.Take(MaxUnfolded).Concat(single.Take(alone)))
                ClaimPart.Write(html, story, claim);

            Folded(html, story, [.. carried.Skip(MaxUnfolded)], "further claim", "");
            Folded(html, story, [.. single.Skip(alone)], "further claim", " carried by one report");
        }
    }

    private static bool Matters(Claim claim) =>
        claim.Reports > 1 || claim.Origins.Length > 1 || claim.Status == ClaimStatus.Disputed;

    private static void Folded(HtmlWriter html, Story story, List<Claim> claims, string noun, string carried)
    {
        if (claims.Count == 0)
            return;

        using (html.In("details", ("class", "more")))
        {
            html.Leaf("summary", Words.Count(claims.Count, noun) + carried);
            foreach (var claim in claims)
                ClaimPart.Write(html, story, claim);
        }
    }
}
