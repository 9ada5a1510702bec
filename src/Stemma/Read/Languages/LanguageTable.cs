using System.Collections.Immutable;
using System.Globalization;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>
/// What is known of each language: how often its letters stand in a text, and its commonest words and endings. Figures are
/// natural logarithms; letters a to z tell nothing and have none.
/// </summary>
internal static class LanguageTable
{
    /// <summary>Of a letter that a language does not write with.</summary>
    public const float ForeignLetter = -12;

    /// <summary>Of a Chinese character or a syllable beyond the commonest: the share that these leave, spread over all of them.</summary>
    private const float RareHan = -9.7f;

    private const float RareHangul = -8.7f;

    private const float RareInBlock = -7.5f;

    /// <summary>The share of a script's letters that the listed ones have where the list is not the whole of it.</summary>
    private const double ListedShare = 0.7;

    private const int WholeAlphabet = 100;

    /// <summary>Languages with fewer listed words are told by their letters alone.</summary>
    private const int MinListedWords = 40;

    static LanguageTable()
    {
        var rows = LexiconTable.Rows("Read.languages.tsv", 4);
        Names = [.. rows.Select(row => row[0].Split('-')[0])];
        WritesLatin = [.. rows.Select(row => Share(row) < 1)];
        Blocks = [.. rows.Select(row => Block(row[2].Length > 0 ? row[2][0] : 'a'))];
        NeedsWords = [.. rows.Select(row => Share(row) < 1 || (Listed(row) >= MinListedWords && IsSharedScript(rows, row[2][0])))];
        string letters = string.Concat(rows.SelectMany(row => row[2]).Distinct().Order());
        Letters = letters.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i).AsReadOnly();
        Frequencies = [.. letters.Select(letter => rows.Select((row, i) => Frequency(row, letter) ?? Unlisted(letter, i)).ToArray())];
        Words = Entries(rows, ending: false).GetAlternateLookup<ReadOnlySpan<char>>();
        Endings = Entries(rows, ending: true).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Two rows may be of one language in two scripts.</summary>
    public static ImmutableArray<string> Names { get; }

    public static ImmutableArray<bool> WritesLatin { get; }

    public static ImmutableArray<bool> NeedsWords { get; }

    private static ImmutableArray<int> Blocks { get; }

    /// <summary>Lower-case letter to its index in <see cref="Frequencies"/>.</summary>
    public static IReadOnlyDictionary<char, int> Letters { get; }

    /// <summary>By letter, then by language.</summary>
    public static ImmutableArray<float[]> Frequencies { get; }

    /// <summary>For each word the languages that have it, and how much likelier it is there than anywhere.</summary>
    public static Dictionary<string, ImmutableArray<(int Language, float Weight)>>.AlternateLookup<ReadOnlySpan<char>> Words { get; }

    public static Dictionary<string, ImmutableArray<(int Language, float Weight)>>.AlternateLookup<ReadOnlySpan<char>> Endings { get; }

    /// <summary>Of a letter that the language does not list.</summary>
    public static float Unlisted(char letter, int language) => letter switch
    {
        >= '\u4E00' and <= '\u9FFF' when Names[language] is "zh" or "ja" => RareHan,
        >= '\uAC00' and <= '\uD7A3' when Names[language] is "ko" => RareHangul,
        _ when Blocks[language] >= 0 && Block(letter) == Blocks[language] => RareInBlock,
        _ => ForeignLetter,
    };

    /// <summary>The scripts of India, Indochina, Georgia and Ethiopia stand in blocks of their own; -1 for any other letter.</summary>
    private static int Block(char letter) => letter switch
    {
        >= '\u0900' and < '\u1200' or >= '\u1780' and < '\u1800' => letter >> 7,
        >= '\u1200' and < '\u1380' => '\u1200' >> 7,
        _ => -1,
    };

    private static bool IsSharedScript(ImmutableArray<string[]> rows, char letter) =>
        rows.Count(row => row[2].Contains(letter, StringComparison.Ordinal)) > 2;

    private static int Listed(string[] row) => row[3].Count(c => c == ' ') + 1;

    private static double Share(string[] row) => int.Parse(row[1], CultureInfo.InvariantCulture) / 1000.0;

    /// <summary>Letters grow rarer by the same factor from one to the next, over the whole list by e to the fourth.</summary>
    private static float? Frequency(string[] row, char letter)
    {
        int rank = row[2].IndexOf(letter, StringComparison.Ordinal);
        if (rank < 0)
            return null;
        double scale = row[2].Length / 4.0;
        double sum = (1 - Math.Exp(-row[2].Length / scale)) / (1 - Math.Exp(-1 / scale));
        double listed = Math.Max(Share(row), 0.0004) * (row[2].Length > WholeAlphabet ? ListedShare : 1);
        return (float)Math.Log(listed * Math.Exp(-rank / scale) / sum);
    }

    private static Dictionary<string, ImmutableArray<(int Language, float Weight)>> Entries(ImmutableArray<string[]> rows, bool ending) =>
        rows.SelectMany((row, language) => row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Index()
                .Where(entry => entry.Item[0] == '-' == ending)
                .Select(entry => (Text: entry.Item.TrimStart('-'), language, Weight: ending ? EndingWeight(entry.Item) : WordWeight(entry.Item, entry.Index))))
            .GroupBy(entry => entry.Text, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Select(entry => (entry.language, entry.Weight)).ToImmutableArray(),
                StringComparer.Ordinal);

    /// <summary>By Zipf's law for the word of that rank, against any word of that length.</summary>
    private static float WordWeight(string word, int rank)
    {
        double here = 0.05 * Math.Pow(rank + 1, -0.8);
        double anywhere = word.Length switch { 1 => 0.012, 2 => 0.004, 3 => 0.0012, 4 => 0.0005, _ => 0.0003 };
        return (float)Math.Max(0.3, Math.Log(here / anywhere));
    }

    private static float EndingWeight(string ending) => ending.Length switch { <= 2 => 0.2f, 3 => 0.6f, 4 => 0.9f, _ => 1.2f };
}
