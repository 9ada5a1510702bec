using System.Globalization;
using NodaTime;

namespace Stemma.Link.Times;

/// <summary>Times counted from the publication day.</summary>
internal static class RelativeDate
{
    /// <param name="ahead">Whether the words look forward: a weekday is then the next one, else the last one, that same day included unless the words say "last".</param>
    public static (LocalDate Start, LocalDate End, string Precision)? Of(TimePhrase phrase, LocalDate published, bool ahead)
    {
        if (published.Year is < FirstAnchorYear or > LastAnchorYear)
            return null;
        if (phrase.Weekday != IsoDayOfWeek.None && (phrase.Month is null || phrase.DayOfMonth is null))
        {
            var day = ahead ? published.Next(phrase.Weekday)
                : phrase.Has("last") ? published.Previous(phrase.Weekday)
                : Back(published, phrase.Weekday);
            return (day, day, IsPartOfDay(phrase) ? "day-part" : "day");
        }

        if (phrase.Month is { } month)
            return InMonth(phrase, published, month, ahead);
        if (phrase.Has("ago"))
            return Ago(phrase, published);
        if (phrase.Has("overnight"))
            return (published.PlusDays(-1), published, "day-part");
        if (phrase.Has("yesterday") || (phrase.Has("last") && phrase.Has("night")))
            return (published.PlusDays(-1), published.PlusDays(-1), phrase.Has("night") ? "day-part" : "day");
        if (phrase.Has("tomorrow"))
            return (published.PlusDays(1), published.PlusDays(1), "day");
        if (phrase.Has("today") || phrase.Has("tonight") || (phrase.Has("this") && IsPartOfDay(phrase)))
            return (published, published, phrase.Has("today") ? "day" : "day-part");

        return Stretch(phrase, published);
    }

    /// <summary>Years between which every count below stays on the calendar.</summary>
    private const int FirstAnchorYear = 1;

    private const int LastAnchorYear = 9990;

    private static LocalDate Back(LocalDate published, IsoDayOfWeek weekday) =>
        published.DayOfWeek == weekday ? published : published.Previous(weekday);

    private static bool IsPartOfDay(TimePhrase phrase) =>
        phrase.Has("morning") || phrase.Has("afternoon") || phrase.Has("evening") || phrase.Has("night") || phrase.Has("dawn") || phrase.Has("noon") || phrase.Has("midnight") || phrase.Has("dusk");

    private static (LocalDate, LocalDate, string) InMonth(TimePhrase phrase, LocalDate published, int month, bool ahead)
    {
        var year = published.Year;
        if (!ahead && month > published.Month)
            year--;
        else if (ahead && month < published.Month)
            year++;
        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        return phrase.DayOfMonth is { } day && day <= days
            ? (new LocalDate(year, month, day), new LocalDate(year, month, day), "day")
            : (new LocalDate(year, month, 1), new LocalDate(year, month, days), "month");
    }

    private static (LocalDate, LocalDate, string)? Ago(TimePhrase phrase, LocalDate published)
    {
        var count = phrase.Words.Select(CountOf).FirstOrDefault(number => number is not null);
        if (count is not { } n)
            return null;
        if (phrase.Has("days") || phrase.Has("day"))
            return (published.PlusDays(-n), published.PlusDays(-n), "day");
        if (phrase.Has("weeks") || phrase.Has("week"))
            return Week(published.PlusWeeks(-n));
        if (phrase.Has("months") || phrase.Has("month"))
            return Month(published.PlusMonths(-n));

        return phrase.Has("years") || phrase.Has("year") ? Year(published.Year - n) : null;
    }

    private static int? CountOf(string word)
    {
        string[] words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        if (Array.IndexOf(words, word) is var index and > 0)
            return index;
        if (word is "a" or "an")
            return 1;

        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1000 ? number : null;
    }

    private static (LocalDate, LocalDate, string)? Stretch(TimePhrase phrase, LocalDate published)
    {
        var step = phrase.Has("last") || phrase.Has("previous") ? -1 : phrase.Has("next") ? 1 : 0;
        if (step == 0 && !phrase.Has("this"))
            return null;
        if (phrase.Has("week"))
            return Week(published.PlusWeeks(step));
        if (phrase.Has("month"))
            return Month(published.PlusMonths(step));

        return phrase.Has("year") ? Year(published.Year + step) : null;
    }

    private static (LocalDate, LocalDate, string) Week(LocalDate day)
    {
        var monday = Back(day, IsoDayOfWeek.Monday);
        return (monday, monday.PlusDays(6), "week");
    }

    private static (LocalDate, LocalDate, string) Month(LocalDate day) =>
        (new LocalDate(day.Year, day.Month, 1), new LocalDate(day.Year, day.Month, CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month)), "month");

    private static (LocalDate, LocalDate, string) Year(int year) =>
        (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), "year");
}
