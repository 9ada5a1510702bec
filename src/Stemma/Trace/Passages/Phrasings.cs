namespace Stemma.Trace;

/// <summary>Fingerprints of pairs of near content words, in either order: what two rewritings of one sentence still share.</summary>
internal static class Phrasings
{
    /// <summary>How many content words further the second word of a pair may stand.</summary>
    private const int Reach = 4;

    public static ulong[] Of(Witness witness, Vocabulary vocabulary)
    {
        var prints = new HashSet<ulong>();
        foreach (var sentence in witness.Sentences)
        {
            var keys = witness.Words[sentence.FirstWord..sentence.EndWord].Where(w => w.Key >= 0).Select(w => w.Key).ToArray();
            for (var i = 0; i < keys.Length; i++)
            {
                for (var j = i + 1; j <= i + Reach && j < keys.Length; j++)
                {
                    if (keys[i] == keys[j] || (vocabulary.IsName(keys[i]) && vocabulary.IsName(keys[j])))
                        continue;
                    prints.Add(Shingles.Mix(Shingles.Mix(1, Math.Min(keys[i], keys[j])), Math.Max(keys[i], keys[j])));
                }
            }
        }

        var sorted = prints.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
