using Stemma.Text;

namespace Stemma.Link;

/// <summary>A mention and how surely it is this one.</summary>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">The rule that made the link: a stable code such as "same-name", "short-name", "acronym", "pronoun".</param>
public sealed record LinkedMention(string Report, TextSpan Span, string Text, double Confidence, string Rule)
{
    /// <summary>Of a place that has coordinates, after ACLED: 1 the town itself, 2 near it or a part of its surroundings, 3 a region. Null for all else.</summary>
    public int? Precision { get; init; }
}
