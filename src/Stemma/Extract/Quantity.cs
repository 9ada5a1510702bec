using Stemma.Text;

namespace Stemma.Extract;

/// <summary>A count as an interval. A null bound is open or unknown; "at least 10" is low 10, best 10, high null.</summary>
/// <param name="Measure">The role of what is counted: "killed", "injured", "displaced", "captured", "missing", "crossed", "deployed", "other".</param>
/// <param name="Of">Lemma of what is counted ("civilian"); empty when the text leaves it out.</param>
/// <param name="Modifier">From the table of words to intervals: "exact", "at-least", "more-than", "at-most", "fewer-than", "nearly", "about", "range", "vague", "share", "scope", "subset", "update", "increment".</param>
/// <param name="Span">The number with its modifier and what is counted.</param>
public sealed record Quantity(
    string Measure, string Of, decimal? Best, decimal? Low, decimal? High, string Modifier, TextSpan Span);
