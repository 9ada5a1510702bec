using Stemma.Text;

namespace Stemma.Tell;

/// <summary>Words of a report and where they stand.</summary>
public sealed record ToldPassage(string Text, TextSpan Span);
