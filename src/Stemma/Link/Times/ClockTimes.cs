using System.Globalization;

namespace Stemma.Link.Times;

/// <summary>Times of the clock with or without their day: "14:30", "at about 2 p.m. on Monday", "noon".</summary>
internal static class ClockTimes
{
    public static TimeValue? Of(TimeCursor at)
    {
        at.Take("at");
        var mod = at.TakeKind("approx");
        if (at.Try(Clock) is not { } clock)
            return null;
        at.Take("local");
        at.Take("time");
        at.Take("gmt");
        at.Take("on");
        at.Take(",");
        var day = at.Try(DeicticTimes.Of) ?? at.Try(CalendarDates.Of);
        if (day is { Start: not null, Type: "DATE" })
            return day with { Type = "TIME", Value = day.Value + clock.Value, Mod = mod, Precision = "instant" };
        return at.Published is { } published
            ? TimeValue.Day(published, counted: true) with { Type = "TIME", Value = TimeValue.Iso(published) + clock.Value, Mod = mod, Precision = "instant" }
            : TimeValue.Open("TIME", (day?.Value ?? "XXXX-XX-XX") + clock.Value, "relative") with { Mod = mod };
    }

    private static TimeValue? Clock(TimeCursor at)
    {
        if (at.TakeKind("clock") is { } named)
            return TimeValue.Open("TIME", "T" + named, "relative");
        var word = at.Word;
        var half = word.EndsWith("am", StringComparison.Ordinal) || word.EndsWith("pm", StringComparison.Ordinal) ? word[^2..] : null;
        var digits = (half is null ? word : word[..^2]).Split(':', '.');
        if (digits.Length > 2 || !int.TryParse(digits[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 24)
            return null;
        var minute = 0;
        if (digits.Length == 2 && (digits[1].Length != 2 || !int.TryParse(digits[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute) || minute > 59))
            return null;
        at.At++;
        if (half is null && at.Word is "am" or "pm" or "a.m." or "p.m." or "a.m" or "p.m")
        {
            half = at.Word[0] + "m";
            at.At++;
        }

        if (half is null ? digits.Length < 2 || !word.Contains(':', StringComparison.Ordinal) : hour is < 1 or > 12)
            return null;
        if (half is not null)
            hour = (hour % 12) + (half == "pm" ? 12 : 0);
        return TimeValue.Open("TIME", $"T{hour:00}:{minute:00}", "relative");
    }
}
