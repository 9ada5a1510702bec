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

    /// <summary>A hash equal for all words that may match each other: consonants in classes that join whatever may alternate; of the vowels, whether one ends the word.</summary>
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
        hash = (hash ^ (length == 1 ? sounds[0] : sounds[length - 1] == 0 ? 0u : 1u)) * prime;
        hash ^= hash >> 15;
        return (hash * 0x2C1B3C6D) ^ (hash >> 12);
    }

    /// <param name="longVowels">
    /// Whether a doubled "a" is another vowel than a single one, as it is in names of people: "Asaad" is not "Assad". Their names of one consonant are
    /// too short for any other vowel: "Wei" is not "Wai".
    /// </param>
    public static SpellingMatch Compare(ReadOnlySpan<char> one, ReadOnlySpan<char> other, bool longVowels)
    {
        if (one.SequenceEqual(other))
            return SpellingMatch.Equal;
        if (one.Length > MostLetters || other.Length > MostLetters || one.IsEmpty || other.IsEmpty)
            return SpellingMatch.Different;

        Span<ushort> first = stackalloc ushort[MostSounds];
        return Compare(first[..Write(one, first)], new SoundReader(other), longVowels);
    }

    /// <summary>Vowels and consonants by turns, vowels first and last, to compare a word with many.</summary>
    /// <returns>How many were written; 0 for a word that is empty or too long.</returns>
    public static int Of(ReadOnlySpan<char> word, Span<ushort> sounds) => word.Length is 0 or > MostLetters ? 0 : Write(word, sounds);

    /// <param name="first">As <see cref="Of"/> gives them.</param>
    /// <param name="other">Of a word that is not read yet.</param>
    public static SpellingMatch Compare<TSounds>(ReadOnlySpan<ushort> first, TSounds other, bool longVowels)
        where TSounds : ISounds, allows ref struct
    {
        if (first.Length < 3)
            return first.Length == 1 && other.Read(out var only) == 0 && only == first[0] ? SpellingMatch.Transliterated : SpellingMatch.Different;

        var (end, near) = (first.Length - 1, false);
        for (var i = 0; ; i += 2)
        {
            var consonant = other.Read(out var vowels);
            if (consonant == 0 != (i == end))
                return SpellingMatch.Different;

            var helping = (!near && OpensCluster(first, i, vowels)) || (!longVowels && IsHelpingVowel(first, i, vowels));
            var match = helping ? SpellingMatch.Transliterated : VowelSounds.Compare(first, i, vowels, longVowels);
            if (match == SpellingMatch.Different || (match == SpellingMatch.Near && near))
                return SpellingMatch.Different;
            near |= match == SpellingMatch.Near;
            if (longVowels && first.Length < 5 && first[i] != vowels)
                return SpellingMatch.Different;
            if (i == end)
                return near ? SpellingMatch.Near : SpellingMatch.Transliterated;

            if (first[i + 1] == consonant || AreOne(first[i + 1], consonant) || (i == end - 2 && first[end] == 0 && AreOneAtEnd(first[i + 1], consonant)))
                continue;
            if (longVowels || near || !AreNear(first[i + 1], consonant))
                return SpellingMatch.Different;
            near = true;
        }
    }

    /// <summary>How many consonants a word has, doubled ones once; 0 for a word that is empty or too long.</summary>
    public static int Consonants(ReadOnlySpan<char> word)
    {
        if (word.Length > MostLetters)
            return 0;
        var reader = new SoundReader(word);
        var count = 0;
        while (reader.Read(out _) != 0)
            count++;
        return count;
    }

    /// <summary>Alternately a group of vowels, perhaps none, and a consonant; a group at both ends.</summary>
    /// <returns>How many, always odd.</returns>
    private static int Write(ReadOnlySpan<char> word, Span<ushort> sounds)
    {
        var reader = new SoundReader(word);
        var length = 0;
        while (true)
        {
            var consonant = reader.Read(out sounds[length++]);
            if (consonant == 0)
                return length;
            sounds[length++] = consonant;
        }
    }

    private static ushort Class(ushort consonant) => consonant switch
    {
        'q' or 'g' or SoundReader.Gh => 'k',
        SoundReader.Dh or SoundReader.Th or 't' => 'd',
        'p' => 'b',
        SoundReader.Ch => SoundReader.Sh,
        _ => consonant,
    };

    private static bool AreOne(ushort one, ushort other) => (Math.Min(one, other), Math.Max(one, other)) switch
    {
        ('k', 'q') or ('g', 'q') or (SoundReader.Gh, 'q') or (SoundReader.Gh, 'g') => true,
        (SoundReader.Th, 't') or (SoundReader.Dh, 'd') => true,
        (SoundReader.Ch, SoundReader.Sh) => true,
        _ => false,
    };

    /// <summary>Sounds that dialects and their neighbours' alphabets change, which is no evidence by itself: "Helep", "Bagdat", "Katrun".</summary>
    private static bool AreNear(ushort one, ushort other) => (Math.Min(one, other), Math.Max(one, other)) is ('g', 'k') or (SoundReader.Gh, 'k') or ('b', 'p') or ('d', 't');

    /// <summary>Turkish hardens the last consonant of a loan: "Ahmet", "Recep".</summary>
    private static bool AreOneAtEnd(ushort one, ushort other) => (Math.Min(one, other), Math.Max(one, other)) is ('d', 't') or ('b', 'p');

    /// <summary>"Dabaiba" for "Dbeibah": dialects drop the short vowel after a name's first consonant; in a name of three consonants or more.</summary>
    private static bool OpensCluster(ReadOnlySpan<ushort> first, int at, ushort vowels) =>
        at == 2 && first[0] == 0 && first.Length >= 7 && IsShortOrNone(first[at], vowels);

    /// <summary>"Qaser" for "Qasr": a vowel that only helps to say the last two consonants (BGN/PCGN 1956, note on helping vowels).</summary>
    private static bool IsHelpingVowel(ReadOnlySpan<ushort> first, int at, ushort vowels) =>
        at > 1 && at == first.Length - 3 && first[at + 1] is 'r' or 'l' or 'n' or 'm' && first[at + 2] == 0 && IsShortOrNone(first[at], vowels);

    private static bool IsShortOrNone(ushort one, ushort other) => Math.Min(one, other) == 0 && Math.Max(one, other) is VowelSounds.A or VowelSounds.E or VowelSounds.I;
}
