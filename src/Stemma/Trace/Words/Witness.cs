using Stemma.Text;

namespace Stemma.Trace;

/// <summary>A report made ready for comparing: all that this stage keeps of it.</summary>
/// <param name="Order">Its place in report order.</param>
/// <param name="Attributed">Passages for which somebody else is given as the source, in text order.</param>
/// <param name="Channels">Where outlets are named through which somebody spoke ("told Norwire", "a Norwire photographer"), in text order.</param>
internal sealed record Witness(
    int Order, Report Report, Vocabulary Vocabulary, Word[] Words, SentenceKeys[] Sentences, TextSpan[] Attributed, Channel[] Channels)
{
    public string Id => Report.Id;

    public TextSpan SpanOf(int firstWord, int endWord) =>
        new(Words[firstWord].Span.Start, Words[endWord - 1].Span.End);

    public string TextOf(int word) => Vocabulary.FormText(Words[word].Form);

    public decimal? ValueOf(int word) => Words[word].IsNumber ? Vocabulary.ValueOf(Words[word].Key) : null;
}
