namespace Stemma.Parse;

/// <summary>
/// Words by rule and sentences by a learned model, in one pass over the searchable text, after the conventions of UD English EWT:
/// contractions and hyphened compounds come apart, prefixes, numbers, addresses and abbreviations stay whole.
/// </summary>
internal static class Tokeniser
{
    /// <summary>A sentence is cut after this many words, whatever it says.</summary>
    public const int MaxSentenceTokens = 512;

    /// <summary>A stretch without white space is cut after this many code units.</summary>
    public const int MaxChunkLength = 2048;

    public static List<RawSentence> Split(string text) => Split(text, SentenceModel.Shipped);

    public static List<RawSentence> Split(string text, SentenceModel model)
    {
        var sentences = new List<RawSentence>();
        var splitter = new SentenceSplitter(model);
        var line = new LineTokens(text);
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r', '\f');
            end = end < 0 ? text.Length : start + end;
            Line(text, start, end, line);
            splitter.Split(line, sentences);
            line.Clear();
            start = end + 1;
        }

        return sentences;
    }

    /// <summary>Words of one line, as one sentence each line; for callers that bring their own sentences.</summary>
    internal static void Line(string text, int start, int end, LineTokens line)
    {
        for (var i = start; i < end;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var stop = i + 1;
            while (stop < end && stop - i < MaxChunkLength && !char.IsWhiteSpace(text[stop]))
                stop++;
            if (stop < end && char.IsHighSurrogate(text[stop - 1]) && char.IsLowSurrogate(text[stop]) && stop - i > 1)
                stop--;
            ChunkTokeniser.Cut(text, i, stop, line);
            i = stop;
        }
    }
}
