using System.Collections.Immutable;

namespace Stemma.Parse;

/// <summary>What came of reading CoNLL-U.</summary>
/// <param name="Text">Made from the words; one line a sentence.</param>
/// <param name="Sentences">Empty when the input is malformed.</param>
/// <param name="Failure">Null when all of it was read.</param>
public sealed record ConlluReading(string Text, ImmutableArray<ConlluSentence> Sentences, ConlluFailure? Failure);
