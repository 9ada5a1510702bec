namespace Stemma.Link.Names;

/// <summary>Reads a word of plain letters from its beginning, a group of vowels and the consonant after it at a time.</summary>
internal ref struct SoundReader(ReadOnlySpan<char> word) : ISounds
{
    public const char Kh = 'X';
    public const char Gh = 'G';
    public const char Sh = 'S';
    public const char Ch = 'C';
    public const char Th = 'T';
    public const char Dh = 'D';
    public const char Zh = 'Z';

    private readonly ReadOnlySpan<char> _word = word;
    private int _at;
    private ushort _last;
    private bool _owesS;

    public static bool IsVowelLetter(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <inheritdoc/>
    /// <remarks>Digraphs are one consonant, and so are doubled ones.</remarks>
    public ushort Read(out ushort vowels)
    {
        vowels = 0;
        if (_owesS)
        {
            _owesS = false;
            return _last = 's';
        }

        while (_at < _word.Length)
        {
            if (Vowel(_word, _at, out var vowel, out var taken))
            {
                vowels = VowelSounds.Longer(vowels, vowel);
                _at += taken;
                continue;
            }

            var letter = _word[_at];
            _at += Consonant(_word, _at, out var consonant);
            var silent = consonant == 'h' && _at == _word.Length && vowels != 0;
            var doubled = vowels == 0 && _last == consonant;
            if (silent || doubled)
                continue;
            _owesS = letter == 'x';
            return _last = consonant;
        }

        return 0;
    }

    private static bool Vowel(ReadOnlySpan<char> word, int at, out int vowel, out int taken)
    {
        var letter = word[at];
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        (vowel, taken) = (letter, next) switch
        {
            ('a', 'e') when at + 2 < word.Length && word[at + 2] == 'e' => (VowelSounds.Ai, 3),
            ('a' or 'e', 'i' or 'y') or ('a', 'e') => (VowelSounds.Ai, 2),
            ('a' or 'o', 'u') or ('o', 'o') or ('u', 'u') => (VowelSounds.U, 2),
            ('a' or 'o' or 'u', 'w') when at + 2 >= word.Length || !IsVowelLetter(word[at + 2]) => (VowelSounds.U, 2),
            ('e', 'e') or ('i', 'i' or 'y') or ('y', 'y') => (VowelSounds.I, 2),
            ('a', _) => (VowelSounds.A, 1),
            ('e', _) => (VowelSounds.E, 1),
            ('i' or 'y', _) => (VowelSounds.I, 1),
            ('o' or 'u', _) => (VowelSounds.U, 1),
            _ => (0, 0),
        };
        return taken > 0;
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
            ('g' or 'q', 'u') when third is 'e' or 'i' => (rest[0], 2),
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
}
