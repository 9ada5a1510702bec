using System.Collections.Immutable;

namespace Stemma.Reconcile.Claims;

/// <summary>Which assertion a claim is quoted by.</summary>
internal static class ClaimFace
{
    private const int LongestFace = 240;
    private const int ShortestFace = 24;

    /// <summary>One that stands on an origin of its own, tells the figure and reads at a glance; the earliest of those.</summary>
    public static Statement Of(ImmutableArray<Statement> claim, ImmutableArray<Origin> origins)
    {
        var own = origins.SelectMany(origin => origin.Assertions).ToHashSet(StringComparer.Ordinal);
        return claim
            .OrderByDescending(statement => own.Contains(statement.Assertion.Id))
            .ThenByDescending(statement => statement.Figure is not null)
            .ThenByDescending(statement => statement.Assertion.Span.Length is >= ShortestFace and <= LongestFace)
            .ThenByDescending(statement => statement.Assertion.Attribution.Length > 0)
            .ThenBy(statement => statement.Index)
            .First();
    }
}
