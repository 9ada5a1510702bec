using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Parse;

namespace Stemma.Reconcile.Claims;

/// <summary>How much two reports of a collection are about one story: the cosine of their content words, the rarer in the collection the heavier.</summary>
internal sealed class Stories
{
    /// <summary>
    /// From here on two reports may speak of one event. Reports of one event seldom lie below it, reports of the same
    /// war on other days mostly do.
    /// </summary>
    private const double OneStory = 0.13;

    private readonly ImmutableArray<Dictionary<string, double>> _vectors;
    private readonly Dictionary<(int, int), bool> _known = [];

    public Stories(ImmutableArray<ExtractedReport> reports)
    {
        var counts = reports.Select(Counted).ToImmutableArray();
        var frequency = counts
            .SelectMany(count => count.Keys)
            .GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        _vectors = [.. counts.Select(count => Normal(count.ToDictionary(
            entry => entry.Key,
            entry => (1 + Math.Log(entry.Value)) * Math.Log(1 + (double)reports.Length / frequency[entry.Key]),
            StringComparer.Ordinal)))];
    }

    /// <param name="one">Position of a report in the collection.</param>
    /// <param name="other">Position of another, or of the same.</param>
    public bool AreOne(int one, int other)
    {
        if (one == other)
            return true;

        var pair = (Math.Min(one, other), Math.Max(one, other));
        if (!_known.TryGetValue(pair, out var same))
            _known[pair] = same = Cosine(_vectors[one], _vectors[other]) >= OneStory;
        return same;
    }

    private static Dictionary<string, int> Counted(ExtractedReport report)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in report.Parsed.Sentences.SelectMany(sentence => sentence.Tokens).Where(IsContent))
        {
            var lemma = token.Lemma.ToLowerInvariant();
            counts[lemma] = counts.GetValueOrDefault(lemma) + 1;
        }

        return counts;
    }

    private static bool IsContent(Token token) => token.Upos is "NOUN" or "PROPN" or "VERB" or "ADJ";

    private static Dictionary<string, double> Normal(Dictionary<string, double> vector)
    {
        var length = Math.Sqrt(vector.Order(KeyOrder).Sum(entry => entry.Value * entry.Value));
        return length == 0 ? vector : vector.ToDictionary(entry => entry.Key, entry => entry.Value / length, StringComparer.Ordinal);
    }

    /// <summary>Sums run in one order, so that the last bit is the same everywhere.</summary>
    private static double Cosine(Dictionary<string, double> one, Dictionary<string, double> other) =>
        one.Where(entry => other.ContainsKey(entry.Key)).Order(KeyOrder).Sum(entry => entry.Value * other[entry.Key]);

    private static readonly Comparer<KeyValuePair<string, double>> KeyOrder =
        Comparer<KeyValuePair<string, double>>.Create((first, second) => string.CompareOrdinal(first.Key, second.Key));
}
