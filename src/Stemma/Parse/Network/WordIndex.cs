namespace Stemma.Parse;

/// <summary>Finds the row of a word by its hash. Immutable.</summary>
internal sealed class WordIndex
{
    private readonly uint[] _words;
    private readonly int[] _slots;
    private readonly int _mask;

    public WordIndex(uint[] words)
    {
        _words = words;
        var size = 16;
        while (size < words.Length * 2)
            size *= 2;
        _slots = new int[size];
        _mask = size - 1;
        for (var row = 0; row < words.Length; row++)
        {
            var slot = (int)(words[row] & (uint)_mask);
            while (_slots[slot] != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = row + 1;
        }
    }

    public ReadOnlySpan<uint> Words => _words;

    /// <returns>-1 for a word that is not there.</returns>
    public int Find(uint word)
    {
        var slot = (int)(word & (uint)_mask);
        while (_slots[slot] is var row and > 0)
        {
            if (_words[row - 1] == word)
                return row - 1;
            slot = (slot + 1) & _mask;
        }

        return -1;
    }
}
