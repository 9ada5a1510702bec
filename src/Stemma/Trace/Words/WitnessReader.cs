using Stemma.Extract;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Trace;

/// <summary>Turns extracted reports into witnesses.</summary>
internal static class WitnessReader
{
    /// <summary>Words of a report beyond this many are not compared.</summary>
    public const int MaxWords = 200_000;

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
            sentences.Add(KeysOf(words, first, report.Published));
        }

        return new Witness(order, extracted, [.. words], [.. sentences]);
    }

    private static void AddWords(
        Sentence sentence, int index, int order, bool[] quoted, Vocabulary vocabulary, List<Word> words)
    {
        var named = new bool[sentence.Tokens.Length];
        foreach (var name in sentence.Names.Where(name => name.IsEntity))
        {
            for (var t = Math.Max(0, name.Tokens.First); t <= name.Tokens.Last && t < named.Length; t++)
                named[t] = true;
        }

        for (var t = 0; t < sentence.Tokens.Length && words.Count < MaxWords; t++)
        {
            var token = sentence.Tokens[t];
            var form = token.Form.ToLowerInvariant().Trim('\'', '’', '.', ',');
            if (!form.Any(char.IsLetterOrDigit) || token.Span.End > quoted.Length || token.Span.Length == 0)
                continue;

            var isName = named[t] || string.Equals(token.Upos, "PROPN", StringComparison.Ordinal);
            var value = Lexicon.NumberOf(form);
            var lemma = token.Lemma.Length > 0 && token.Lemma.Any(char.IsLetterOrDigit) ? token.Lemma.ToLowerInvariant() : form;
            var isContent = value is not null || !(Lexicon.IsFunctionWord(form) || Lexicon.IsFunctionWord(lemma));
            var key = isContent ? vocabulary.KeyOf(lemma, value, isName, order) : -1;
            words.Add(new Word(
                form, vocabulary.FormOf(form), key, token.Span, index, isName, quoted[token.Span.Start], value));
        }
    }

    private static SentenceKeys KeysOf(List<Word> words, int first, Publication published)
    {
        var keys = new SortedSet<int>();
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
            pastYear |= word.Value is { } year && year >= FirstYear && year < until && word.Text.Length == 4;
        }

        return new SentenceKeys(first, words.Count, [.. keys], pastYear, 2 * inQuotes > words.Count - first);
    }
}
