using NodaTime;

namespace Stemma.Link.Times;

/// <summary>Reads time expressions; what stands before one ("since", "by", "about") bounds it.</summary>
internal static class TimeGrammar
{
    /// <summary>The expression a text is about, the first that can be read; null when there is none.</summary>
    public static TimeValue? Read(string text, LocalDate? published, bool ahead)
    {
        var words = TimeWord.Of(text);
        for (var first = 0; first < words.Length; first++)
        {
            var cursor = new TimeCursor(words, published is { Year: < FirstAnchorYear or > LastAnchorYear } ? null : published, ahead) { At = first };
            if (cursor.Try(Bounded) is { } value)
                return value;
        }

        return null;
    }

    /// <summary>Years between which every count stays on the calendar.</summary>
    private const int FirstAnchorYear = 2;

    private const int LastAnchorYear = 9900;

    private static TimeValue? Bounded(TimeCursor at)
    {
        if (at.Word is "between" or "from" && at.Try(Between) is { } range)
            return range;
        if (at.Word == "prior" && at.Peek(1) == "to")
            at.At++;
        var bound = at.Peek(-1) == "prior" && at.Take("to") ? "BEFORE" : at.TakeKind("bound");
        if (bound is null)
            return Plain(at);
        if (bound is "ON_OR_BEFORE")
            at.Ahead = true;
        return Plain(at) is { Type: not "DURATION" and not "SET" } value ? Within(value, bound) : null;
    }

    private static TimeValue? Plain(TimeCursor at)
    {
        if (at.Try(CountedTimes.Of) is { } counted)
            return counted;
        at.Take("on");
        at.Take("in");
        at.Take("during");
        if (at.TakeKind("reference") is { } reference)
            return TimeValue.Open("DATE", reference, "vague");
        return at.Try(Set) ?? at.Try(ClockTimes.Of) ?? at.Try(CountedTimes.Of) ?? at.Try(CalendarDates.OfDay) ?? at.Try(DeicticTimes.Of) ?? at.Try(CalendarDates.Of) ?? at.Try(About);
    }

    private static TimeValue? About(TimeCursor at) =>
        at.TakeKind("approx") is { } mod && at.Try(CalendarDates.Of) is { } about ? Around(about, mod) : null;

    /// <summary>"About 2 December": three days on either side.</summary>
    private static TimeValue Around(TimeValue about, string mod) =>
        about is { Precision: "day", Start: { } start, End: { } end } ? about with { Mod = mod, Start = start.PlusDays(-3), End = end.PlusDays(3) } : about with { Mod = mod };

    private static TimeValue? Set(TimeCursor at)
    {
        if (at.TakeKind("set") is { } often)
            return TimeValue.Open("SET", often, "vague");
        if (at.TakeKind("each") is not { } quantity)
            return null;
        if (at.TakeNumber("weekday") is { } weekday)
            return TimeValue.Open("SET", $"XXXX-WXX-{weekday}", "vague") with { Mod = quantity };
        if (at.TakeKind("part") is { } part)
            return TimeValue.Open("SET", "XXXX-XX-XXT" + part, "vague") with { Mod = quantity };
        return at.TakeKind("unit") is { } unit ? TimeValue.Open("SET", unit.Length == 2 && unit[0] == 'T' ? "PT1" + unit[1] : "P1" + unit, "vague") with { Mod = quantity } : null;
    }

    /// <summary>"Between Monday and Wednesday", "from 2 to 5 December" where both ends are days.</summary>
    private static TimeValue? Between(TimeCursor at)
    {
        at.At++;
        if (at.Try(cursor => CalendarDates.Of(cursor) is { Precision: "days" } days ? days : null) is { } whole)
            return whole;
        if ((at.Try(DeicticTimes.Of) ?? at.Try(CalendarDates.Of)) is not { Type: "DATE" } from)
            return null;
        if (!(at.Take("and") || at.Take("to") || at.Take("until") || at.Take("through")))
            return null;
        if ((at.Try(DeicticTimes.Of) ?? at.Try(CalendarDates.Of)) is not { Type: "DATE" } to)
            return null;
        if (from.Start is not { } start || to.End is not { } end)
            return TimeValue.Open("DATE", $"{from.Value}/{to.Value}", "relative");
        return start <= end ? TimeValue.Days($"{from.Value}/{to.Value}", start, end, "days", from.IsCounted || to.IsCounted) : null;
    }

    /// <summary>"Before dawn on Monday" is on Monday; "by the end of June" keeps its portion, and is open before it.</summary>
    private static TimeValue Within(TimeValue value, string bound) => bound switch
    {
        not "ON_OR_AFTER" when value.Type == "TIME" => value with { Mod = bound },
        "BEFORE" => value with { Mod = bound, Start = null, End = value.Start?.PlusDays(-1) },
        "AFTER" => value with { Mod = bound, Start = value.End?.PlusDays(1), End = null },
        "ON_OR_AFTER" => value with { Mod = value.Mod ?? bound, End = null },
        _ => value with { Mod = value.Mod ?? bound, Start = null },
    };
}
