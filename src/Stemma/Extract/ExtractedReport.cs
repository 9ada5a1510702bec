using System.Collections.Immutable;
using Stemma.Parse;

namespace Stemma.Extract;

/// <summary>A parsed report with what it asserts and who is said to say what, in text order.</summary>
public sealed record ExtractedReport(ParsedReport Parsed, ImmutableArray<Assertion> Assertions)
{
    public ImmutableArray<Attribution> Attributions { get; init; } = [];
}
