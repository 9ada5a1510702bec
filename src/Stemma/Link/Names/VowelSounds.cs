namespace Stemma.Link.Names;

/// <summary>A group of vowels, up to <see cref="Most"/> of them, four bits each; 0 is none.</summary>
internal static class VowelSounds
{
    public const int A = 1;
    public const int E = 2;
    public const int I = 3;
    public const int U = 4;
    public const int Ai = 5;
    public const int Most = 3;
    private const int Bits = 4;
    private const int Mask = (1 << Bits) - 1;

    /// <summary>The group with one more; a repeated one once, but for "a".</summary>
    public static ushort Longer(ushort group, int vowel)
    {
        var repeated = (group & Mask) == vowel && vowel != A;
        return repeated || group >> (Bits * (Most - 1)) != 0 ? group : (ushort)((group << Bits) | vowel);
    }

    /// <summary>One vowel that transliteration does not explain, or one missing, is near; not at the end of a word, and not a diphthong.</summary>
    /// <param name="word">Sounds of the one word.</param>
    /// <param name="at">Where its group is.</param>
    /// <param name="group">The other word's in that place.</param>
    /// <param name="longVowels">Whether "aa" is another vowel than "a".</param>
    public static SpellingMatch Compare(ReadOnlySpan<ushort> word, int at, ushort group, bool longVowels)
    {
        if (word[at] == group)
            return SpellingMatch.Transliterated;

        var (one, other, atEnd) = (longVowels ? word[at] : Short(word[at]), longVowels ? group : Short(group), at == word.Length - 1);
        var (fewer, more) = Count(one) <= Count(other) ? (one, other) : (other, one);
        if (Count(fewer) == Count(more))
            return CompareEach(fewer, more, atEnd);
        if (Count(more) - Count(fewer) > 1 || (atEnd && fewer == 0) || (Has(more, Ai) && !Has(fewer, Ai) && (fewer, more) is not (A, (Ai << Bits) | A)) || (fewer, more) is (A, (I << Bits) | A))
            return SpellingMatch.Different;
        return fewer == U && more == ((U << Bits) | A) && !atEnd && word[at + 2] != 0 ? SpellingMatch.Transliterated : SpellingMatch.Near;
    }

    private static SpellingMatch CompareEach(ushort one, ushort other, bool atEnd)
    {
        var match = SpellingMatch.Transliterated;
        for (var bits = 0; bits < Bits * Most; bits += Bits)
        {
            var (low, high) = Ordered((one >> bits) & Mask, (other >> bits) & Mask);
            if (low == high || (low, high) is (A, E) or (E, I) or (E, Ai) or (I, Ai))
                continue;
            if (atEnd || match == SpellingMatch.Near || (low, high) is (U, Ai))
                return SpellingMatch.Different;
            match = SpellingMatch.Near;
        }

        return match;
    }

    private static (int Low, int High) Ordered(int one, int other) => one < other ? (one, other) : (other, one);

    private static ushort Short(ushort group)
    {
        var (shorter, last) = (0, 0);
        for (var bits = Bits * (Most - 1); bits >= 0; bits -= Bits)
        {
            var vowel = (group >> bits) & Mask;
            if (vowel != 0 && !(vowel == A && last == A))
                shorter = (shorter << Bits) | vowel;
            last = vowel;
        }

        return (ushort)shorter;
    }

    private static bool Has(ushort group, int vowel)
    {
        for (var rest = (int)group; rest != 0; rest >>= Bits)
        {
            if ((rest & Mask) == vowel)
                return true;
        }

        return false;
    }

    private static int Count(int group)
    {
        var count = 0;
        for (; group != 0; group >>= Bits)
            count++;
        return count;
    }
}
