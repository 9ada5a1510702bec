using NodaTime;

namespace Stemma.Link.Times;

/// <summary>Dates that need no anchor: a full date, a month of a year, a year.</summary>
internal static class StatedDate
{
    public static (LocalDate Start, LocalDate End, string Precision)? Of(TimePhrase phrase)
    {
        if (phrase.Year is not { } year || phrase.Has("ago"))
            return null;
        if (phrase.Month is not { } month)
            return (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), "year");

        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (phrase.DayOfMonth is { } day && day <= days)
            return (new LocalDate(year, month, day), new LocalDate(year, month, day), "day");

        return (new LocalDate(year, month, 1), new LocalDate(year, month, days), "month");
    }
}
