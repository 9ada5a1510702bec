namespace Stemma.Parse;

/// <summary>Cuts a stretch without white space into words.</summary>
internal static class ChunkTokeniser
{
    public static void Cut(string text, int start, int end, LineTokens line)
    {
        for (var i = start; i < end;)
        {
            if (i == start && FaceLength(text, i, end) is var face and > 0)
            {
                line.Add(i, i + face);
                i += face;
            }
            else
            {
                i = IsWord(text[i]) || StartsWithApostrophe(text, i, end) ? Word(text, i, end, line) : Mark(text, i, end, line);
            }
        }
    }

    private static bool IsWord(char c) =>
        char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '´';

    private static int FaceLength(string text, int start, int end) =>
        end - start is >= 2 and <= 3 && TokenLexicon.Faces.ContainsKey(text[start..end]) ? end - start : 0;

    private static bool StartsWithApostrophe(string text, int i, int end)
    {
        if (text[i] is not ('\'' or '’') || i + 1 >= end || !char.IsLetterOrDigit(text[i + 1]))
            return false;
        var stop = i + 1;
        while (stop < end && char.IsLetterOrDigit(text[stop]))
            stop++;
        return char.IsAsciiDigit(text[i + 1]) ? stop - i is 3 or 4 && (stop == end || !IsApostrophe(text[stop]))
            : stop - i <= 6 && TokenLexicon.Apostrophes.ContainsKey(text[(i + 1)..stop].ToLowerInvariant());
    }

    private static int Mark(string text, int i, int end, LineTokens line)
    {
        var c = text[i];
        var stop = i + 1;
        if (char.IsHighSurrogate(c) && stop < end && char.IsLowSurrogate(text[stop]))
        {
            stop++;
        }
        else if (c is '!' or '?')
        {
            while (stop < end && text[stop] is '!' or '?')
                stop++;
        }
        else if (c is '.' or '-' or '*' or '=' or '~' or '+' or '<' or '>' or '–' or '—')
        {
            while (stop < end && text[stop] == c)
                stop++;
        }
        else if (c is '\'' or '`' or '’' or '‘' && stop < end && text[stop] is var next && (next == c || (c == '‘' && next == '’')))
        {
            stop++;
        }
        else if (c == '@')
        {
            while (stop < end && IsWord(text[stop]))
                stop++;
        }

        line.Add(i, stop);
        return stop;
    }

    private static int Word(string text, int start, int end, LineTokens line)
    {
        if (AddressScanner.Scan(text, start, end) is var address and > 0)
        {
            line.Add(start, address);
            return address;
        }

        var stop = WordScanner.Scan(text, start, end, out var acronym);
        if (stop < end && text[stop] == '.' && (stop + 1 >= end || text[stop + 1] != '.') &&
            Abbreviation(text, start, stop, acronym, line) is var kind and not AbbreviationKind.None)
        {
            line.Add(start, stop + 1, kind);
            return stop + 1;
        }

        Parts(text, start, stop, end, line);
        return line.Tokens[^1].End;
    }

    private static AbbreviationKind Abbreviation(string text, int start, int stop, bool acronym, LineTokens line)
    {
        var next = NextVisible(text, stop + 1);
        if (acronym)
            return AbbreviationKind.Ending;
        if (stop - start == 1 && char.IsUpper(text[start]) && text[start] != 'I')
            return next != stop + 1 && next < text.Length && char.IsUpper(text[next]) && FollowsCapital(text, line) ? AbbreviationKind.Title : AbbreviationKind.None;
        if (stop - start > 8 || !TokenLexicon.Abbreviations.TryGetValue(text[start..stop].ToLowerInvariant(), out var kind))
            return AbbreviationKind.None;
        var follows = next < text.Length ? text[next] : '\n';
        if (next == stop + 1 && char.IsLetter(follows))
            return AbbreviationKind.None;
        return kind switch
        {
            AbbreviationKind.BeforeDigit when !char.IsAsciiDigit(follows) => AbbreviationKind.None,
            AbbreviationKind.BeforeCapital when !char.IsUpper(follows) || !char.IsUpper(text[start]) => AbbreviationKind.None,
            _ => kind,
        };
    }

    private static bool FollowsCapital(string text, LineTokens line) =>
        line.Tokens.Count == 0 || char.IsUpper(text[line.Tokens[^1].Start]) || !char.IsLetterOrDigit(text[line.Tokens[^1].Start]);

    private static int NextVisible(string text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\t')
            i++;
        return i;
    }

    private static void Parts(string text, int start, int stop, int end, LineTokens line)
    {
        if (UnitCut(text, start, stop) is var unit and > 0)
        {
            line.Add(start, unit);
            line.Add(unit, stop);
            return;
        }

        if (stop - start <= 8 && TokenLexicon.Splits.TryGetValue(text[start..stop].ToLowerInvariant(), out var pieces))
        {
            line.AddParts(start, [start + pieces.IndexOf('|', StringComparison.Ordinal)], stop);
            return;
        }

        var clitic = CliticCut(text, start, stop);
        if (clitic > start)
        {
            if (CliticCut(text, start, clitic) is var inner && inner > start)
                line.AddParts(start, [inner, clitic], stop);
            else
                line.AddParts(start, [clitic], stop);
            return;
        }

        if (stop < end && text[stop] is '\'' or '’' && stop > start && text[stop - 1] is 's' or 'S' && IsPossessive(text, stop, end, line))
            line.AddParts(start, [stop], stop + 1);
        else
            line.Add(start, stop);
    }

    private static int UnitCut(string text, int start, int stop)
    {
        if (!char.IsAsciiDigit(text[start]) || char.IsAsciiDigit(text[stop - 1]))
            return 0;
        var cut = stop;
        while (cut > start && char.IsAsciiLetter(text[cut - 1]))
            cut--;
        return cut > start && cut < stop && stop - cut <= 3 && char.IsAsciiDigit(text[cut - 1]) && TokenLexicon.Units.ContainsKey(text[cut..stop].ToLowerInvariant()) ? cut : 0;
    }

    /// <summary>Where "'s", "n't" and their kin begin; the start when there is none.</summary>
    private static int CliticCut(string text, int start, int stop)
    {
        var at = stop - 1;
        while (at > start && at > stop - 4 && !IsApostrophe(text[at]))
            at--;
        if (at <= start || !IsApostrophe(text[at]))
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
    private static bool IsPossessive(string text, int at, int end, LineTokens line)
    {
        if (at + 1 < end && char.IsLetterOrDigit(text[at + 1]))
            return false;
        var multiword = line.Multiwords.Count - 1;
        for (int i = line.Tokens.Count - 1, seen = 0; i >= 0 && seen < Tokeniser.MaxSentenceTokens; i--, seen++)
        {
            while (multiword >= 0 && line.Multiwords[multiword].Last > i)
                multiword--;
            var endsMultiword = multiword >= 0 && line.Multiwords[multiword].Last == i;
            if (!endsMultiword && line.Form(i) is ("'" or "‘" or "`"))
                return false;
        }

        return true;
    }
}
