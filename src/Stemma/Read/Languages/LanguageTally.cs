using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Read;

/// <summary>Counts what in a text speaks for each language. Not safe for use by two threads at once.</summary>
internal sealed class LanguageTally
{
    /// <summary>UTF-16 code units; no listed word is as long.</summary>
    private const int MaxWord = 24;

    private const int LongestEnding = 6;

    private readonly double[] _words = new double[LanguageTable.Names.Length];
    private readonly int[] _hits = new int[LanguageTable.Names.Length];
    private readonly Dictionary<char, int> _letters = [];

    public int Words { get; private set; }

    public int AsciiLetters { get; private set; }

    public int OtherLetters { get; private set; }

    /// <summary>Stops after so many words; what runs on without spaces counts a word for every <see cref="MaxWord"/> letters.</summary>
    public void Add(ReadOnlySpan<char> text, int maxWords)
    {
        Span<char> word = stackalloc char[MaxWord];
        int limit = Words + maxWords;
        for (int at = 0; at < text.Length && Words < limit;)
        {
            if (!IsLetter(text[at]))
            {
                at++;
                continue;
            }

            int length = 0;
            while (at < text.Length && length < MaxWord && (IsLetter(text[at]) || (IsApostrophe(text[at]) && at + 1 < text.Length && IsLetter(text[at + 1]))))
            {
                char c = IsApostrophe(text[at]) ? '\'' : char.ToLowerInvariant(text[at]);
                word[length++] = c;
                at++;
                if (char.IsAsciiLetter(c))
                {
                    AsciiLetters++;
                }
                else if (c != '\'')
                {
                    OtherLetters++;
                    _letters[c] = _letters.GetValueOrDefault(c) + 1;
                }
            }

            AddWord(word[..length]);
        }
    }

    public void Add(LanguageTally other)
    {
        Words += other.Words;
        AsciiLetters += other.AsciiLetters;
        OtherLetters += other.OtherLetters;
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] += other._words[i];
            _hits[i] += other._hits[i];
        }

        foreach (var (letter, count) in other._letters)
            _letters[letter] = _letters.GetValueOrDefault(letter) + count;
    }

    public int Hits(int language) => _hits[language];

    public double WordScore(int language) => _words[language];

    /// <summary>For every language the natural logarithm of how likely the letters beyond a to z are in it, and how many letters it writes with.</summary>
    public (double[] Scores, int[] Own) Letters()
    {
        double[] scores = new double[_words.Length];
        int[] own = new int[_words.Length];
        for (int i = 0; i < own.Length; i++)
            own[i] = LanguageTable.WritesLatin[i] ? AsciiLetters : 0;
        foreach (var (letter, count) in _letters)
        {
            float[]? frequencies = LanguageTable.Letters.TryGetValue(letter, out int index) ? LanguageTable.Frequencies[index] : null;
            for (int i = 0; i < scores.Length; i++)
            {
                float frequency = frequencies is null ? LanguageTable.Unlisted(letter, i) : frequencies[i];
                scores[i] += count * frequency;
                own[i] += frequency > LanguageTable.ForeignLetter ? count : 0;
            }
        }

        return (scores, own);
    }

    private void AddWord(ReadOnlySpan<char> word)
    {
        Words++;
        if (Count(LanguageTable.Words, word))
            return;
        int apostrophe = word.IndexOf('\'');
        if (apostrophe > 0)
        {
            Count(LanguageTable.Words, word[..apostrophe]);
            word = word[(apostrophe + 1)..];
            if (Count(LanguageTable.Words, word))
                return;
        }

        for (int length = Math.Min(LongestEnding, word.Length - 2); length > 0; length--)
        {
            if (LanguageTable.Endings.TryGetValue(word[^length..], out var languages))
            {
                foreach (var (language, weight) in languages)
                    _words[language] += weight;
                return;
            }
        }
    }

    private bool Count(
        Dictionary<string, ImmutableArray<(int Language, float Weight)>>.AlternateLookup<ReadOnlySpan<char>> known, ReadOnlySpan<char> word)
    {
        if (!known.TryGetValue(word, out var languages))
            return false;
        foreach (var (language, weight) in languages)
        {
            _words[language] += weight;
            _hits[language]++;
        }

        return true;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsLetter(char c) =>
        char.IsAsciiLetter(c)
        || (c >= 0x80 && (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));
}
