using Stemma.Text;

namespace Stemma.Trace;

/// <summary>What one of two passages has and the other has not.</summary>
/// <param name="IsLoss">Whether it runs downstream: a rewriter loses it and does not invent it.</param>
/// <param name="Span">In the report the passage is taken to come from.</param>
internal sealed record Change(string Code, bool IsLoss, string Detail, TextSpan Span);
