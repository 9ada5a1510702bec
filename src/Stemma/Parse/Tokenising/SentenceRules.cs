namespace Stemma.Parse;

/// <summary>Where a line's sentences end by the usage of edited text; the learned model weighs this with all else it sees.</summary>
internal static class SentenceRules
{
    private const int LookAhead = 3;
    private const int WholeWord = 4;

    /// <summary>Tokens before the dash of a place line at most.</summary>
    private const int LongestPlaceLine = 14;

    /// <summary>Tokens of a time with its zone and the mark behind it at most.</summary>
    private const int LongestTimestamp = 4;

    /// <summary>Sets the words after which a sentence ends.</summary>
    public static void Mark(LineTokens line, Span<bool> ends)
    {
        ends.Clear();
        for (int i = 0, start = 0; i < ends.Length; i++)
        {
            if (!EndsAt(line, start, i, out var last))
                continue;
            ends[last] = true;
            start = last + 1;
            i = last;
        }
    }

    /// <summary>Whether a sentence ends with this word; <paramref name="last"/> is then its last word, closing quotes included.</summary>
    private static bool EndsAt(LineTokens line, int start, int i, out int last)
    {
        last = i;
        var form = line.Form(i);
        var abbreviation = line.Tokens[i].Abbreviation;
        var terminal = IsTerminal(form);
        if (!terminal && abbreviation is not (AbbreviationKind.Ending or AbbreviationKind.Acronym))
            return false;
        var bound = Math.Min(line.Tokens.Count, start + Tokeniser.MaxSentenceTokens);
        while (last + 1 < bound && Closes(line, last + 1))
            last++;
        if (last + 1 == bound)
            return true;

        var next = FirstWord(line, last + 1);
        if (!terminal)
        {
            return next >= 0 && char.IsUpper(line.Form(next)[0]) &&
                (last > i || next > last + 1 || TokenLexicon.Openers.Contains(line.Form(next)));
        }

        if (i == start + 1 && IsNumbering(line.Form(start)))
            return false;
        if (next < 0)
            return !line.GluedToNext(last);
        var opening = line.Form(next)[0];
        if (char.IsLower(opening))
            return form is "." && last == i && next == i + 1 && !line.GluedToNext(i) && i > start && IsPlainWord(line.Form(i - 1));
        return char.IsUpper(opening) || !line.GluedToNext(last);
    }

    /// <summary>The dash of "HARBOUR TOWN, Country (Agency) — ": a place line is no part of the sentence it stands before.</summary>
    public static bool ClosesPlaceLine(LineTokens line, int i)
    {
        if (i is < 1 or > LongestPlaceLine || line.Form(i) is not ("—" or "–" or "-" or "--"))
            return false;
        if (line.Form(i - 1) is not ")")
            return ClosesBarePlaceLine(line, i);

        for (var at = 0; at < i; at++)
        {
            if (line.Form(at) is "(")
                return at > 0;
            if (!char.IsUpper(line.Form(at)[0]) && !char.IsDigit(line.Form(at)[0]) && line.Form(at) is not ("," or "."))
                return false;
        }

        return false;
    }

    /// <summary>"HARBOUR TOWN, June 9 — ": without an agency, the town is in capitals.</summary>
    private static bool ClosesBarePlaceLine(LineTokens line, int i)
    {
        if (!IsShouted(line.Form(0)) || i + 1 >= line.Tokens.Count || !(char.IsUpper(line.Form(i + 1)[0]) || char.IsDigit(line.Form(i + 1)[0]) || line.Form(i + 1) is "“" or "\"") || line.GluedToNext(i - 1) || line.GluedToNext(i))
            return false;
        for (var at = 1; at < i; at++)
        {
            if (!char.IsUpper(line.Form(at)[0]) && !char.IsDigit(line.Form(at)[0]) && line.Form(at) is not ("," or "." or "-" or "/"))
                return false;
        }

        return true;
    }

    private static bool IsShouted(ReadOnlySpan<char> form)
    {
        if (form.Length < 3)
            return false;
        foreach (var c in form)
        {
            if (!char.IsUpper(c) && c is not ('\'' or '’' or '-'))
                return false;
        }

        return true;
    }

    /// <summary>"‘We left,’ she said": a quotation that ends with a comma is followed by its cue.</summary>
    public static bool LeadsToCue(LineTokens line, int i) =>
        i > 0 && line.Form(i) is "’" or "”" or "'" or "\"" or "''" && line.Form(i - 1) is ",";

    /// <summary>"14:32 ", "3:05 pm: ", "14.50 GMT — ": the time an entry of a live blog opens with is no part of the sentence behind it.</summary>
    public static bool ClosesTimestamp(LineTokens line, int i)
    {
        if (i >= LongestTimestamp || i + 1 >= line.Tokens.Count || !char.IsUpper(line.Form(i + 1)[0]) || !IsClock(line.Form(0)))
            return false;
        for (var at = 1; at <= i; at++)
        {
            if (!TokenLexicon.ClockWords.Contains(line.Form(at)))
                return false;
        }

        return !TokenLexicon.ClockWords.Contains(line.Form(i + 1));
    }

    /// <summary>"14:32", "3.05", "03:14:14".</summary>
    public static bool IsClock(ReadOnlySpan<char> form)
    {
        var mark = form.IndexOfAny(':', '.');
        return mark is 1 or 2 && form.Length >= mark + 3 && !form[..mark].ContainsAnyExceptInRange('0', '9') && !form[(mark + 1)..(mark + 3)].ContainsAnyExceptInRange('0', '9')
            && (form.Length == mark + 3 || (form.Length == mark + 6 && form[mark + 3] == ':'));
    }

    private static int FirstWord(LineTokens line, int from)
    {
        for (var i = from; i < line.Tokens.Count && i < from + LookAhead; i++)
        {
            if (char.IsLetterOrDigit(line.Form(i)[0]))
                return i;
        }

        return -1;
    }

    private static bool IsTerminal(ReadOnlySpan<char> form)
    {
        if (form is "…")
            return true;
        foreach (var c in form)
        {
            if (c is not ('.' or '!' or '?'))
                return false;
        }

        return true;
    }

    private static bool Closes(LineTokens line, int i)
    {
        var form = line.Form(i);
        if (form is "”" or "»" || IsTerminal(form))
            return true;
        if (form is not (")" or "]" or "}" or "\"" or "'" or "’" or "''" or "’’"))
            return false;
        return line.GluedToNext(i - 1) && (form is ")" or "]" or "}" || !line.GluedToNext(i) || !char.IsLetterOrDigit(line.Form(i + 1)[0]) || PrecededByQuote(line, i));
    }

    // A straight quotation mark between a full stop and a glued word closes when one was opened before it.
    private static bool PrecededByQuote(LineTokens line, int i)
    {
        var marks = 0;
        for (var k = i - 1; k >= 0 && k > i - Tokeniser.MaxSentenceTokens; k--)
        {
            if (line.Form(k).SequenceEqual(line.Form(i)))
                marks++;
        }

        return marks % 2 == 1;
    }

    private static bool IsNumbering(ReadOnlySpan<char> form) =>
        form.Length <= 2 && (char.IsAsciiDigit(form[0]) || (form.Length == 1 && char.IsAsciiLetter(form[0])));

    private static bool IsPlainWord(ReadOnlySpan<char> form)
    {
        if (form.Length < WholeWord)
            return false;
        foreach (var c in form)
        {
            if (!char.IsLower(c))
                return false;
        }

        return true;
    }
}
