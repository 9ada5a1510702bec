namespace Stemma.Trace;

/// <summary>What is kept of a report's wording to find others that share it.</summary>
/// <param name="Runs">Of runs of <see cref="Shingles.Length"/> words, thinned by winnowing, ascending.</param>
/// <param name="Phrasings">Of pairs of near content words, a part chosen by value, ascending.</param>
internal sealed record Fingerprints(ulong[] Runs, ulong[] Phrasings)
{
    /// <summary>
    /// Of so many neighbouring runs one is kept, the least: two reports that share as many runs in a row keep one in
    /// common. Schleimer, Wilkerson and Aiken 2003, section 3.
    /// </summary>
    public const int Window = 4;

    public static Fingerprints Of(Witness witness) => new(Winnowed(witness.Words), PhrasingsOf(witness));

    private static ulong[] Winnowed(Word[] words)
    {
        var count = words.Length - Shingles.Length + 1;
        if (count <= 0)
            return [];
        var prints = new ulong[count];
        for (var i = 0; i < count; i++)
            prints[i] = Shingles.PrintOf(words.AsSpan(i, Shingles.Length));

        var kept = new List<ulong>((count / 2) + 1);
        var last = -1;
        for (var start = 0; start + Math.Min(Window, count) <= count; start++)
        {
            var least = start;
            for (var i = start + 1; i < start + Window && i < count; i++)
            {
                if (prints[i] <= prints[least])
                    least = i;
            }

            if (least != last)
                kept.Add(prints[last = least]);
        }

        return Distinct(kept);
    }

    /// <summary>How many content words further the second word of a pair may stand.</summary>
    private const int Reach = 4;

    private static ulong[] PhrasingsOf(Witness witness)
    {
        var vocabulary = witness.Vocabulary;
        var prints = new List<ulong>();
        var keys = new List<int>();
        foreach (var sentence in witness.Sentences)
        {
            keys.Clear();
            for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
            {
                if (witness.Words[i].Key >= 0)
                    keys.Add(witness.Words[i].Key);
            }

            for (var i = 0; i < keys.Count; i++)
            {
                for (var j = i + 1; j <= i + Reach && j < keys.Count; j++)
                {
                    if (keys[i] == keys[j] || (vocabulary.IsName(keys[i]) && vocabulary.IsName(keys[j])))
                        continue;
                    var print = Shingles.Mix(Shingles.Mix(1, Math.Min(keys[i], keys[j])), Math.Max(keys[i], keys[j]));
                    if (IsSampled(print))
                        prints.Add(print);
                }
            }
        }

        return Distinct(prints);
    }

    /// <summary>Half of them, the same in every report.</summary>
    private static bool IsSampled(ulong print) => (print >> 40 & 1) == 0;

    private static ulong[] Distinct(List<ulong> prints)
    {
        prints.Sort();
        var count = 0;
        for (var i = 0; i < prints.Count; i++)
        {
            if (i == 0 || prints[i] != prints[count - 1])
                prints[count++] = prints[i];
        }

        return prints.GetRange(0, count).ToArray();
    }
}
