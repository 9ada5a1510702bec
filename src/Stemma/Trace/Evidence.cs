using Stemma.Text;

namespace Stemma.Trace;

/// <summary>One piece of evidence for a derivation or its direction.</summary>
/// <param name="Code">Stable: "shared-text", "credit", "publication-order", "containment", "attribution-lost", "common-credit", …</param>
/// <param name="Detail">Counts and quoted words only.</param>
/// <param name="Report">The report in which the evidence stands; null when it is about both.</param>
/// <param name="Span">Where in that report; null when it is not in its text.</param>
public sealed record Evidence(string Code, string Detail, string? Report, TextSpan? Span);
