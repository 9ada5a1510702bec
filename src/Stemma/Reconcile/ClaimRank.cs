namespace Stemma.Reconcile;

/// <summary>What an editor would ask first.</summary>
public static class ClaimRank
{
    /// <param name="tellsEvent">Whether one of its assertions tells an event.</param>
    /// <returns>0 disputed between reports, 1 carried by several and telling an event, a figure or a source, 2 disputed, 3 carried by several, 4 the rest.</returns>
    public static int Of(Claim claim, bool tellsEvent)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var disputed = claim.Status == ClaimStatus.Disputed;
        var several = claim.Reports > 1;
        if (several && disputed)
            return 0;
        if (several && (claim.Estimate is not null || claim.Status != ClaimStatus.Unattributed || tellsEvent))
            return 1;

        return disputed ? 2 : several ? 3 : 4;
    }
}
