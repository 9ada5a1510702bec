using System.Collections.Immutable;

namespace Stemma.Parse;

/// <summary>What came of reading CoNLL-U.</summary>
/// <param name="Documents">None without a sentence; empty when the input is malformed.</param>
/// <param name="Failure">Null when all of it was read.</param>
public sealed record ConlluReading(ImmutableArray<ConlluDocument> Documents, ConlluFailure? Failure);
