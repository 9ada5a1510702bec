namespace Stemma.Reconcile.Claims;

/// <summary>Words of a statement with how telling each is in its story. Sums run in ordinal order, so that the last bit is the same everywhere.</summary>
internal sealed class WeighedWords
{
    private readonly string[] _words;
    private readonly double[] _weights;

    public WeighedWords(IEnumerable<string> words, Func<string, double> weightOf)
    {
        _words = [.. words.Order(StringComparer.Ordinal)];
        _weights = Array.ConvertAll(_words, word => weightOf(word));
        Total = _weights.Sum();
    }

    public double Total { get; }

    /// <summary>The weight of the words that both have.</summary>
    public double SharedWith(WeighedWords other)
    {
        var (total, at) = (0.0, 0);
        for (var i = 0; i < _words.Length && at < other._words.Length; i++)
        {
            var order = -1;
            while (at < other._words.Length && (order = string.CompareOrdinal(other._words[at], _words[i])) < 0)
                at++;
            if (order == 0)
                total += _weights[i];
        }

        return total;
    }

    /// <summary>The share of the words of the one that has fewer which both have, by weight; 0 when one has none.</summary>
    public double ShareWith(WeighedWords other)
    {
        var least = Math.Min(Total, other.Total);
        return least == 0 ? 0 : SharedWith(other) / least;
    }
}
