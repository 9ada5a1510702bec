namespace Stemma.Parse;

/// <summary>Where a line's sentences end. One thread's own.</summary>
internal sealed class SentenceSplitter(SentenceModel model)
{
    // What a sentence without a mark at its end must score: the mail and notes of the treebank leave it out, reports do not.
    private const int UnmarkedMargin = 60;

    private readonly BoundaryFeatures _boundaries = new();

    public void Split(LineTokens line, List<RawSentence> sentences)
    {
        Span<uint> features = stackalloc uint[BoundaryFeatures.MaxFeatures];
        _boundaries.Fill(line, model);
        var count = line.Tokens.Count;
        var multiword = 0;
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            if (i + 1 < count && i - start + 1 < Tokeniser.MaxSentenceTokens && !EndsAt(line, start, i, features))
                continue;
            sentences.Add(Cut(line, start, i, ref multiword));
            start = i + 1;
        }
    }

    private bool EndsAt(LineTokens line, int start, int i, Span<uint> features) =>
        !SentenceRules.LeadsToCue(line, i) && (
        (start == 0 && (SentenceRules.ClosesPlaceLine(line, i) || SentenceRules.ClosesTimestamp(line, i))) ||
        DateLine.Bounds(line, start, i) ||
        (_boundaries.IsCandidate(i) && model.Score(features[.._boundaries.Extract(i, start, features)]) > (_boundaries.Sign(i) is >= TokenSign.Lower and <= TokenSign.Address ? UnmarkedMargin : 0)));

    // The full stop of "etc." at the end of a sentence is the sentence's.
    private static RawSentence Cut(LineTokens line, int start, int end, ref int multiword)
    {
        while (multiword < line.Multiwords.Count && line.Multiwords[multiword].First < start)
            multiword++;
        var first = multiword;
        while (multiword < line.Multiwords.Count && line.Multiwords[multiword].Last <= end)
            multiword++;
        var ranges = multiword == first ? [] : new TokenRange[multiword - first];
        for (var i = 0; i < ranges.Length; i++)
            ranges[i] = new TokenRange(line.Multiwords[first + i].First - start, line.Multiwords[first + i].Last - start);
        var count = end - start + 1;
        var last = line.Tokens[end];
        var stops = last.Abbreviation is not (AbbreviationKind.None or AbbreviationKind.Acronym) && count < Tokeniser.MaxSentenceTokens;
        var tokens = new RawToken[stops ? count + 1 : count];
        line.Tokens.CopyTo(start, tokens, 0, count);
        if (stops)
        {
            tokens[count - 1] = new RawToken(last.Start, last.End - 1, AbbreviationKind.None);
            tokens[count] = new RawToken(last.End - 1, last.End, AbbreviationKind.None);
        }

        return new RawSentence(tokens, ranges);
    }
}
