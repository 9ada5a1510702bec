using Stemma.Parse;

namespace Stemma.Train.Parse;

/// <summary>
/// The weights of an averaged perceptron while it learns, in integers. Many threads may score at a time, or one may change it.
/// </summary>
/// <param name="bits">Room for 2 to this power features; new ones are left out once nine of ten places are taken.</param>
internal sealed class PerceptronTable(int classCount, int bits) : IScorer
{
    private const int ClassBits = 8;

    private readonly Slot[] _slots = new Slot[1 << bits];

    // The weight in the upper bits, its class in the lowest ones; beside it what averaging takes off, and how often it changed.
    private int[] _entries = new int[1 << 20];
    private long[] _totals = new long[1 << 20];
    private int _features;
    private int _used;
    private long _time = 1;

    public int ClassCount => classCount;

    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            ref readonly var slot = ref _slots[Find(feature)];
            if (slot.Key == 0)
                continue;
            foreach (var entry in _entries.AsSpan(slot.Start, slot.Count))
                scores[entry & 0xFF] += entry >> ClassBits;
        }
    }

    public void Tick() => _time++;

    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            if (Room(feature) is var at && at < 0)
                continue;
            Add(ref _slots[at], right, 1);
            Add(ref _slots[at], wrong, -1);
        }
    }

    public void Add(ReadOnlySpan<uint> features, int @class, int change)
    {
        foreach (var feature in features)
        {
            if (Room(feature) is var at && at >= 0)
                Add(ref _slots[at], @class, change);
        }
    }

    /// <summary>The averaged weights times <paramref name="scale"/>, without those below <paramref name="floor"/>.</summary>
    public WeightTable Freeze(double scale, int floor)
    {
        var order = Enumerable.Range(0, _slots.Length).Where(i => _slots[i].Key != 0).ToArray();
        Array.Sort([.. order.Select(i => _slots[i].Key)], order);
        var features = new List<uint>();
        var counts = new List<byte>();
        var classes = new List<byte>();
        var weights = new List<short>();
        var row = new List<(int Class, int Weight)>();
        foreach (var at in order)
        {
            ref readonly var slot = ref _slots[at];
            row.Clear();
            for (var i = slot.Start; i < slot.Start + slot.Count; i++)
            {
                var average = (_entries[i] >> ClassBits) - ((double)_totals[i] / _time);
                var weight = (int)Math.Round(average * scale, MidpointRounding.AwayFromZero);
                if (Math.Abs(weight) >= floor)
                    row.Add((_entries[i] & 0xFF, weight));
            }

            if (row.Count == 0)
                continue;
            row.Sort();
            features.Add(slot.Key);
            counts.Add((byte)row.Count);
            classes.AddRange(row.Select(e => (byte)e.Class));
            weights.AddRange(row.Select(e => (short)Math.Clamp(e.Weight, short.MinValue, short.MaxValue)));
        }

        return new WeightTable(classCount, [.. features], [.. counts], [.. classes], [.. weights]);
    }

    private int Find(uint feature)
    {
        var slot = (int)(feature >> (32 - bits));
        while (_slots[slot].Key != 0 && _slots[slot].Key != feature)
            slot = (slot + 1) & ((1 << bits) - 1);
        return slot;
    }

    // -1 when the feature is new and there is no room for it.
    private int Room(uint feature)
    {
        var at = Find(feature);
        if (_slots[at].Key != 0)
            return at;
        if (_features >= (1 << bits) / 10 * 9)
            return -1;
        _features++;
        _slots[at] = new Slot { Key = feature, Start = Reserve(2), Capacity = 2 };
        return at;
    }

    private int Reserve(int capacity)
    {
        while (_used + capacity > _entries.Length)
        {
            Array.Resize(ref _entries, _entries.Length * 2);
            Array.Resize(ref _totals, _entries.Length);
        }

        _used += capacity;
        return _used - capacity;
    }

    private void Add(ref Slot slot, int @class, int change)
    {
        var i = slot.Start;
        while (i < slot.Start + slot.Count && (_entries[i] & 0xFF) != @class)
            i++;
        if (i == slot.Start + slot.Count)
        {
            if (slot.Count == slot.Capacity)
            {
                var wider = Reserve(slot.Capacity * 2);
                Array.Copy(_entries, slot.Start, _entries, wider, slot.Count);
                Array.Copy(_totals, slot.Start, _totals, wider, slot.Count);
                (slot.Start, slot.Capacity) = (wider, (ushort)(slot.Capacity * 2));
            }

            i = slot.Start + slot.Count++;
            (_entries[i], _totals[i]) = (@class, 0);
        }

        _entries[i] += change << ClassBits;
        _totals[i] += change * _time;
    }

    private record struct Slot
    {
        public uint Key;
        public int Start;
        public ushort Count, Capacity;
    }
}
