using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Train.Evaluate.Coreference;

/// <summary>Where the annotated words of a document stand in its text.</summary>
/// <param name="places">In text order.</param>
internal sealed class WordPlaces(ImmutableArray<TextSpan> places)
{
    /// <summary>The words that a stretch of text touches; null when it touches none.</summary>
    public WordSpan? Of(TextSpan span)
    {
        var (first, last) = (-1, -1);
        for (var word = 0; word < places.Length; word++)
        {
            if (!places[word].Overlaps(span))
                continue;
            first = first < 0 ? word : first;
            last = word;
        }

        return first < 0 ? null : new WordSpan(first, last);
    }

    /// <returns>The entities on words, and how many mentions were left out as they touch no word, or the same ones as an earlier mention.</returns>
    public (ImmutableArray<ImmutableArray<WordSpan>> Entities, int LeftOut) Of(ImmutableArray<ImmutableArray<TextSpan>> entities)
    {
        var taken = new HashSet<WordSpan>();
        ImmutableArray<ImmutableArray<WordSpan>> placed =
            [.. entities.Select(entity => entity.Select(Of).OfType<WordSpan>().Where(taken.Add).ToImmutableArray()).Where(entity => !entity.IsEmpty)];
        return (placed, entities.Sum(entity => entity.Length) - taken.Count);
    }
}
