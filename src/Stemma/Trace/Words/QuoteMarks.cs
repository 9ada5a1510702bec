namespace Stemma.Trace;

/// <summary>Which characters of a text stand within quotation marks. A quotation ends with its paragraph at the latest.</summary>
internal static class QuoteMarks
{
    public static bool[] Inside(string text)
    {
        var inside = new bool[text.Length];
        var closing = '\0';
        var since = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (closing != '\0' && (c == '\n' || IsClosing(text, i, closing)))
            {
                if (c != '\n' || closing == '”')
                    Array.Fill(inside, true, since, i - since);
                closing = '\0';
            }
            else if (closing == '\0' && ClosingOf(text, i) is var mark and not '\0')
            {
                closing = mark;
                since = i;
            }
        }

        return inside;
    }

    private static char ClosingOf(string text, int i) => text[i] switch
    {
        '“' => '”',
        '"' => '"',
        '«' => '»',
        '‘' when StartsWord(text, i) => '’',
        '\'' when StartsWord(text, i) => '\'',
        _ => '\0',
    };

    private static bool StartsWord(string text, int i) =>
        (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    private static bool IsClosing(string text, int i, char closing) =>
        text[i] == closing
        && (closing is not ('’' or '\'') || i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]));
}
