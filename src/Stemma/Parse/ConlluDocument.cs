using System.Collections.Immutable;

namespace Stemma.Parse;

/// <summary>What stands between two "# newdoc" lines.</summary>
/// <param name="Id">Null where none is given.</param>
/// <param name="Text">Made from the words: one line a sentence, unless the next one follows without a space.</param>
public sealed record ConlluDocument(string? Id, string Text, ImmutableArray<ConlluSentence> Sentences);
