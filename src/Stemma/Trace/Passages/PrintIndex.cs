namespace Stemma.Trace;

/// <summary>
/// Which reports hold a fingerprint, the first <see cref="MaxHolders"/> of them. Open addressing over plain arrays: a
/// hundred thousand reports have tens of millions of entries. One thread writes; any number may ask meanwhile nobody writes.
/// </summary>
internal sealed class PrintIndex
{
    /// <summary>Holders beyond this many are counted and no longer listed.</summary>
    public const int MaxHolders = 64;

    private const int FirstSize = 1 << 10;
    private const double Fullest = 0.6;
    private const int None = -1;

    /// <summary>Fingerprints are chosen by value, so that their bits are not as even as they look; a product with this is.</summary>
    private const ulong Spread = 0xD6E8FEB86659FD93;

    private ulong[] _prints = new ulong[FirstSize];
    private int[] _newest = NewSlots(FirstSize);
    private ushort[] _holders = new ushort[FirstSize];
    private (int Report, int Older)[] _postings = new (int, int)[FirstSize];
    private int _used;
    private int _posted;

    /// <summary>Adds a report, whose fingerprints are distinct.</summary>
    public void Add(ReadOnlySpan<ulong> prints, int report)
    {
        foreach (var print in prints)
        {
            var slot = Slot(print);
            if (_newest[slot] == None)
            {
                if (++_used > Fullest * _prints.Length)
                {
                    Grow();
                    slot = Slot(print);
                }

                _prints[slot] = print;
            }

            if (_holders[slot] < ushort.MaxValue)
                _holders[slot]++;
            if (_holders[slot] > MaxHolders)
                continue;
            if (_posted == _postings.Length)
                Array.Resize(ref _postings, 2 * _posted);
            _postings[_posted] = (report, _newest[slot]);
            _newest[slot] = _posted++;
        }
    }

    /// <summary>How many reports hold a fingerprint.</summary>
    public int Holders(ulong print) => _holders[Slot(print)];

    /// <summary>The holders listed, the newest first.</summary>
    public HolderList Of(ulong print) => new(_postings, _newest[Slot(print)]);

    internal ref struct HolderList((int Report, int Older)[] postings, int next)
    {
        public int Current { get; private set; }

        public readonly HolderList GetEnumerator() => this;

        public bool MoveNext()
        {
            if (next < 0)
                return false;
            (Current, next) = postings[next];
            return true;
        }
    }

    private int Slot(ulong print)
    {
        var mask = _prints.Length - 1;
        var slot = (int)((print * Spread) >> 32) & mask;
        while (_newest[slot] != None && _prints[slot] != print)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (prints, newest, holders) = (_prints, _newest, _holders);
        _prints = new ulong[2 * prints.Length];
        _newest = NewSlots(2 * prints.Length);
        _holders = new ushort[2 * prints.Length];
        for (var i = 0; i < prints.Length; i++)
        {
            if (newest[i] == None)
                continue;
            var slot = Slot(prints[i]);
            (_prints[slot], _newest[slot], _holders[slot]) = (prints[i], newest[i], holders[i]);
        }
    }

    private static int[] NewSlots(int size)
    {
        var slots = new int[size];
        Array.Fill(slots, None);
        return slots;
    }
}
