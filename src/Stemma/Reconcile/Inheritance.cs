namespace Stemma.Reconcile;

/// <summary>An assertion that adds no origin of its own.</summary>
/// <param name="Assertion">The assertion that inherits.</param>
/// <param name="From">The assertion whose origin it shares; null when it inherits from a lost source.</param>
/// <param name="LostSource">The lost source it comes through; null when it comes straight from a report.</param>
/// <param name="AttributionLost">The parent's passage names a source and this one does not.</param>
public sealed record Inheritance(string Assertion, string? From, string? LostSource, bool AttributionLost);
