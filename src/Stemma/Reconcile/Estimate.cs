namespace Stemma.Reconcile;

/// <summary>One figure out of several, in UCDP's terms.</summary>
/// <param name="Rule">The stable name of the rule: "ucdp".</param>
public sealed record Estimate(string Measure, decimal? Best, decimal? Low, decimal? High, string Rule);
