using System.Collections.Frozen;

namespace Stemma.Parse;

/// <summary>Days and stretches of the calendar, told outright or from now: "2 December 2031", "Monday night", "the 1990s", "two weeks ago".</summary>
internal static class DateNames
{
    private static readonly FrozenSet<string> Weekdays = NameLexicon.Words("weekday");
    private static readonly FrozenSet<string> ShortWeekdays = NameLexicon.Words("short-weekday");
    private static readonly FrozenSet<string> DayParts = NameLexicon.Words("day-part");
    private static readonly FrozenSet<string> NowDays = NameLexicon.Words("now-day");
    private static readonly FrozenSet<string> Pointers = NameLexicon.Words("pointer");
    private static readonly FrozenSet<string> Stretches = NameLexicon.Words("stretch");
    private static readonly FrozenSet<string> Seasons = NameLexicon.Words("season");
    private static readonly FrozenSet<string> Anchors = NameLexicon.Words("anchor");
    private static readonly FrozenSet<string> Parts = NameLexicon.Words("part");
    private static readonly FrozenSet<string> Months = NameLexicon.Words("month");

    /// <summary>The index behind the date that begins here; <paramref name="at"/> when none does.</summary>
    public static int End(NameWindow window, int at)
    {
        var first = window.Is(at, "the") ? at + 1 : at;
        var part = window.IsIn(first, Parts) ? window.IsHyphen(first + 1) ? first + 2 : first + 1 : first;
        var end = first < part || first == at || !YearNames.IsYear(window.Form(first)) ? EndOfDate(window, part, part > first, first > at) : first;
        if (end > part)
            return end;
        var bounded = NumberPhrase.EndOfModifier(window, at);
        end = Math.Max(ClockNames.End(window, bounded), EndOfDistance(window, bounded));
        return end > bounded ? end : at;
    }

    private static int EndOfDate(NameWindow window, int at, bool afterPart, bool afterArticle)
    {
        var end = CalendarDay.End(window, at, afterPart);
        if (end == at)
            end = Math.Max(EndOfPointed(window, at), YearNames.End(window, at, afterPart));
        if (end > at || afterArticle)
            return end;
        if (window.IsIn(at, NowDays))
            return window.IsIn(at + 1, DayParts) ? at + 2 : at + 1;
        if (window.IsIn(at, Weekdays) && window.IsCapital(at))
            return EndOfWeekday(window, at);
        return window.IsIn(at, ShortWeekdays) && EndOfWeekday(window, at) is var whole && whole > at + 1 ? whole : at;
    }

    /// <summary>"Monday", "Monday night", "Monday, Dec. 2, 2031".</summary>
    private static int EndOfWeekday(NameWindow window, int at)
    {
        var end = window.IsIn(at + 1, DayParts) ? at + 2 : at + 1;
        var day = window.Is(end, ",") ? end + 1 : end;
        if (window.Is(day, "the"))
            day++;
        return CalendarDay.EndOfMonthDay(window, day) is var dated && dated > day ? dated : end;
    }

    /// <summary>"Last week", "next Monday night", "this spring", "last December", "the past two weeks".</summary>
    private static int EndOfPointed(NameWindow window, int at)
    {
        if (!window.IsIn(at, Pointers))
            return window.IsIn(at, Seasons) && YearNames.IsYear(window.Form(window.Is(at + 1, "of") ? at + 2 : at + 1)) ? at + (window.Is(at + 1, "of") ? 3 : 2) : at;
        if (window.IsIn(at + 1, Stretches))
            return at + 2;
        if (window.IsIn(at + 1, Weekdays) && window.IsCapital(at + 1))
            return EndOfWeekday(window, at + 1);
        if (window.IsIn(at + 1, Months) && window.IsCapital(at + 1))
            return at + 2;
        var few = window.Is(at + 1, "few") || window.Is(at + 1, "several") ? at + 2 : at + 1;
        if (few > at + 1 && QuantityNames.IsTimeUnit(window, few))
            return few + 1;
        return !window.Is(at, "this") && QuantityNames.EndOfStretch(window, few) is var stretch && stretch > few ? stretch : at;
    }

    /// <summary>"Two weeks ago", "a year earlier".</summary>
    private static int EndOfDistance(NameWindow window, int at)
    {
        var end = QuantityNames.EndOfStretch(window, at);
        if (end == at && (window.Is(at, "a") || window.Is(at, "an")))
        {
            end = window.Is(at + 1, "few") ? at + 2 : at + 1;
            end = QuantityNames.IsTimeUnit(window, end) ? end + 1 : at;
        }

        return end > at && window.IsIn(end, Anchors) ? end + 1 : at;
    }
}
