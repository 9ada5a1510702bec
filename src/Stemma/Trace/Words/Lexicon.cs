using System.Collections.Frozen;
using System.Globalization;
using Stemma.Text;

namespace Stemma.Trace;

/// <summary>The word lists of this stage.</summary>
internal static class Lexicon
{
    private static readonly FrozenSet<string> FunctionWords = Lines("function-words").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> CommonNews = Lines("common-news-words").Select(SynonymStem).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Hedges = Lines("hedges").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Cues = Lines("attribution-cues").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> BoundPhrases = Lines("bounds").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OutletWords = Lines("outlet-words").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Weekdays = Lines("weekdays").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, bool> Labels =
        LexiconTable.Rows("Trace.labels.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1] == "loaded", StringComparer.Ordinal);

    public const int LongestBound = 3;

    public static bool IsFunctionWord(string form) => FunctionWords.Contains(form);

    public static bool IsCommonNews(string key) => CommonNews.Contains(key);

    public static bool IsHedge(string form) => Hedges.Contains(form);

    public static bool IsCue(string form) => Cues.Contains(form);

    /// <summary>Whether a form labels somebody in a way that takes sides; null when it is no label.</summary>
    public static bool? IsLoadedLabel(string form) =>
        Labels.TryGetValue(form, out var loaded) || (form.EndsWith('s') && Labels.TryGetValue(form[..^1], out loaded)) ? loaded : null;

    /// <summary>Whether the word places what is told within days of the report.</summary>
    public static bool IsWeekday(string lemma) => Weekdays.Contains(lemma);

    public static bool IsBound(string phrase) => BoundPhrases.Contains(phrase);

    /// <summary>Whether an outlet's name may go without it at the end.</summary>
    public static bool IsOutletWord(string form) => OutletWords.Contains(form);

    /// <summary>The stem of a word, or the first stem of its class when rewriters put it for another.</summary>
    public static string SynonymStem(string word)
    {
        var stem = Stem.Of(word);
        return Classes.ByStem.GetValueOrDefault(stem, stem);
    }

    /// <summary>The value of a number in digits or in one word; null when it is none.</summary>
    public static decimal? NumberOf(string form) =>
        Numbers.ByWord.TryGetValue(form, out var value) ? value
        : form.Length > 0 && char.IsAsciiDigit(form[0])
            && decimal.TryParse(form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) ? value
        : null;

    private static IEnumerable<string> Lines(string name) =>
        LexiconTable.Rows($"Trace.{name}.txt").Select(row => string.Join('\t', row));

    private static class Classes
    {
        public static readonly FrozenDictionary<string, string> ByStem = Read();

        private static FrozenDictionary<string, string> Read()
        {
            var byStem = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var line in Lines("synonyms"))
            {
                var stems = line.Split('\t').Select(Stem.Of).ToArray();
                foreach (var stem in stems)
                    byStem.TryAdd(stem, stems[0]);
            }

            return byStem.ToFrozenDictionary(StringComparer.Ordinal);
        }
    }

    private static class Numbers
    {
        public static readonly FrozenDictionary<string, decimal> ByWord = Lines("number-words")
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(cells => cells[0], cells => decimal.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
