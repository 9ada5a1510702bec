using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Text;

namespace Stemma.Tell;

/// <summary>An assertion with its words and its claim.</summary>
/// <param name="Quote">The report's text in <paramref name="Span"/>, unchanged.</param>
/// <param name="Claim">Null when no claim holds it.</param>
/// <param name="Attribution">The report's side first, the root last; empty when the report speaks on its own word.</param>
public sealed record ToldAssertion(
    string Id,
    string Report,
    TextSpan Span,
    string Quote,
    string? Claim,
    Manner Manner,
    ImmutableArray<ToldSource> Attribution,
    Factuality Factuality,
    ToldEvent? Event,
    ImmutableArray<ToldQuantity> Quantities);
