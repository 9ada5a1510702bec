using System.Collections.Immutable;
using Stemma.Extract;

namespace Stemma.Reconcile.Claims;

/// <summary>Status and Admiralty credibility of a claim.</summary>
internal static class Grading
{
    public static ClaimStatus StatusOf(ImmutableArray<Origin> origins, bool disputed)
    {
        if (disputed)
            return ClaimStatus.Disputed;
        if (origins.All(origin => origin.Kind is OriginKind.OwnReporting or OriginKind.Unspecified))
            return ClaimStatus.Unattributed;

        return origins.Length >= 2 ? ClaimStatus.Corroborated : ClaimStatus.SingleOrigin;
    }

    /// <summary>
    /// 1: two or more independent origins, all certain, no dispute. 2: one named origin or two with a hedge. 3: one
    /// unnamed or hedged origin. 4: contradicted. 6: no origin but the outlets, hypothetical or only future.
    /// </summary>
    /// <param name="verdicts">Of the disputes the claim is part of.</param>
    public static int CredibilityOf(ImmutableArray<Origin> origins, ImmutableArray<Statement> claim, IReadOnlyCollection<Verdict> verdicts)
    {
        if (verdicts.Contains(Verdict.Contradiction))
            return 4;
        if (claim.All(statement => statement.Assertion.Factuality.Time is EventTense.Future or EventTense.Hypothetical))
            return 6;

        var attributed = origins.Where(origin => origin.Kind is not (OriginKind.OwnReporting or OriginKind.Unspecified)).ToList();
        var certain = claim.All(statement => statement.Assertion.Factuality.Certainty == Certainty.Certain);
        if (attributed.Count >= 2)
            return certain && verdicts.Count == 0 ? 1 : 2;
        if (attributed.Count == 0)
            return 6;

        return certain && attributed[0].Kind is OriginKind.Person or OriginKind.Organisation or OriginKind.Document ? 2 : 3;
    }
}
