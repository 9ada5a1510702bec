using System.Globalization;
using NodaTime;

namespace Stemma.Link.Times;

/// <summary>Times told by a number of units: "three days ago", "in the past four days", "for about two weeks", "in two days".</summary>
internal static class CountedTimes
{
    /// <summary>Of a unit, more than which no expression means.</summary>
    private const int MostUnits = 10_000;

    public static TimeValue? Of(TimeCursor at) => at.Try(Past) ?? at.Try(Counted);

    /// <summary>"In the past four days", "over the last 24 hours", "in recent weeks".</summary>
    private static TimeValue? Past(TimeCursor at)
    {
        if (at.Word is "in" or "over" or "during" or "within" or "for")
            at.At++;
        at.Take("the");
        var recent = at.Take("recent");
        if (!recent && at.TakeNumber("step") is not -1)
            return null;
        var number = recent ? "X" : Number(at);
        if (at.TakeKind("unit") is not { } unit || (number is null && !recent))
            return null;
        var value = Duration(number!, unit);
        if (at.Published is not { } published || unit is "WE" or "C" or "E")
            return TimeValue.Open("DURATION", value, "relative");
        var start = number == "X" ? Recent(published, unit) : Shift(published, unit, -int.Parse(number!, CultureInfo.InvariantCulture));
        return start is { } first ? new TimeValue("DURATION", value, null, first, published, "days", true) : TimeValue.Open("DURATION", value, "vague");
    }

    private static TimeValue? Counted(TimeCursor at)
    {
        var within = at.Take("within");
        var lies = within || at.Take("in");
        var mod = at.TakeKind("approx") ?? Bound(at);
        at.Take("the");
        if (Number(at) is not { } number)
            return null;
        at.Take("of");
        if (at.TakeKind("unit") is not { } unit)
            return null;
        if (at.Take("ago"))
            return Ago(at, number, unit, mod);
        if (at.Take("from") && at.Take("now"))
            return Later(at, number, unit, mod);
        if (within && at.Published is { } published && Shift(published, unit, Units(number)) is { } end)
            return new TimeValue("DURATION", Duration(number, unit), mod, published, end, "days", true);
        return lies && at.Ahead && number != "X" ? Later(at, number, unit, mod) : TimeValue.Open("DURATION", Duration(number, unit), "vague") with { Mod = mod };
    }

    private static TimeValue Ago(TimeCursor at, string number, string unit, string? mod)
    {
        if (number == "X" || at.Published is not { } published || Shift(published, unit, -Units(number)) is not { } day)
            return TimeValue.Open("DATE", "PAST_REF", at.Published is null && number != "X" ? "relative" : "vague");
        return Rounded(published, day, unit) with { Mod = mod };
    }

    private static TimeValue Later(TimeCursor at, string number, string unit, string? mod)
    {
        if (number == "X" || at.Published is not { } published || Shift(published, unit, Units(number)) is not { } day)
            return TimeValue.Open("DATE", "FUTURE_REF", at.Published is null ? "relative" : "vague");
        return Rounded(published, day, unit) with { Mod = mod };
    }

    /// <summary>To the precision of the unit: "three weeks ago" is a week.</summary>
    private static TimeValue Rounded(LocalDate published, LocalDate day, string unit) => unit switch
    {
        "W" or "F" => TimeValue.Week(day, counted: true),
        "M" or "Q" => TimeValue.Month(day.Year, day.Month, counted: true),
        "Y" or "E" or "C" => TimeValue.Year(day.Year, counted: true),
        "TS" or "TM" or "TH" => new TimeValue("DATE", TimeValue.Iso(published), null, day < published ? day : published, day < published ? published : day, "day-part", true),
        _ => TimeValue.Day(day, counted: true),
    };

    /// <summary>Null when it leaves the calendar. Hours reach the day before or behind, whatever the hour of publication.</summary>
    private static LocalDate? Shift(LocalDate day, string unit, int count)
    {
        if (Math.Abs(count) > MostUnits)
            return null;
        var days = unit switch { "D" => 1, "W" or "WE" => 7, "F" => 14, _ => 0 };
        var months = unit switch { "M" => 1, "Q" => 3, "Y" => 12, "E" => 120, "C" => 1200, _ => 0 };
        if (Math.Abs(12L * day.Year + (long)months * count) is < 24 or > 12 * 9900)
            return null;
        if (unit is "TS" or "TM" or "TH")
            return day.PlusDays(Math.Sign(count) * (unit == "TH" ? Math.Max(1, (Math.Abs(count) + 23) / 24) : 1));
        return day.PlusDays(days * count).PlusMonths(months * count);
    }

    /// <summary>"In recent days" and the like, by the table of words to intervals.</summary>
    private static LocalDate? Recent(LocalDate published, string unit) => unit switch
    {
        "D" => published.PlusDays(-7),
        "W" => published.PlusWeeks(-6),
        "M" => published.Year > 1 ? published.PlusMonths(-12) : null,
        _ => null,
    };

    private static string? Bound(TimeCursor at)
    {
        if (at.Word == "more" && at.Peek(1) == "than")
        {
            at.At += 2;
            return "MORE_THAN";
        }

        if (at.Word is "less" or "fewer" or "under" && (at.Word == "under" || at.Peek(1) == "than"))
        {
            at.At += at.Word == "under" ? 1 : 2;
            return "LESS_THAN";
        }

        if (at.Word != "at" || at.Peek(1) is not ("least" or "most"))
            return null;
        var mod = at.Peek(1) == "least" ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS";
        at.At += 2;
        return mod;
    }

    /// <summary>A number in digits or in words, "X" for one that is not given; null when there is none.</summary>
    private static string? Number(TimeCursor at)
    {
        if (at.Word is "a" && at.Peek(1) is "few" or "couple")
            at.At++;
        if (at.Take("couple"))
            return "2";
        if (at.TakeKind("number") is { } word)
            return word;
        if (!int.TryParse(at.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostUnits)
            return null;
        at.At++;
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static int Units(string number) => number == "X" ? 0 : int.Parse(number, CultureInfo.InvariantCulture);

    private static string Duration(string number, string unit) => unit switch
    {
        "TS" or "TM" or "TH" => $"PT{number}{unit[1]}",
        "F" => number == "X" ? "PXW" : $"P{2 * int.Parse(number, CultureInfo.InvariantCulture)}W",
        "Q" => number == "X" ? "PXM" : $"P{3 * int.Parse(number, CultureInfo.InvariantCulture)}M",
        "E" => number == "X" ? "PXY" : $"P{10 * int.Parse(number, CultureInfo.InvariantCulture)}Y",
        "C" => number == "X" ? "PXY" : $"P{100 * int.Parse(number, CultureInfo.InvariantCulture)}Y",
        "WE" => $"P{number}WE",
        _ => $"P{number}{unit}",
    };
}
