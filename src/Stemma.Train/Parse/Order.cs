namespace Stemma.Train.Parse;

/// <summary>Shuffles and chances from a fixed seed, the same on every platform.</summary>
internal sealed class Order(ulong seed)
{
    private ulong _state = seed;

    public int Next(int limit)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var x = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return (int)((x ^ (x >> 31)) % (ulong)limit);
        }
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var k = Next(i + 1);
            (items[i], items[k]) = (items[k], items[i]);
        }
    }
}
