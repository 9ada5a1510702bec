namespace Stemma.Read;

/// <summary>A date in a line of text.</summary>
/// <param name="Says">What the words before it say it is of.</param>
/// <param name="IsWhole">Whether the line is a date and little else.</param>
/// <param name="IsProse">Whether the line is a sentence of the article.</param>
internal readonly record struct LineDay(DayEvidence Evidence, PageMomentKind Says, bool IsWhole, bool IsProse);
