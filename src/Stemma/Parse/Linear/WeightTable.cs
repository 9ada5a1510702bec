using System.Numerics;

namespace Stemma.Parse;

/// <summary>
/// Integer weights of a linear model by feature and class. Sums of integers do not depend on their order, so every
/// machine decides alike. Immutable.
/// </summary>
internal sealed class WeightTable : IScorer
{
    private const int ClassBits = 8;

    // Each slot is a feature (upper half) and where its row begins in _rows (lower half); 0 is an empty slot.
    private readonly ulong[] _slots;
    private readonly int[] _rows;
    private readonly int _shift;

    /// <param name="features">Ascending, none 0.</param>
    /// <param name="counts">Weights of each feature.</param>
    /// <param name="classes">Class of each weight, feature after feature.</param>
    public WeightTable(int classCount, uint[] features, byte[] counts, byte[] classes, short[] weights)
    {
        ClassCount = classCount;
        Features = features;
        Counts = counts;
        Classes = classes;
        Weights = weights;
        var bits = Math.Max(4, 33 - BitOperations.LeadingZeroCount((uint)features.Length));
        _shift = 32 - bits;
        _slots = new ulong[1 << bits];
        _rows = new int[features.Length + classes.Length + 1];
        var (row, entry) = (1, 0);
        for (var i = 0; i < features.Length; i++)
        {
            var slot = features[i] >> _shift;
            while (_slots[slot] != 0)
                slot = (slot + 1) & (uint)(_slots.Length - 1);
            _slots[slot] = ((ulong)features[i] << 32) | (uint)row;
            _rows[row++] = counts[i];
            for (var k = 0; k < counts[i]; k++, entry++)
                _rows[row++] = (weights[entry] << ClassBits) | classes[entry];
        }
    }

    public int ClassCount { get; }

    public uint[] Features { get; }

    public byte[] Counts { get; }

    public byte[] Classes { get; }

    public short[] Weights { get; }

    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var slot = feature >> _shift;
            ulong found;
            while ((found = _slots[slot]) != 0 && (uint)(found >> 32) != feature)
                slot = (slot + 1) & (uint)(_slots.Length - 1);
            if (found == 0)
                continue;
            var at = (int)(uint)found;
            foreach (var entry in _rows.AsSpan(at + 1, _rows[at]))
                scores[entry & 0xFF] += entry >> ClassBits;
        }
    }
}
