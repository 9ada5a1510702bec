using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Keep;

/// <summary>A passage in which words were found.</summary>
/// <param name="Span">In the report's text.</param>
/// <param name="Hits">Where the words stand, in the report's text, in order; within <paramref name="Span"/>.</param>
public sealed record KeptPassage(Report Report, TextSpan Span, ImmutableArray<TextSpan> Hits);
