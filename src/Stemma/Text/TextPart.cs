namespace Stemma.Text;

/// <summary>A paragraph of a report that stands beside the running text.</summary>
public sealed record TextPart(PartKind Kind, TextSpan Span);
