namespace Stemma.Parse;

/// <summary>Tells what a word looks like.</summary>
internal static class TokenSigns
{
    // A run of signs this long draws a line across the page.
    private const int ShortestRule = 4;

    public static TokenSign Of(ReadOnlySpan<char> form, AbbreviationKind abbreviation) => abbreviation switch
    {
        AbbreviationKind.Ending or AbbreviationKind.Acronym => TokenSign.Abbreviation,
        AbbreviationKind.None => char.IsLetterOrDigit(form[0]) || (form.Length > 1 && char.IsLetterOrDigit(form[1])) ? Word(form) : Mark(form),
        _ => TokenSign.NeverEnding,
    };

    private static TokenSign Word(ReadOnlySpan<char> form)
    {
        var (upper, lower, digits, others) = (0, 0, 0, 0);
        foreach (var c in form)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLetter(c))
                lower++;
            else if (char.IsDigit(c))
                digits++;
            else
                others += c is '.' or '/' or '@' or ':' ? 1 : 0;
        }

        if (digits > 0)
            return upper + lower > 0 ? others > 0 ? TokenSign.Address : TokenSign.NumberAndLetters : TokenSign.Number;
        if (others > 0)
            return TokenSign.Address;
        if (upper == 0)
            return TokenSign.Lower;
        if (lower == 0)
            return upper == 1 ? TokenSign.OneCapital : TokenSign.Capitals;
        return upper == 1 && char.IsUpper(form[0]) ? TokenSign.Capital : TokenSign.Mixed;
    }

    private static TokenSign Mark(ReadOnlySpan<char> form)
    {
        var c = form[0];
        var run = form.Length >= ShortestRule && !form.ContainsAnyExcept(c);
        return c switch
        {
            '.' when form.Length == 1 => TokenSign.FullStop,
            '…' => TokenSign.Ellipsis,
            '.' when !form.ContainsAnyExcept('.') => TokenSign.Ellipsis,
            '.' or '!' or '?' => TokenSign.Exclamation,
            ',' => TokenSign.Comma,
            ':' when form.Length == 1 => TokenSign.Colon,
            ';' when form.Length == 1 => TokenSign.Semicolon,
            '(' or '[' or '{' => TokenSign.Opening,
            ')' or ']' or '}' => TokenSign.Closing,
            '“' or '‘' or '«' or '`' => TokenSign.OpeningQuote,
            '”' or '’' or '»' => TokenSign.ClosingQuote,
            '"' or '\'' => TokenSign.StraightQuote,
            _ when run => TokenSign.Rule,
            '-' or '–' or '—' => TokenSign.Dash,
            '*' or '•' or '>' or '·' or '#' or '|' => TokenSign.Bullet,
            ':' or ';' or '=' or '^' => TokenSign.Face,
            _ => TokenSign.Symbol,
        };
    }
}
