namespace Stemma.Parse;

/// <summary>
/// How the words of several sentences lie as rows: all first words, then all second words, and so on, the longest sentence
/// first, so that the sentences still going on at one place are rows next to each other. One thread's own.
/// </summary>
internal sealed class SentenceBatch
{
    private readonly List<int> _offsets = [0];

    /// <summary>Of the sentences, not rising.</summary>
    public List<int> Lengths { get; } = [];

    public int Rows => _offsets[^1];

    public int Steps => _offsets.Count - 1;

    public int Offset(int step) => _offsets[step];

    /// <summary>How many sentences have a word at that place; 0 beyond the longest.</summary>
    public int Active(int step) => step + 1 < _offsets.Count ? _offsets[step + 1] - _offsets[step] : 0;

    public int Row(int sentence, int word) => _offsets[word] + sentence;

    /// <param name="lengths">Not rising, none 0.</param>
    public void Fill(IEnumerable<int> lengths)
    {
        Lengths.Clear();
        Lengths.AddRange(lengths);
        _offsets.Clear();
        _offsets.Add(0);
        var active = Lengths.Count;
        for (var step = 0; active > 0 && step < Lengths[0]; step++)
        {
            while (Lengths[active - 1] <= step)
                active--;
            _offsets.Add(_offsets[^1] + active);
        }
    }
}
