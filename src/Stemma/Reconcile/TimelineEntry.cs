namespace Stemma.Reconcile;

/// <summary>When a claim's event happened.</summary>
/// <param name="Time">An EDTF date or interval, or the report's own words when there is no anchor.</param>
public sealed record TimelineEntry(string Claim, string Time, string Precision, string Basis);
