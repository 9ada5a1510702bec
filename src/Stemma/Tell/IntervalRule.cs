namespace Stemma.Tell;

/// <summary>One row of the table of words to intervals.</summary>
/// <param name="Kind">"count" or "time".</param>
/// <param name="Phrase">The wording it reads, N and M standing for numbers.</param>
/// <param name="Low">Lower bound as a formula; null when open.</param>
/// <param name="Best">Best figure as a formula; null when none is told.</param>
/// <param name="High">Upper bound as a formula; null when open.</param>
/// <param name="Modifier">The modifier a quantity of this wording bears; null for times.</param>
/// <param name="Acled">The whole number an ACLED row would carry, as a formula; null for times.</param>
public sealed record IntervalRule(
    string Kind, string Phrase, string? Low, string? Best, string? High, string? Modifier, string? Acled);
