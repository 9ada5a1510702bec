namespace Stemma.Parse;

/// <summary>Tells whether the full stop after a word belongs to it.</summary>
internal static class AbbreviationScanner
{
    private const int LongestAbbreviation = 8;

    public static AbbreviationKind Scan(string text, int start, int stop, bool acronym, LineTokens line)
    {
        if (acronym && char.IsUpper(text[start]))
            return AbbreviationKind.Acronym;
        var next = NextVisible(text, stop + 1);
        if (stop - start == 1 && char.IsUpper(text[start]) && text[start] != 'I')
            return next != stop + 1 && next < text.Length && char.IsUpper(text[next]) && IsInitial(text, next, line) ? AbbreviationKind.Title : AbbreviationKind.None;
        if (stop - start > LongestAbbreviation || !TokenLexicon.Abbreviations.TryGetValue(text.AsSpan(start, stop - start), out var kind))
            return acronym ? AbbreviationKind.Ending : AbbreviationKind.None;
        var follows = next < text.Length ? text[next] : '\n';
        if (next == stop + 1 && char.IsLetter(follows))
            return AbbreviationKind.None;
        return kind switch
        {
            AbbreviationKind.BeforeDigit when !char.IsAsciiDigit(follows) => AbbreviationKind.None,
            AbbreviationKind.BeforeDate when !char.IsAsciiDigit(follows) && !TokenLexicon.Months.Contains(WordAt(text, next)) => AbbreviationKind.None,
            AbbreviationKind.BeforeCapital when !char.IsUpper(follows) || !char.IsUpper(text[start]) => AbbreviationKind.None,
            AbbreviationKind.AfterComma => char.IsUpper(text[start]) && line.Tokens.Count > 0 && line.Form(line.Tokens.Count - 1) is "," ? AbbreviationKind.Ending : AbbreviationKind.None,
            _ => kind,
        };
    }

    // "J. Vant", but not "plan B. The": the name of a person goes before or comes after.
    private static bool IsInitial(string text, int next, LineTokens line) =>
        line.Tokens.Count == 0 || char.IsUpper(text[line.Tokens[^1].Start]) || !char.IsLetterOrDigit(text[line.Tokens[^1].Start])
        || !TokenLexicon.Openers.Contains(WordAt(text, next));

    private static ReadOnlySpan<char> WordAt(string text, int start)
    {
        var stop = start;
        while (stop < text.Length && stop - start < Tokeniser.MaxChunkLength && char.IsLetter(text[stop]))
            stop++;
        return text.AsSpan(start, stop - start);
    }

    private static int NextVisible(string text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\t')
            i++;
        return i;
    }
}
