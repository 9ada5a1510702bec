namespace Stemma.Reconcile.Claims;

/// <summary>Words of a statement with how telling each is, in its story and in the whole collection. Sums run in ordinal order, so that the last bit is the same everywhere.</summary>
internal sealed class WeighedWords
{
    private readonly string[] _words;
    private readonly double[] _inStory;
    private readonly double[] _inAll;
    private readonly double _storyTotal;
    private readonly double _allTotal;

    public WeighedWords(IEnumerable<string> words, Func<string, double> inStory, Func<string, double> inAll)
    {
        _words = [.. words.Order(StringComparer.Ordinal)];
        _inStory = Array.ConvertAll(_words, word => inStory(word));
        _inAll = Array.ConvertAll(_words, word => inAll(word));
        _storyTotal = _inStory.Sum();
        _allTotal = _inAll.Sum();
    }

    /// <param name="inStory">Weighed as in the story, else as in the collection.</param>
    public double Total(bool inStory) => inStory ? _storyTotal : _allTotal;

    /// <summary>The weight of the words that both have.</summary>
    public double SharedWith(WeighedWords other, bool inStory)
    {
        var (weights, total, at) = (inStory ? _inStory : _inAll, 0.0, 0);
        for (var i = 0; i < _words.Length && at < other._words.Length; i++)
        {
            var order = -1;
            while (at < other._words.Length && (order = string.CompareOrdinal(other._words[at], _words[i])) < 0)
                at++;
            if (order == 0)
                total += weights[i];
        }

        return total;
    }

    /// <summary>The share of the words of the one that has fewer which both have, by weight; 0 when one has none.</summary>
    public double ShareWith(WeighedWords other, bool inStory)
    {
        var least = Math.Min(Total(inStory), other.Total(inStory));
        return least == 0 ? 0 : SharedWith(other, inStory) / least;
    }
}
