using System.Collections.Immutable;

namespace Stemma.Train.Evaluate.Coreference;

/// <summary>Lets mentions of one head word count as the same.</summary>
internal static class HeadMatch
{
    /// <summary>
    /// The response with its mentions put in the bounds of those of the key. A mention of the key takes one of the response:
    /// the one of its own bounds, else, in text order, one that shares the head word, and most words, with it.
    /// </summary>
    public static ImmutableArray<ImmutableArray<WordSpan>> Align(
        ImmutableArray<ImmutableArray<WordSpan>> key, ImmutableArray<ImmutableArray<WordSpan>> response, HeadWords heads)
    {
        var expected = key.SelectMany(entity => entity).ToHashSet();
        var found = response.SelectMany(entity => entity).ToHashSet();
        var free = expected.Except(found).GroupBy(heads.Of).ToDictionary(group => group.Key, group => group.ToList());
        var bounds = new Dictionary<WordSpan, WordSpan>();
        foreach (var mention in found.Except(expected).OrderBy(mention => mention.First).ThenBy(mention => mention.Last))
        {
            if (!free.TryGetValue(heads.Of(mention), out var candidates) || candidates.Count == 0)
                continue;
            var nearest = candidates.OrderByDescending(mention.SharedWith).ThenBy(candidate => candidate.Last - candidate.First).First();
            candidates.Remove(nearest);
            bounds[mention] = nearest;
        }

        return [.. response.Select(entity => entity.Select(mention => bounds.GetValueOrDefault(mention, mention)).ToImmutableArray())];
    }
}
