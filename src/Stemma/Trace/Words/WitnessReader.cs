using Stemma.Extract;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Trace;

/// <summary>Turns extracted reports into witnesses.</summary>
internal static class WitnessReader
{
    /// <summary>Words of a report beyond this many are not compared.</summary>
    public const int MaxWords = 200_000;

    /// <summary>UTF-16 code units; a longer token is no word.</summary>
    public const int LongestWord = 200;

    private const int FirstYear = 1900;
    private const int EndYear = 2100;

    public static Witness Read(ExtractedReport extracted, int order, Vocabulary vocabulary)
    {
        var report = extracted.Parsed.Report;
        var words = WordsOf(extracted.Parsed, order, vocabulary);
        var sentences = new List<SentenceKeys>();
        for (int s = 0, first = 0; s < extracted.Parsed.Sentences.Length && first < MaxWords; s++)
        {
            var end = first;
            while (end < words.Count && words[end].Sentence == s)
                end++;
            sentences.Add(KeysOf(words, first, end, report.Published, StockSentence.Is(extracted.Parsed.Sentences[s]), vocabulary));
            first = end;
        }

        return new Witness(order, report, vocabulary, [.. words], [.. sentences], Attributed(extracted), ChannelReader.Of(extracted));
    }

    public static List<Word> WordsOf(ParsedReport parsed, int order, Vocabulary vocabulary)
    {
        var quoted = QuoteMarks.Inside(parsed.Report.Text);
        var words = new List<Word>();
        for (var s = 0; s < parsed.Sentences.Length && words.Count < MaxWords; s++)
            AddWords(parsed.Sentences[s], s, order, quoted, vocabulary, words);
        return words;
    }

    private static void AddWords(
        Sentence sentence, int index, int order, bool[] quoted, Vocabulary vocabulary, List<Word> words)
    {
        var named = new bool[sentence.Tokens.Length];
        foreach (var name in sentence.Names)
        {
            for (var t = Math.Max(0, name.Tokens.First); name.IsEntity && t <= name.Tokens.Last && t < named.Length; t++)
                named[t] = true;
        }

        for (var t = 0; t < sentence.Tokens.Length && words.Count < MaxWords; t++)
        {
            var token = sentence.Tokens[t];
            if (token.Span.Length is 0 or > LongestWord || token.Span.End > quoted.Length || vocabulary.FormOf(token.Form) is not { } form)
                continue;

            var isName = named[t] || string.Equals(token.Upos, "PROPN", StringComparison.Ordinal);
            var (key, isNumber) = vocabulary.KeyOf(form, token.Lemma, isName, order);
            var marks = (isName ? WordMarks.Name : 0) | (quoted[token.Span.Start] ? WordMarks.Quoted : 0) | (isNumber ? WordMarks.Number : 0);
            words.Add(new Word(form, key, token.Span.Start, index, (ushort)token.Span.Length, marks));
        }
    }

    private static SentenceKeys KeysOf(List<Word> words, int first, int end, Publication published, bool isStock, Vocabulary vocabulary)
    {
        var keys = new List<int>(end - first);
        var inQuotes = 0;
        var pastYear = false;
        var until = published.Day?.Year ?? EndYear;
        for (var i = first; i < end; i++)
        {
            var word = words[i];
            if (word.Key >= 0)
                keys.Add(word.Key);
            if (word.InQuotes)
                inQuotes++;
            pastYear |= word.IsNumber && word.Length == 4 && vocabulary.ValueOf(word.Key) is { } year && year >= FirstYear && year < until;
        }

        keys.Sort();
        return new SentenceKeys(first, end, Distinct(keys), pastYear || isStock, 2 * inQuotes > end - first);
    }

    private static int[] Distinct(List<int> sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i == 0 || sorted[i] != sorted[count - 1])
                sorted[count++] = sorted[i];
        }

        return sorted.GetRange(0, count).ToArray();
    }

    private static TextSpan[] Attributed(ExtractedReport extracted) =>
        [.. extracted.Assertions.Where(a => a.Attribution.Length > 0).Select(a => a.Span).Distinct().Order()];
}
