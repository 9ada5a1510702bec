namespace Stemma.Parse;

/// <summary>How far a mark reaches: runs of one sign, arrows, a full stop that a file's ending or a fraction begins with.</summary>
internal static class MarkScanner
{
    private const int ShortestRule = 4;

    public static int Scan(string text, int i, int end)
    {
        var c = text[i];
        var stop = i + 1;
        if (stop == end)
            return stop;
        var next = text[stop];
        switch (c)
        {
            case '!' or '?':
                stop = After(text, stop, end, "!?");
                return stop + 1 == end && text[stop] == '.' ? end : stop;
            case '.' when next is '!' or '?':
                return After(text, stop, end, "!?");
            case '.' when char.IsAsciiDigit(next) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])):
                return After(text, stop, end, "0123456789");
            case '.' when char.IsAsciiLetter(next) && (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] == ')'):
                var ending = Letters(text, stop, end);
                return TokenLexicon.Suffixes.Contains(text.AsSpan(stop, ending - stop)) ? ending : stop;
            case '-' or '=' when After(text, i, end, "-=") is var rule && rule - i >= ShortestRule && (rule == end || text[rule] != '>'):
                return rule;
            case '-' or '=' when Run(text, i, end) is var shaft && shaft < end && text[shaft] == '>':
                return shaft + 1;
            case '<' when next is '-' or '=':
                return Run(text, stop, end);
            case '<' when next == '3' && i + 2 == end:
                return end;
            case '.' or '-' or '*' or '=' or '~' or '+' or '<' or '>' or '–' or '—':
                return c == '+' && char.IsAsciiDigit(next) && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? After(text, stop, end, "0123456789") : Run(text, i, end);
            case '\'' or '`' or '’' or '‘' when next == c || (c == '‘' && next == '’'):
                return stop + 1;
            case '$' when next == '$':
                return Run(text, i, end);
            case '@' or '#' when !char.IsAsciiDigit(next):
                return Letters(text, stop, end);
            default:
                return char.IsHighSurrogate(c) && char.IsLowSurrogate(next) ? stop + 1 : stop;
        }
    }

    private static int Letters(string text, int stop, int end)
    {
        while (stop < end && WordScanner.IsWord(text[stop]))
            stop++;
        return stop;
    }

    private static int Run(string text, int start, int end) => After(text, start, end, text.AsSpan(start, 1));

    private static int After(string text, int start, int end, ReadOnlySpan<char> signs)
    {
        var length = text.AsSpan(start, end - start).IndexOfAnyExcept(signs);
        return length < 0 ? end : start + length;
    }
}
