namespace Stemma.Reconcile;

/// <summary>What one assertion puts against the others.</summary>
/// <param name="Value">The report's own words.</param>
public sealed record DisputedValue(string Assertion, string Value);
