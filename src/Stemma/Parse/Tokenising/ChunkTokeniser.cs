namespace Stemma.Parse;

/// <summary>Cuts a stretch without white space into words.</summary>
internal static class ChunkTokeniser
{
    private const int LongestFace = 3;
    private const int LongestApostrophe = 6;

    public static void Cut(string text, int start, int end, LineTokens line)
    {
        for (var i = start; i < end;)
        {
            if (FaceLength(text, start, i, end) is var face and > 0)
            {
                line.Add(i, i + face);
                i += face;
            }
            else if (LeadLength(text, start, i, end) is var lead and > 0)
            {
                line.Add(i, i + lead);
                i += lead;
            }
            else if (WordScanner.IsWord(text[i]) || StartsWithApostrophe(text, i, end))
            {
                i = Word(text, i, end, line);
            }
            else
            {
                var stop = MarkScanner.Scan(text, i, end);
                line.Add(i, stop);
                i = stop;
            }
        }
    }

    // A face fills the stretch, stands at its end, or begins it before a mark.
    private static int FaceLength(string text, int start, int i, int end)
    {
        for (var length = LongestFace; length > 1; length--)
        {
            if (length > end - i || !TokenLexicon.Faces.Contains(text.AsSpan(i, length)))
                continue;
            if (i + length == end || (i == start && !char.IsLetterOrDigit(text[i]) && !char.IsLetterOrDigit(text[i + length])))
                return i == start || !char.IsLetterOrDigit(text[i]) ? length : 0;
        }

        return 0;
    }

    // "US$" of "US$5", "w/" of "w/friends"
    private static int LeadLength(string text, int start, int i, int end)
    {
        if (i == start && text[i] is 'w' or 'W' && i + 1 < end && text[i + 1] == '/')
            return i + 2 == end || (i + 3 < end && char.IsLetter(text[i + 2]) && char.IsLetter(text[i + 3])) ? 2 : 0;
        if (!char.IsAsciiLetterUpper(text[i]))
            return 0;
        var stop = i + 1;
        while (stop < end && stop - i < 3 && char.IsAsciiLetterUpper(text[stop]))
            stop++;
        return stop + 1 < end && text[stop] == '$' && char.IsAsciiDigit(text[stop + 1]) ? stop + 1 - i : 0;
    }

    private static bool StartsWithApostrophe(string text, int i, int end)
    {
        if (text[i] is not ('\'' or '’') || i + 1 >= end || !char.IsLetterOrDigit(text[i + 1]))
            return false;
        var stop = i + 1;
        while (stop < end && char.IsLetterOrDigit(text[stop]))
            stop++;
        return char.IsAsciiDigit(text[i + 1]) ? stop - i is 3 or 4 && (stop == end || !WordScanner.IsApostrophe(text[stop]))
            : stop - i <= LongestApostrophe && TokenLexicon.Apostrophes.Contains(text.AsSpan(i + 1, stop - i - 1));
    }

    private static int Word(string text, int start, int end, LineTokens line)
    {
        if (AddressScanner.Scan(text, start, end) is var address and > 0)
        {
            line.Add(start, address);
            return address;
        }

        var stop = WordScanner.Scan(text, start, end, out var acronym);
        if (stop < end && text[stop] == '.' && (stop + 1 >= end || text[stop + 1] != '.' || (stop + 2 == end && !char.IsAsciiDigit(text[start]))) &&
            AbbreviationScanner.Scan(text, start, stop, acronym, line) is var kind and not AbbreviationKind.None)
        {
            line.Add(start, stop + 1, kind);
            return stop + 1;
        }

        if (IsElided(text, start, stop, end, line))
            line.Add(start, stop + 1);
        else
            WordParts.Add(text, start, stop, end, line);
        return line.Tokens[^1].End;
    }

    // "lovin'", unless the mark closes a quotation.
    private static bool IsElided(string text, int start, int stop, int end, LineTokens line) =>
        stop - start > 4 && stop < end && text[stop] is '\'' or '’' && text.AsSpan(start, stop - start).EndsWith("in", StringComparison.Ordinal)
        && (stop + 1 == end || !char.IsLetterOrDigit(text[stop + 1])) && !WordParts.OpensSingleQuote(line);
}
