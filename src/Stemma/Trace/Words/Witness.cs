using Stemma.Extract;
using Stemma.Text;

namespace Stemma.Trace;

/// <summary>A report made ready for comparing.</summary>
/// <param name="Order">Its place in report order.</param>
internal sealed record Witness(int Order, ExtractedReport Extracted, Word[] Words, SentenceKeys[] Sentences)
{
    public Report Report => Extracted.Parsed.Report;

    public string Id => Report.Id;

    public TextSpan SpanOf(int firstWord, int endWord) =>
        new(Words[firstWord].Span.Start, Words[endWord - 1].Span.End);
}
