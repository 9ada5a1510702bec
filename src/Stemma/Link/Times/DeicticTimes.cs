using NodaTime;

namespace Stemma.Link.Times;

/// <summary>Times counted from the day of publication: "yesterday", "on Sunday night", "last week", "earlier this month", "overnight".</summary>
internal static class DeicticTimes
{
    public static TimeValue? Of(TimeCursor at) => at.Try(DayWord) ?? at.Try(Weekday) ?? at.Try(PartOfDay) ?? at.Try(Stretch) ?? at.Try(Weekend);

    /// <summary>"Today", "yesterday morning", "tonight", "overnight".</summary>
    private static TimeValue? DayWord(TimeCursor at)
    {
        var early = EarlyOrLate(at, () => TimeLexicon.Number(at.Peek(1), "day") is not null);
        var word = at.Word;
        if (at.TakeNumber("day") is not { } step)
            return null;
        var part = word switch { "tonight" or "overnight" => "NI", _ => at.TakeKind("part") };
        if (at.Published is not { } published)
            return TimeValue.Open(part is null ? "DATE" : "TIME", part is null ? "XXXX-XX-XX" : "XXXX-XX-XXT" + part, "relative") with { Mod = early };
        var day = published.PlusDays(step);
        var value = InPart(TimeValue.Day(day, counted: true), part) with { Mod = early };
        return word == "overnight" ? value with { Start = published.PlusDays(-1) } : value;
    }

    /// <summary>"Sunday", "last Monday", "Monday night", "next Friday".</summary>
    private static TimeValue? Weekday(TimeCursor at)
    {
        at.Take("the");
        var portion = EarlyOrLate(at, () => TimeLexicon.Number(at.Peek(1), "weekday") is not null || at.Peek(1) == "on");
        at.Take("on");
        var step = TimeLexicon.Number(at.Peek(1), "weekday") is not null ? at.TakeNumber("step") : null;
        if (at.TakeNumber("weekday") is not { } number)
            return null;
        var part = at.TakeKind("part");
        if (at.Published is not { } published)
            return TimeValue.Open(part is null ? "DATE" : "TIME", $"XXXX-WXX-{number}" + (part is null ? "" : "T" + part), "relative") with { Mod = portion };
        var weekday = (IsoDayOfWeek)number;
        var day = step switch
        {
            -1 => published.Previous(weekday),
            1 => published.Next(weekday),
            0 => published.PlusDays((int)weekday - (int)published.DayOfWeek),
            _ => at.Ahead && published.DayOfWeek != weekday ? published.Next(weekday) : published.DayOfWeek == weekday ? published : published.Previous(weekday),
        };
        return InPart(TimeValue.Day(day, counted: true), part) with { Mod = portion };
    }

    /// <summary>"This morning", "last night", "at dawn", "the early hours of Monday" come with their day or the report's.</summary>
    private static TimeValue? PartOfDay(TimeCursor at)
    {
        at.Take("the");
        var portion = EarlyOrLate(at, () => at.Peek(1) == "hours"
            || TimeLexicon.Value(at.Peek(1), "part") is not null || (TimeLexicon.Value(at.Peek(1), "step") is not null && TimeLexicon.Value(at.Peek(2), "part") is not null));
        var hours = portion == "START" && at.Take("hours");
        if (!hours)
        {
            var step = TimeLexicon.Value(at.Peek(1), "part") is not null ? at.TakeNumber("step") : null;
            if (at.TakeKind("part") is not { } part)
                return null;
            if (at.Take("of") || at.Take("on") || TimeLexicon.Number(at.Word, "weekday") is not null)
                return (Weekday(at) ?? CalendarDates.Of(at)) is { } named ? InPart(named, part) with { Mod = portion } : null;
            if (step is null && portion is null)
                return null;
            return at.Published is { } published
                ? InPart(TimeValue.Day(published.PlusDays(step ?? 0), counted: true), part) with { Mod = portion }
                : TimeValue.Open("TIME", "XXXX-XX-XXT" + part, "relative") with { Mod = portion };
        }

        if (!(at.Take("of") || at.Take("on")))
            return null;
        return (DayWord(at) ?? Weekday(at) ?? CalendarDates.Of(at)) is { } of ? InPart(of, "MO") with { Mod = "START" } : null;
    }

    /// <summary>"Last week", "earlier this month", "late last year", "next month".</summary>
    private static TimeValue? Stretch(TimeCursor at)
    {
        at.Take("the");
        var portion = at.TakeKind("portion");
        if (portion is not null && at.Take("of"))
            at.Take("the");
        var relative = portion is not null && portion != "MID" && at.Word == "this";
        if (at.TakeNumber("step") is not { } step)
            return null;
        if (at.TakeNumber("month") is { } month)
            return NamedMonth(at, month, step, portion);
        if (at.TakeKind("season") is { } season)
            return at.Published is { } day ? TimeValue.Open("DATE", $"{Season(day, season, step):0000}-{season}", "season") with { Mod = portion } : TimeValue.Open("DATE", "XXXX-" + season, "relative");
        if (at.TakeKind("unit") is not { } unit || unit is not ("W" or "M" or "Y" or "Q"))
            return null;
        if (at.Published is not { } published)
            return TimeValue.Open("DATE", unit switch { "W" => "XXXX-WXX", "M" => "XXXX-XX", "Q" => "XXXX-QX", _ => "XXXX" }, "relative") with { Mod = portion };
        var whole = unit switch
        {
            "W" => TimeValue.Week(published.PlusWeeks(step), counted: true),
            "M" => TimeValue.Month(published.PlusMonths(step).Year, published.PlusMonths(step).Month, counted: true),
            "Q" => Quarter(published.PlusMonths(3 * step)),
            _ => TimeValue.Year(published.Year + step, counted: true),
        };
        if (!relative)
            return CalendarDates.Portion(whole, portion);
        return portion == "START" ? whole with { Mod = portion, End = published } : whole with { Mod = portion, Start = published };
    }

    /// <summary>"The weekend", "last weekend": the nearest one behind, or ahead.</summary>
    private static TimeValue? Weekend(TimeCursor at)
    {
        at.Take("the");
        var step = at.TakeNumber("step");
        if (at.TakeKind("unit") is not "WE")
            return null;
        if (at.Published is not { } published)
            return TimeValue.Open("DATE", "XXXX-WXX-WE", "relative");
        var isNow = published.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
        var weeks = step switch { -1 => -1, 1 => isNow ? 1 : 0, _ => isNow || at.Ahead ? 0 : -1 };
        return TimeValue.Weekend(published.PlusWeeks(weeks), counted: true);
    }

    private static TimeValue NamedMonth(TimeCursor at, int month, int step, string? portion)
    {
        if (at.Published is not { } published)
            return TimeValue.Open("DATE", $"XXXX-{month:00}", "relative") with { Mod = portion };
        var year = step switch
        {
            -1 => published.Month > month ? published.Year : published.Year - 1,
            1 => published.Month < month ? published.Year : published.Year + 1,
            _ => published.Year,
        };
        return CalendarDates.Portion(TimeValue.Month(year, month, counted: true), portion);
    }

    private static int Season(LocalDate published, string season, int step)
    {
        var month = season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        return step switch { -1 => month < published.Month - 2 ? published.Year : published.Year - 1, 1 => month > published.Month ? published.Year : published.Year + 1, _ => published.Year };
    }

    private static TimeValue Quarter(LocalDate inside)
    {
        var number = (inside.Month + 2) / 3;
        var start = new LocalDate(inside.Year, (3 * number) - 2, 1);
        return TimeValue.Days($"{inside.Year:0000}-Q{number}", start, start.PlusMonths(3).PlusDays(-1), "quarter", counted: true);
    }

    private static TimeValue InPart(TimeValue day, string? part) =>
        part is null || day.Type == "TIME" ? day : day with { Type = "TIME", Value = day.Value + "T" + part, Precision = day.Start is null ? day.Precision : "day-part" };

    private static string? EarlyOrLate(TimeCursor at, Func<bool> before) =>
        TimeLexicon.Value(at.Word, "portion") is not null && before() ? at.TakeKind("portion") : null;
}
