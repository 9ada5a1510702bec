namespace Stemma.Link.Names;

/// <summary>
/// What a word in plain letters may sound like, to tell two transliterations of one name from two names. Consonants are one code each, digraphs read,
/// doubled ones single; vowels between them are a group. Two words are compared consonant by consonant and group by group.
/// </summary>
/// <remarks>
/// The alternations are those between the romanisations that news and gazetteers use: ALA-LC tables for Arabic, Persian, Kurdish and Russian; BGN/PCGN
/// 1956 (Arabic), 1958 (Persian), 1947 (Russian); ISO 233 and ISO 9; the Turkish and the Kurdish alphabets; French and English habits ("ou", "oo",
/// "dj", "ch"). Which letters they write for one another: q, k, g, gh (qāf, and qāf with ghayn in Persian); th and t, dh and d; w and v; i and y; o and
/// u, ou, oo; e and a, e and i; ay, ai, ei, ey; aw, au, ow; a final -h after a vowel or none (tāʾ marbūṭa). k and g are not one another's, nor a and i:
/// the relation is not transitive, therefore a comparison and not a key. The skeleton is a key under which all that may match is found.
/// </remarks>
internal static class Sounds
{
    /// <summary>Letters of the longest word that is compared; longer ones match only when equal.</summary>
    public const int MostLetters = 64;

    /// <summary>Of a word: an "x" is two consonants, each with its group of vowels.</summary>
    public const int MostSounds = (4 * MostLetters) + 1;

    private const char Kh = 'X';
    private const char Gh = 'G';
    private const char Sh = 'S';
    private const char Ch = 'C';
    private const char Th = 'T';
    private const char Dh = 'D';
    private const char Zh = 'Z';
    private const int A = 1;
    private const int E = 2;
    private const int I = 3;
    private const int U = 4;
    private const int Ai = 5;
    private const int BitsOfVowel = 4;
    private const int MostVowels = 4;

    /// <summary>A hash equal for all words that may match each other: consonants in classes that join whatever may alternate, no vowels.</summary>
    public static uint Skeleton(ReadOnlySpan<char> word)
    {
        const uint offset = 2166136261, prime = 16777619;
        Span<ushort> sounds = stackalloc ushort[MostSounds];
        var hash = offset;
        if (word.Length > MostLetters)
        {
            foreach (var letter in word)
                hash = (hash ^ letter) * prime;
            return hash;
        }

        var length = Write(word, sounds);
        for (var i = 1; i < length; i += 2)
            hash = (hash ^ Class(sounds[i])) * prime;
        if (length == 1)
            hash = (hash ^ sounds[0]) * prime;
        hash ^= hash >> 15;
        return (hash * 0x2C1B3C6D) ^ (hash >> 12);
    }

    /// <param name="longVowels">Whether a doubled "a" is another vowel than a single one, as it is in names of people: "Asaad" is not "Assad".</param>
    public static SpellingMatch Compare(ReadOnlySpan<char> one, ReadOnlySpan<char> other, bool longVowels)
    {
        if (one.SequenceEqual(other))
            return SpellingMatch.Equal;
        if (one.Length > MostLetters || other.Length > MostLetters || one.IsEmpty || other.IsEmpty)
            return SpellingMatch.Different;

        Span<ushort> first = stackalloc ushort[MostSounds];
        return Compare(first[..Write(one, first)], other, longVowels);
    }

    /// <summary>What <see cref="Compare(ReadOnlySpan{ushort}, ReadOnlySpan{char}, bool)"/> asks of a word, to compare it with many.</summary>
    /// <returns>How many were written; 0 for a word that is empty or too long.</returns>
    public static int Of(ReadOnlySpan<char> word, Span<ushort> sounds) => word.Length is 0 or > MostLetters ? 0 : Write(word, sounds);

    /// <param name="first">As <see cref="Of"/> gives them.</param>
    public static SpellingMatch Compare(ReadOnlySpan<ushort> first, ReadOnlySpan<char> other, bool longVowels)
    {
        if (first.Length < 3 || other.Length is 0 or > MostLetters)
            return SpellingMatch.Different;
        if (other[^1] is not ('h' or 'w') && IsVowelLetter(other[^1]) != (first[^1] != 0))
            return SpellingMatch.Different;

        Span<ushort> second = stackalloc ushort[MostSounds];
        var length = Write(other, second);
        if (length != first.Length)
            return SpellingMatch.Different;

        var near = 0;
        for (var i = 0; i < length; i++)
        {
            if (first[i] == second[i])
                continue;
            if (i % 2 == 1)
            {
                if (!AreOne(first[i], second[i]) && !(i == length - 2 && AreOneAtEnd(first[i], second[i]) && (first[i + 1] | second[i + 1]) == 0))
                    return SpellingMatch.Different;
                continue;
            }

            if (!longVowels && i == length - 3 && IsHelpingVowel(first, second, i))
                continue;
            var vowels = CompareVowels(first[i], second[i], longVowels, atEnd: i == length - 1);
            if (vowels == SpellingMatch.Different || (vowels == SpellingMatch.Near && ++near > 1))
                return SpellingMatch.Different;
        }

        return near > 0 ? SpellingMatch.Near : SpellingMatch.Transliterated;
    }

    /// <summary>Alternately a group of vowels, perhaps none, and a consonant; a group at both ends.</summary>
    /// <returns>How many, always odd.</returns>
    private static int Write(ReadOnlySpan<char> word, Span<ushort> sounds)
    {
        var (at, length) = (0, 0);
        sounds[0] = 0;
        while (at < word.Length)
        {
            if (Vowel(word, at, out var vowel, out var taken))
            {
                sounds[length] = Longer(sounds[length], vowel);
                at += taken;
                continue;
            }

            taken = Consonant(word, at, out var consonant);
            var finalH = consonant == 'h' && at + taken == word.Length && sounds[length] != 0;
            var doubled = length > 0 && sounds[length] == 0 && sounds[length - 1] == consonant;
            if (!finalH && !doubled)
            {
                sounds[++length] = consonant;
                sounds[++length] = 0;
                if (word[at] == 'x')
                {
                    sounds[++length] = 's';
                    sounds[++length] = 0;
                }
            }

            at += taken;
        }

        return length + 1;
    }

    private static bool IsVowelLetter(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool Vowel(ReadOnlySpan<char> word, int at, out int vowel, out int taken)
    {
        var letter = word[at];
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        (vowel, taken) = (letter, next) switch
        {
            ('a', 'e') when at + 2 < word.Length && word[at + 2] == 'e' => (Ai, 3),
            ('a' or 'e', 'i' or 'y') or ('a', 'e') => (Ai, 2),
            ('a' or 'o', 'u') or ('o', 'o') or ('u', 'u') => (U, 2),
            ('a' or 'o' or 'u', 'w') when at + 2 >= word.Length || !IsVowelLetter(word[at + 2]) => (U, 2),
            ('e', 'e') or ('i', 'i' or 'y') or ('y', 'y') => (I, 2),
            ('a', _) => (A, 1),
            ('e', _) => (E, 1),
            ('i' or 'y', _) => (I, 1),
            ('o' or 'u', _) => (U, 1),
            _ => (0, 0),
        };
        return taken > 0;
    }

    private static ushort Longer(ushort group, int vowel)
    {
        var last = group & ((1 << BitsOfVowel) - 1);
        var repeated = last == vowel && vowel != A;
        return repeated || group >> (BitsOfVowel * (MostVowels - 1)) != 0 ? group : (ushort)((group << BitsOfVowel) | vowel);
    }

    private static int Consonant(ReadOnlySpan<char> word, int at, out ushort code)
    {
        var rest = word[at..];
        var next = rest.Length > 1 ? rest[1] : '\0';
        var third = rest.Length > 2 ? rest[2] : '\0';
        (code, var taken) = (rest[0], next) switch
        {
            ('t', 's') when rest.StartsWith("tsch") => (Ch, 4),
            ('t', 'c') when third == 'h' => (Ch, 3),
            ('t', 'h') => (Th, 2),
            ('s', 'c') when third == 'h' => (Sh, 3),
            ('s', 'h') => (Sh, 2),
            ('d', 'z' or 's') when third == 'h' => ('j', 3),
            ('d', 'h') => (Dh, 2),
            ('d', 'j') => ('j', 2),
            ('k', 'h') => (Kh, 2),
            ('g', 'h') => (Gh, 2),
            ('z', 'h') => (Zh, 2),
            ('p', 'h') => ('f', 2),
            ('c', 'h') => (Ch, 2),
            ('c', 'k' or 'q') => ('k', 2),
            ('c' or 'x', _) => ('k', 1),
            ('w', _) => ('v', 1),
            _ => (rest[0], 1),
        };
        return taken;
    }

    private static ushort Class(ushort consonant) => consonant switch
    {
        'q' or 'g' or Gh => 'k',
        Dh or Th or 't' => 'd',
        'p' => 'b',
        Ch => Sh,
        _ => consonant,
    };

    private static bool AreOne(ushort one, ushort other) => (Math.Min(one, other), Math.Max(one, other)) switch
    {
        ('k', 'q') or ('g', 'q') or (Gh, 'q') or (Gh, 'g') => true,
        (Th, 't') or (Dh, 'd') => true,
        (Ch, Sh) => true,
        _ => false,
    };

    /// <summary>"Qaser" for "Qasr": a vowel that only helps to say the last two consonants (BGN/PCGN 1956, note on helping vowels).</summary>
    private static bool IsHelpingVowel(ReadOnlySpan<ushort> first, ReadOnlySpan<ushort> second, int at) =>
        at > 1 && first[at + 1] is 'r' or 'l' or 'n' or 'm' && (first[at + 2] | second[at + 2]) == 0
        && Math.Min(first[at], second[at]) == 0 && Math.Max(first[at], second[at]) is A or E or I;

    /// <summary>Turkish hardens the last consonant of a loan: "Ahmet", "Recep".</summary>
    private static bool AreOneAtEnd(ushort one, ushort other) => (Math.Min(one, other), Math.Max(one, other)) is ('d', 't') or ('b', 'p');

    private static SpellingMatch CompareVowels(ushort one, ushort other, bool longVowels, bool atEnd)
    {
        var (first, second) = (longVowels ? one : Short(one), longVowels ? other : Short(other));
        var (fewer, more) = (Count(first), Count(second));
        if (fewer == more)
        {
            var different = 0;
            for (var i = 0; i < fewer; i++)
                different += AreOneVowel((first >> (BitsOfVowel * i)) & 0xF, (second >> (BitsOfVowel * i)) & 0xF) ? 0 : 1;
            return different switch { 0 => SpellingMatch.Transliterated, 1 when !atEnd => SpellingMatch.Near, _ => SpellingMatch.Different };
        }

        return Math.Abs(fewer - more) == 1 && !(atEnd && Math.Min(fewer, more) == 0) ? SpellingMatch.Near : SpellingMatch.Different;
    }

    private static ushort Short(ushort group)
    {
        var (shorter, last) = (0, 0);
        for (var i = MostVowels - 1; i >= 0; i--)
        {
            var vowel = (group >> (BitsOfVowel * i)) & 0xF;
            if (vowel != 0 && !(vowel == A && last == A))
                shorter = (shorter << BitsOfVowel) | vowel;
            last = vowel;
        }

        return (ushort)shorter;
    }

    private static int Count(int group)
    {
        var count = 0;
        for (; group != 0; group >>= BitsOfVowel)
            count++;
        return count;
    }

    private static bool AreOneVowel(int one, int other) => (Math.Min(one, other), Math.Max(one, other)) switch
    {
        (A, E) or (E, I) or (E, Ai) or (I, Ai) => true,
        var (low, high) => low == high,
    };
}
