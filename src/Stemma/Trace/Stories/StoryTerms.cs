namespace Stemma.Trace;

/// <summary>What a report is about: its weightiest terms, as a vector of length <see cref="Length"/> in whole numbers.</summary>
/// <param name="Terms">Hashes of content keys, ascending.</param>
/// <param name="Weights">Of the terms, in the same order.</param>
internal sealed record StoryTerms(uint[] Terms, ushort[] Weights)
{
    /// <summary>Terms of a report beyond so many are left out, the lightest first.</summary>
    public const int MaxTerms = 128;

    public const int Length = 1 << 14;

    /// <summary>The product of two vectors of the same direction.</summary>
    public const double Same = (double)Length * Length;

    public static StoryTerms Of(IReadOnlyList<Word> words, Vocabulary vocabulary)
    {
        var counts = new Dictionary<int, int>();
        foreach (var word in words)
        {
            if (word.Key >= 0 && !word.IsNumber)
                counts[word.Key] = counts.GetValueOrDefault(word.Key) + 1;
        }

        var weighed = counts
            .Select(entry => (Term: WordRanks.HashOf(vocabulary.KeyText(entry.Key)), Count: entry.Value))
            .Select(entry => (entry.Term, Weight: (1 + Math.Log(entry.Count)) * WordRanks.RarityOf(entry.Term)))
            .DistinctBy(entry => entry.Term)
            .OrderByDescending(entry => entry.Weight)
            .ThenBy(entry => entry.Term)
            .Take(MaxTerms)
            .ToArray();
        var length = Math.Sqrt(weighed.Sum(entry => entry.Weight * entry.Weight));
        var kept = weighed.Select(entry => (entry.Term, Weight: (ushort)Math.Round(entry.Weight / length * Length))).OrderBy(entry => entry.Term).ToArray();
        return new StoryTerms([.. kept.Select(entry => entry.Term)], [.. kept.Select(entry => entry.Weight)]);
    }
}
