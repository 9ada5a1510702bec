namespace Stemma.Parse;

/// <summary>Cuts a written word into syntactic ones: contractions, possessives, a number and its unit.</summary>
internal static class WordParts
{
    private const int LongestUnit = 7;
    private const int LongestSplit = 10;

    public static void Add(string text, int start, int stop, int end, LineTokens line)
    {
        var word = text.AsSpan(start, stop - start);
        if (UnitCut(word) is var unit and > 0)
        {
            line.Add(start, start + unit);
            line.Add(start + unit, stop);
            return;
        }

        if (word.Length <= LongestSplit && TokenLexicon.Splits.TryGetValue(word, out var pieces))
        {
            var first = pieces.IndexOf('|', StringComparison.Ordinal);
            var second = pieces.LastIndexOf('|') - 1;
            line.AddParts(start, second > first ? [start + first, start + second] : [start + first], stop);
            return;
        }

        if (ClippedCut(text, stop, word) is var clipped and > 0)
        {
            line.AddParts(start, [start + clipped], stop);
            return;
        }

        var clitic = IsDecade(word) ? start : CliticCut(text, start, stop);
        if (clitic > start)
        {
            if (CliticCut(text, start, clitic) is var inner && inner > start)
                line.AddParts(start, [inner, clitic], stop);
            else
                line.AddParts(start, [clitic], stop);
            return;
        }

        if (stop < end && text[stop] is '\'' or '’' && word[^1] is 's' or 'S' && IsPossessive(text, stop, end, line))
            line.AddParts(start, [stop], stop + 1);
        else
            line.Add(start, stop);
    }

    private static int UnitCut(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]) || char.IsAsciiDigit(word[^1]))
            return 0;
        var cut = word.Length;
        while (cut > 0 && char.IsAsciiLetter(word[cut - 1]))
            cut--;
        return cut > 0 && cut < word.Length && word.Length - cut <= LongestUnit && char.IsAsciiDigit(word[cut - 1]) && TokenLexicon.Units.Contains(word[cut..]) ? cut : 0;
    }

    // "its not", "your going": the apostrophe left out, as the next word tells.
    private static int ClippedCut(string text, int stop, ReadOnlySpan<char> word)
    {
        var its = word.Equals("its", StringComparison.OrdinalIgnoreCase);
        if ((!its && !word.Equals("your", StringComparison.OrdinalIgnoreCase)) || stop >= text.Length || text[stop] != ' ')
            return 0;
        var next = stop + 1;
        while (next < text.Length && next - stop <= LongestSplit && char.IsLetter(text[next]))
            next++;
        var following = text.AsSpan(stop + 1, next - stop - 1);
        return (its ? TokenLexicon.AfterIts : TokenLexicon.AfterYour).Contains(following) ? its ? 2 : 3 : 0;
    }

    // "the 60's" is a plural.
    private static bool IsDecade(ReadOnlySpan<char> word) =>
        word.Length is 4 or 6 && word[^3] == '0' && word[^1] == 's' && word[^2] is '\'' or '’' && !word[..^2].ContainsAnyExceptInRange('0', '9');

    /// <summary>Where "'s", "n't" and their kin begin; the start when there is none.</summary>
    private static int CliticCut(string text, int start, int stop)
    {
        var at = stop - 1;
        while (at > start && at > stop - 4 && !WordScanner.IsApostrophe(text[at]))
            at--;
        if (at <= start || !WordScanner.IsApostrophe(text[at]))
            return start;
        var tail = text.AsSpan(at + 1, stop - at - 1);
        if (tail.Length == 1)
        {
            var c = char.ToLowerInvariant(tail[0]);
            if (c == 't' && at - 1 > start && text[at - 1] is 'n' or 'N')
                return at - 1;
            return c is 's' or 'd' or 'm' ? at : start;
        }

        return tail.Length == 2 && (tail.Equals("re", StringComparison.OrdinalIgnoreCase) || tail.Equals("ve", StringComparison.OrdinalIgnoreCase)
            || tail.Equals("ll", StringComparison.OrdinalIgnoreCase)) ? at : start;
    }

    // "the parents' house" against a closing single quotation mark: possessive when none is open on the line.
    private static bool IsPossessive(string text, int at, int end, LineTokens line) =>
        (at + 1 >= end || !char.IsLetterOrDigit(text[at + 1])) && !OpensSingleQuote(line);

    /// <summary>Whether a single quotation mark stands not far before on the line.</summary>
    public static bool OpensSingleQuote(LineTokens line)
    {
        var multiword = line.Multiwords.Count - 1;
        for (int i = line.Tokens.Count - 1, seen = 0; i >= 0 && seen < Tokeniser.MaxSentenceTokens; i--, seen++)
        {
            while (multiword >= 0 && line.Multiwords[multiword].Last > i)
                multiword--;
            var endsMultiword = multiword >= 0 && line.Multiwords[multiword].Last == i;
            if (!endsMultiword && line.Form(i) is ("'" or "‘" or "`"))
                return true;
        }

        return false;
    }
}
