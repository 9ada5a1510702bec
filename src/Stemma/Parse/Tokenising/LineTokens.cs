namespace Stemma.Parse;

/// <summary>The words of one line as they are found.</summary>
internal sealed class LineTokens(string text)
{
    public List<RawToken> Tokens { get; } = [];

    public List<TokenRange> Multiwords { get; } = [];

    public void Add(int start, int end, AbbreviationKind abbreviation = AbbreviationKind.None) =>
        Tokens.Add(new RawToken(start, end, abbreviation));

    /// <summary>Adds one written word that is two or more syntactic ones, cut at the given positions.</summary>
    public void AddParts(int start, ReadOnlySpan<int> cuts, int end)
    {
        var first = Tokens.Count;
        foreach (var cut in cuts)
        {
            Add(start, cut);
            start = cut;
        }

        Add(start, end);
        Multiwords.Add(new TokenRange(first, Tokens.Count - 1));
    }

    public ReadOnlySpan<char> Form(int index) => text.AsSpan(Tokens[index].Start, Tokens[index].End - Tokens[index].Start);

    public bool GluedToNext(int index) => index + 1 < Tokens.Count && Tokens[index].End == Tokens[index + 1].Start;

    public void Clear()
    {
        Tokens.Clear();
        Multiwords.Clear();
    }
}
