using NodaTime;

namespace Stemma.Link.Times;

/// <summary>A time expression after TIMEX3 (ISO-TimeML, TempEval-3), and the days it covers where they are known.</summary>
/// <param name="Type">"DATE", "TIME", "DURATION" or "SET".</param>
/// <param name="Value">"2024-12-02", "2024-W48", "2024-12-04TNI", "P3D", "PAST_REF"; X for what the text leaves open.</param>
/// <param name="Mod">"START", "MID", "END", "APPROX", "BEFORE", "ON_OR_AFTER" and the like; null when none.</param>
/// <param name="Start">First day, inclusive; null when open or without an anchor.</param>
/// <param name="End">Last day, inclusive; likewise.</param>
/// <param name="IsCounted">Whether the days are counted from the day of publication.</param>
internal sealed record TimeValue(string Type, string Value, string? Mod, LocalDate? Start, LocalDate? End, string Precision, bool IsCounted)
{
    public static TimeValue Day(LocalDate day, bool counted) => new("DATE", Iso(day), null, day, day, "day", counted);

    public static TimeValue Days(string value, LocalDate start, LocalDate end, string precision, bool counted) => new("DATE", value, null, start, end, precision, counted);

    public static TimeValue Open(string type, string value, string precision) => new(type, value, null, null, null, precision, false);

    public static TimeValue Month(int year, int month, bool counted) =>
        Days($"{year:0000}-{month:00}", new LocalDate(year, month, 1), new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month)), "month", counted);

    public static TimeValue Year(int year, bool counted) => Days($"{year:0000}", new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), "year", counted);

    public static TimeValue Week(LocalDate inside, bool counted)
    {
        var monday = inside.PlusDays(1 - (int)inside.DayOfWeek);
        return Days(IsoWeek(monday), monday, monday.PlusDays(6), "week", counted);
    }

    public static TimeValue Weekend(LocalDate inside, bool counted)
    {
        var saturday = inside.PlusDays(6 - (int)inside.DayOfWeek);
        return Days(IsoWeek(saturday) + "-WE", saturday, saturday.PlusDays(1), "weekend", counted);
    }

    public static string Iso(LocalDate day) => $"{day.Year:0000}-{day.Month:00}-{day.Day:00}";

    private static string IsoWeek(LocalDate day)
    {
        var rule = NodaTime.Calendars.WeekYearRules.Iso;
        return $"{rule.GetWeekYear(day):0000}-W{rule.GetWeekOfWeekYear(day):00}";
    }
}
