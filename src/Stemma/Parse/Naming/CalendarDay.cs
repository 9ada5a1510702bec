using System.Collections.Frozen;
using System.Globalization;

namespace Stemma.Parse;

/// <summary>Days by month and number, months, and days in digits: "Dec. 2, 2031", "the 2nd of December", "5-6 Nov", "2024-11-27".</summary>
internal static class CalendarDay
{
    private const int DaysOfAMonth = 31;

    /// <summary>Day, month and year.</summary>
    private const int DateParts = 3;

    private const int LongestPart = 4;

    private static readonly FrozenSet<string> Months = NameLexicon.Words("month");

    /// <param name="afterPart">Behind "early", "late", "mid-": a month alone is one then, whatever it is tagged as.</param>
    public static int End(NameWindow window, int at, bool afterPart)
    {
        if (IsNumericDate(window.Form(at)))
            return at + 1;
        var end = EndOfMonthDay(window, at);
        if (end > at || !IsMonth(window, at))
            return end;
        var year = window.Is(at + 1, ",") || window.Is(at + 1, "of") ? at + 2 : at + 1;
        if (YearNames.IsYear(window.Form(year)))
            return year + 1;
        return afterPart || window.Upos(at) == "PROPN" ? at + 1 : at;
    }

    /// <summary>A day with its month, and the year when it follows.</summary>
    public static int EndOfMonthDay(NameWindow window, int at)
    {
        var end = at;
        if (IsMonth(window, at) && EndOfDays(window, at + 1) is var day && day > at + 1)
        {
            end = day;
        }
        else if (EndOfDays(window, at) is var first && first > at)
        {
            var month = window.Is(first, "of") ? first + 1 : first;
            if (IsMonth(window, month))
                end = month + 1;
        }

        if (end == at)
            return at;
        var year = window.Is(end, ",") ? end + 1 : end;
        return YearNames.IsYear(window.Form(year)) ? year + 1 : end;
    }

    private static bool IsMonth(NameWindow window, int at) => window.IsIn(at, Months) && window.IsCapital(at);

    /// <summary>One day, or two: "5-6", "5 to 6", "5 and 6".</summary>
    private static int EndOfDays(NameWindow window, int at)
    {
        if (!IsDay(window.Form(at)))
            return at;
        var joined = window.IsHyphen(at + 1) || window.Is(at + 1, "to") || window.Is(at + 1, "and");
        return joined && IsDay(window.Form(at + 2)) ? at + 3 : at + 1;
    }

    private static bool IsDay(string form)
    {
        var digits = form.AsSpan();
        if (digits.Length > 2 && digits[^2..] is "st" or "nd" or "rd" or "th")
            digits = digits[..^2];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= DaysOfAMonth;
    }

    /// <summary>Three numbers parted by one sign, at least one of them small enough for a month.</summary>
    private static bool IsNumericDate(ReadOnlySpan<char> form)
    {
        var separator = form.IndexOfAny('-', '/', '.');
        if (separator < 0 || form.Count(form[separator]) != DateParts - 1)
            return false;
        var (small, years) = (0, 0);
        foreach (var range in form.Split(form[separator]))
        {
            var part = form[range];
            if (part.Length > LongestPart || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                return false;
            if (part.Length <= 2 && value is >= 1 and <= DaysOfAMonth)
                small++;
            else if (part.Length == LongestPart)
                years++;
        }

        return small == DateParts - 1 ? years == 1 : small == DateParts && form[separator] == '/';
    }
}
