using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>The language of a report, and which of its passages are in another.</summary>
internal static class ReportLanguage
{
    /// <summary>Natural logarithm of how many times likelier a passage must be in its own language than in the report's.</summary>
    private const double MinLead = 5;

    /// <summary>Words of a paragraph that are looked at.</summary>
    private const int MaxParagraphWords = 80;

    /// <summary>Words of all paragraphs together that are looked at for passages; a longer report is looked through to there.</summary>
    public const int MaxWords = 20_000;

    private const int MinQuotedWords = 4;

    private const string OpeningMarks = "“«„\"「『";
    private const string ClosingMarks = "”»“\"」』";

    /// <param name="claimed">What the document says of itself; it counts where the words do not decide. Null when it says nothing.</param>
    public static (string? Language, ImmutableArray<PassageLanguage> Passages) Of(string text, string? claimed)
    {
        var whole = new LanguageTally();
        var paragraphs = new List<(TextSpan Span, LanguageTally Tally)>();
        int words = 0;
        for (int start = 0; start < text.Length && words < MaxWords;)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var tally = new LanguageTally();
            tally.Add(text.AsSpan(start, end - start), MaxParagraphWords);
            if (whole.Words < LanguageDetector.MaxWords)
                whole.Add(tally);
            words += tally.Words;
            paragraphs.Add((new(start, end), tally));
            start = end + 1;
        }

        string? language = LanguageDetector.Detect(whole) ?? claimed;
        if (language is null)
            return (null, []);
        var passages = ImmutableArray.CreateBuilder<PassageLanguage>();
        foreach (var (span, tally) in paragraphs)
        {
            if (Other(tally, language) is { } other)
                passages.Add(new(other, span));
            else
                AddQuotations(text, span, language, passages);
        }

        return (language, passages.ToImmutable());
    }

    private static void AddQuotations(
        string text, TextSpan paragraph, string language, ImmutableArray<PassageLanguage>.Builder passages)
    {
        for (int at = paragraph.Start; at < paragraph.End; at++)
        {
            int kind = OpeningMarks.IndexOf(text[at], StringComparison.Ordinal);
            if (kind < 0)
                continue;
            int length = text.AsSpan(at + 1, paragraph.End - at - 1).IndexOf(ClosingMarks[kind]);
            if (length < 0)
                continue;
            var tally = new LanguageTally();
            tally.Add(text.AsSpan(at + 1, length), MaxParagraphWords);
            if (tally.Words >= MinQuotedWords && Other(tally, language) is { } other)
                passages.Add(new(other, new(at + 1, at + 1 + length)));
            at += length + 1;
        }
    }

    private static string? Other(LanguageTally tally, string language) =>
        LanguageDetector.Detect(tally) is { } found && found != language && LanguageDetector.Lead(tally, found, language) >= MinLead
            ? found
            : null;
}
