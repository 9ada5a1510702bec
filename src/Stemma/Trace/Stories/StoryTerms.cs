namespace Stemma.Trace;

/// <summary>What a report is about: its weightiest terms, as a vector of length 1.</summary>
/// <param name="Weights">By term, ascending.</param>
internal sealed record StoryTerms((int Term, double Weight)[] Weights)
{
    /// <summary>Terms of a report beyond so many are left out, the lightest first.</summary>
    public const int MaxTerms = 128;

    public static StoryTerms Of(Witness witness)
    {
        var counts = new Dictionary<int, int>();
        foreach (var word in witness.Words)
        {
            if (word.Key >= 0 && !word.IsNumber)
                counts[word.Key] = counts.GetValueOrDefault(word.Key) + 1;
        }

        var vocabulary = witness.Vocabulary;
        var weighed = counts
            .Select(entry => (Term: entry.Key, Weight: (1 + Math.Log(entry.Value)) * vocabulary.RarityOf(entry.Key)))
            .OrderByDescending(entry => entry.Weight)
            .ThenBy(entry => entry.Term)
            .ToArray();
        var length = Math.Sqrt(weighed.Sum(entry => entry.Weight * entry.Weight));
        return new StoryTerms([.. weighed.Take(MaxTerms).Select(entry => (entry.Term, entry.Weight / length)).OrderBy(entry => entry.Term)]);
    }
}
