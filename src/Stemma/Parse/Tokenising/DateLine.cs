namespace Stemma.Parse;

/// <summary>
/// "Friday 3 Oct 2031", "Published July 8 2031", "09-11-2031": the day a page is dated with, which runs on into the headline
/// or the lead once its lines are lost. A day that a sentence names stands behind a preposition or an article, or no capital follows it.
/// </summary>
internal static class DateLine
{
    private const int DaysOfAMonth = 31;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>"dd-mm-yyyy" and "yyyy-mm-dd".</summary>
    private const int NumericLength = 10;

    /// <summary>Whether a date line ends with this word or begins with the next, in a sentence that began at <paramref name="start"/>.</summary>
    public static bool Bounds(LineTokens line, int start, int i) =>
        Closes(line, start, i) || (i > start && i + 1 < line.Tokens.Count && Opens(line, start, i + 1));

    /// <summary>Whether a date ends here, and a sentence of its own begins behind it.</summary>
    private static bool Closes(LineTokens line, int start, int i)
    {
        if (i + 1 >= line.Tokens.Count || !char.IsAsciiDigit(line.Form(i)[0]) || !BeginsSentence(line, i + 1))
            return false;
        for (var first = Math.Max(start, i - LongestDate + 1); first <= i; first++)
        {
            if (End(line, first) == i + 1)
                return first == start || !TokenLexicon.BeforeDates.Contains(line.Form(first - 1));
        }

        return false;
    }

    private static bool Opens(LineTokens line, int start, int at) =>
        End(line, at) is var end && end > at && end < line.Tokens.Count && BeginsSentence(line, end)
        && !TokenLexicon.BeforeDates.Contains(line.Form(at - 1)) && !TokenLexicon.DateLabels.Contains(line.Form(at - 1))
        && !(TokenLexicon.Weekdays.Contains(line.Form(at - 1)) && End(line, at - 1) == end)
        && at - start > 1;

    /// <summary>A weekday, a day, a month, a year and two commas.</summary>
    private const int LongestDate = 6;

    private static bool BeginsSentence(LineTokens line, int at)
    {
        var form = line.Form(at);
        return !line.GluedToNext(at - 1)
            && (char.IsUpper(form[0]) || char.IsAsciiDigit(form[0]) || form is "\"" or "“")
            && !TokenLexicon.ClockWords.Contains(form) && !SentenceRules.IsClock(form);
    }

    /// <returns>Where the whole date that begins at a word ends, exclusive; the word itself when none does.</returns>
    private static int End(LineTokens line, int at)
    {
        if (IsNumeric(line.Form(at)))
            return at + 1;
        var from = TokenLexicon.Weekdays.Contains(line.Form(at)) && char.IsUpper(line.Form(at)[0]) ? Past(line, at + 1) : at;
        if (from + 1 >= line.Tokens.Count)
            return at;
        var dayFirst = IsDay(line.Form(from)) && IsMonth(line, from + 1);
        if (!dayFirst && !(IsMonth(line, from) && IsDay(line.Form(from + 1))))
            return at;
        var year = Past(line, from + 2);
        return year < line.Tokens.Count && IsYear(line.Form(year)) ? year + 1 : at;
    }

    private static int Past(LineTokens line, int at) => at < line.Tokens.Count && line.Form(at) is "," ? at + 1 : at;

    private static bool IsMonth(LineTokens line, int at) => char.IsUpper(line.Form(at)[0]) && TokenLexicon.MonthNames.Contains(line.Form(at).TrimEnd('.'));

    private static bool IsDay(ReadOnlySpan<char> form) =>
        form.Length <= 2 && int.TryParse(form, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= DaysOfAMonth;

    private static bool IsYear(ReadOnlySpan<char> form) =>
        form.Length == 4 && int.TryParse(form, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear;

    private static bool IsNumeric(ReadOnlySpan<char> form)
    {
        if (form.Length != NumericLength)
            return false;
        var mark = form[2] is '-' or '/' or '.' ? form[2] : form[4];
        return mark is '-' or '/' or '.'
            && ((form[2] == mark && form[5] == mark && IsDay(form[..2]) && IsDay(form[3..5]) && IsYear(form[6..]))
                || (form[4] == mark && form[7] == mark && IsYear(form[..4]) && IsDay(form[5..7]) && IsDay(form[8..])));
    }
}
