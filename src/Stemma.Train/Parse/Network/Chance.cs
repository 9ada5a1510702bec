namespace Stemma.Train.Parse.Network;

/// <summary>Random numbers from a fixed seed, the same on every platform (xorshift64*, Marsaglia 2003).</summary>
internal sealed class Chance
{
    private ulong _state;

    public Chance(ulong seed)
    {
        unchecked
        {
            var x = (seed + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            _state = (x ^ (x >> 31)) | 1;
        }
    }

    public ulong Next()
    {
        unchecked
        {
            _state ^= _state >> 12;
            _state ^= _state << 25;
            _state ^= _state >> 27;
            return _state * 0x2545F4914F6CDD1D;
        }
    }

    /// <summary>From 0 inclusive to 1 exclusive, in steps of 2^-24.</summary>
    public float Unit() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>Between -range and range.</summary>
    public void Fill(Span<float> values, float range)
    {
        foreach (ref var value in values)
            value = ((2f * Unit()) - 1f) * range;
    }

    /// <summary>Zero by that chance, else what keeps the expected sum.</summary>
    public void Mask(Span<float> mask, float rate)
    {
        var limit = (ulong)(rate * 65536f);
        var kept = 1f / (1f - rate);
        var (bits, left) = (0UL, 0);
        foreach (ref var value in mask)
        {
            if (left == 0)
                (bits, left) = (Next(), 4);
            value = (bits & 0xFFFF) < limit ? 0f : kept;
            bits >>= 16;
            left--;
        }
    }
}
