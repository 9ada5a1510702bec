using Stemma.Text;

namespace Stemma.Parse;

/// <summary>A passage the parser gave up on.</summary>
/// <param name="Reason">A stable code: "language-not-english", "language-unknown", "sentence-too-long".</param>
public sealed record PassedOver(TextSpan Span, string Reason);
