namespace Stemma.Reconcile;

/// <summary>One figure out of several, in UCDP's terms, and beside it the conservative number in ACLED's.</summary>
/// <param name="Rule">The stable name of the rule for the first three: "ucdp".</param>
public sealed record Estimate(string Measure, decimal? Best, decimal? Low, decimal? High, string Rule)
{
    /// <summary>The least whole number that an accepted figure stands for, by the rule "acled"; null when no figure stands for one.</summary>
    public decimal? Conservative { get; init; }
}
