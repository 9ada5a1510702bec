namespace Stemma.Trace;

/// <summary>Fingerprints of every run of <see cref="Length"/> words of a report, by fingerprint, then by place.</summary>
internal sealed class Shingles
{
    public const int Length = 5;

    private const ulong Prime = 0x9E3779B97F4A7C15;

    private Shingles(ulong[] prints, int[] places)
    {
        Prints = prints;
        Places = places;
    }

    public ulong[] Prints { get; }

    public int[] Places { get; }

    public static Shingles Of(Word[] words)
    {
        var count = Math.Max(0, words.Length - Length + 1);
        var prints = new ulong[count];
        var places = new int[count];
        for (var i = 0; i < count; i++)
        {
            prints[i] = PrintOf(words.AsSpan(i, Length));
            places[i] = i;
        }

        // Places ascend, and sorting pairs by print alone may not keep them so.
        Array.Sort(prints, places);
        for (var i = 0; i < count;)
        {
            var end = i + 1;
            while (end < count && prints[end] == prints[i])
                end++;
            Array.Sort(places, i, end - i);
            i = end;
        }

        return new Shingles(prints, places);
    }

    public static ulong Mix(ulong hash, int value)
    {
        hash = (hash ^ (uint)value) * Prime;
        return hash ^ (hash >> 29);
    }

    public static ulong PrintOf(ReadOnlySpan<Word> words)
    {
        var hash = Prime;
        foreach (var word in words)
            hash = Mix(hash, word.Form);
        return hash;
    }
}
