using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Server.Held;

/// <summary>A stretch of a report in which all terms of a question stand.</summary>
/// <param name="Span">A paragraph, or a window of a long one; in the report's text.</param>
/// <param name="Hits">Where the terms stand in the report's text.</param>
internal sealed record FoundPassage(string Report, TextSpan Span, string Quote, ImmutableArray<TextSpan> Hits);
