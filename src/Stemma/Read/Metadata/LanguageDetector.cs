using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Tells a text's language by its script, or by how many of its words are a language's commonest small words.</summary>
internal static class LanguageDetector
{
    private const int MinLetters = 20;
    private const int MinWords = 6;

    /// <summary>Words looked at; more change nothing.</summary>
    private const int MaxWords = 600;

    /// <summary>Of a hundred words, how many must be small words of the language; running text has well over twenty.</summary>
    private const int MinHitsPerHundred = 12;

    private static readonly char[] Breaks = [' ', '\n', '.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '«', '»', '،', '؟'];

    private static readonly ImmutableArray<(string Language, HashSet<string> Words)> Profiles =
    [
        .. LexiconTable.Rows("Read.function-words.tsv", 2)
            .Select(row => (row[0], row[1].Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase))),
    ];

    /// <summary>A BCP 47 primary language; null when the text is too short or too close between two.</summary>
    public static string? Detect(string text)
    {
        if (ByScript(text) is { } script)
            return script;
        string[] words = text.Length > MaxWords * 16
            ? text[..(MaxWords * 16)].Split(Breaks, StringSplitOptions.RemoveEmptyEntries)
            : text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < MinWords)
            return null;
        string? best = null;
        int first = 0, second = 0, looked = Math.Min(words.Length, MaxWords);
        foreach (var (language, profile) in Profiles)
        {
            int hits = words.AsSpan(0, looked).ToArray().Count(profile.Contains);
            if (hits > first)
                (best, second, first) = (language, first, hits);
            else if (hits > second)
                second = hits;
        }

        return first * 100 >= looked * MinHitsPerHundred && first * 10 > second * 12 ? best : null;
    }

    private static string? ByScript(string text)
    {
        int letters = 0, hangul = 0, kana = 0, han = 0, greek = 0, hebrew = 0, thai = 0;
        foreach (char c in text)
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            switch (c)
            {
                case >= '\uAC00' and <= '\uD7A3': hangul++; break;
                case >= '\u3041' and <= '\u30FF': kana++; break;
                case >= '\u4E00' and <= '\u9FFF': han++; break;
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case >= '\u05D0' and <= '\u05EA': hebrew++; break;
                case >= '\u0E01' and <= '\u0E3A': thai++; break;
            }
        }

        if (letters < MinLetters)
            return null;
        int half = letters / 2;
        return hangul > half ? "ko"
            : kana + han > half ? (kana * 10 > han ? "ja" : "zh")
            : greek > half ? "el"
            : hebrew > half ? "he"
            : thai > half ? "th"
            : null;
    }
}
