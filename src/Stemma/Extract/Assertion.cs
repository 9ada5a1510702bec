using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Extract;

/// <summary>What one report says in one passage, on whose word, how surely, and what it says happened.</summary>
public sealed record Assertion
{
    /// <summary>"r1.a3": the report's id and a number in text order.</summary>
    public required string Id { get; init; }

    public required string Report { get; init; }

    /// <summary>The content: what is said, without its source and cue.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index of the sentence in the parsed report.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of the token that heads the content in its sentence.</summary>
    public required int Head { get; init; }

    public required Manner Manner { get; init; }

    /// <summary>The report's side first, the root last; empty when the report speaks on its own word.</summary>
    public ImmutableArray<AttributionLink> Attribution { get; init; } = [];

    public required Factuality Factuality { get; init; }

    /// <summary>Null when the passage tells no event of a known kind.</summary>
    public EventMention? Event { get; init; }

    public ImmutableArray<Quantity> Quantities { get; init; } = [];
}
