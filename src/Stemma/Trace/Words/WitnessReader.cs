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
        var quoted = QuoteMarks.Inside(report.Text);
        var words = new List<Word>();
        var sentences = new List<SentenceKeys>();
        for (var s = 0; s < extracted.Parsed.Sentences.Length && words.Count < MaxWords; s++)
        {
            var first = words.Count;
            AddWords(extracted.Parsed.Sentences[s], s, order, quoted, vocabulary, words);
            sentences.Add(KeysOf(words, first, report.Published, StockSentence.Is(extracted.Parsed.Sentences[s]), vocabulary));
        }

        return new Witness(order, report, vocabulary, [.. words], [.. sentences], Attributed(extracted), ChannelReader.Of(extracted));
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

    private static SentenceKeys KeysOf(List<Word> words, int first, Publication published, bool isStock, Vocabulary vocabulary)
    {
        var keys = new List<int>(words.Count - first);
        var inQuotes = 0;
        var pastYear = false;
        var until = published.Day?.Year ?? EndYear;
        for (var i = first; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Key >= 0)
                keys.Add(word.Key);
            if (word.InQuotes)
                inQuotes++;
            pastYear |= word.IsNumber && word.Length == 4 && vocabulary.ValueOf(word.Key) is { } year && year >= FirstYear && year < until;
        }

        keys.Sort();
        return new SentenceKeys(first, words.Count, Distinct(keys), pastYear || isStock, 2 * inQuotes > words.Count - first);
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
