using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Stemma.Train.Evaluate.Coreference;

/// <summary>The word that a span hangs by in its tree.</summary>
/// <param name="heads">The head of each word of the document; -1 for the root of a sentence.</param>
/// <param name="nuclei">The words annotated as the least that names the thing, for spans that have them.</param>
internal sealed class HeadWords(ImmutableArray<int> heads, FrozenDictionary<WordSpan, ImmutableArray<int>> nuclei)
{
    /// <summary>The first word whose head lies outside the span, and of the annotated ones before all others.</summary>
    public int Of(WordSpan span) =>
        nuclei.GetValueOrDefault(span, []).Concat(Enumerable.Range(span.First, span.Last - span.First + 1))
            .Where(word => heads[word] < span.First || heads[word] > span.Last)
            .DefaultIfEmpty(span.First).First();
}
