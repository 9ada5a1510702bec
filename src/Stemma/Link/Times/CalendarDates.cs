using System.Globalization;
using NodaTime;

namespace Stemma.Link.Times;

/// <summary>Days, months, quarters, seasons and years that are named: "2 December 2024", "late November", "the third quarter of 2024", "the 1990s".</summary>
internal static class CalendarDates
{
    private const int FirstYear = 1000;
    private const int LastYear = 2999;

    public static TimeValue? Of(TimeCursor at) => OfDay(at) ?? at.Try(Part) ?? at.Try(Year);

    /// <summary>Days only.</summary>
    public static TimeValue? OfDay(TimeCursor at) => at.Try(Digits) ?? at.Try(Day);

    /// <summary>"2024-12-02", "16.04.2017"; a day and a month that could be either way round are no date.</summary>
    private static TimeValue? Digits(TimeCursor at)
    {
        var numbers = at.Word.Split('-', '.', '/');
        if (numbers.Length != 3 || numbers.Any(number => !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            return null;
        var (first, second, third) = (int.Parse(numbers[0], CultureInfo.InvariantCulture), int.Parse(numbers[1], CultureInfo.InvariantCulture), int.Parse(numbers[2], CultureInfo.InvariantCulture));
        at.At++;
        if (numbers[0].Length == 4)
            return On(first, second, third);
        if (numbers[2].Length != 4 || (first <= 12 && second <= 12 && first != second))
            return null;
        return second > 12 ? On(third, first, second) : On(third, second, first);
    }

    /// <summary>"Monday, 2 December 2024", "December 2nd", "2-5 December".</summary>
    private static TimeValue? Day(TimeCursor at)
    {
        if (at.TakeNumber("weekday") is not null)
            at.Take(",");
        at.Take("the");
        int? day = DayOfMonth(at);
        int? last = day is null ? null : RangeEnd(at);
        at.Take("of");
        if (at.TakeNumber("month") is not { } month)
            return null;
        if (day is null)
        {
            at.Take("the");
            day = DayOfMonth(at);
            last = day is null ? null : RangeEnd(at);
        }

        if (day is null)
            return null;
        var comma = at.Word == "," && YearIn(at.Peek(1)) is not null ? 1 : 0;
        var year = YearIn(at.Peek(comma));
        if (year is not null)
            at.At += comma + 1;
        var from = year is { } stated ? On(stated, month, day.Value) : Nearest(at, month, day.Value);
        if (last is not { } end || from.Start is not { } start)
            return from;
        var to = On(start.Year, month, end);
        return to.Start is { } until && until > start ? TimeValue.Days($"{from.Value}/{to.Value}", start, until, "days", from.IsCounted) : null;
    }

    /// <summary>"Early November", "the end of November 2024", "the third quarter of 2024", "the summer of 2015", "mid-2011".</summary>
    private static TimeValue? Part(TimeCursor at)
    {
        at.Take("the");
        var portion = at.TakeKind("portion");
        if (portion is not null && at.Take("of"))
            at.Take("the");
        if (at.TakeNumber("month") is { } month)
            return InMonth(at, month, portion);
        if (at.TakeNumber("ordinal") is { } ordinal || (at.Take("second") && (ordinal = 2) > 0))
            return Quarter(at, ordinal) ?? at.Try(cursor => Half(cursor, ordinal));
        if (at.TakeKind("season") is { } season)
        {
            at.Take("of");
            return YearIn(at.Word) is { } when && at.At++ >= 0 ? TimeValue.Open("DATE", $"{when:0000}-{season}", "season") with { Mod = portion } : null;
        }

        return portion is not null && Year(at) is { } year ? Portion(year, portion) : null;
    }

    private static TimeValue? InMonth(TimeCursor at, int month, string? portion)
    {
        at.Take(",");
        at.Take("of");
        if (YearIn(at.Word) is { } year)
        {
            at.At++;
            return Portion(TimeValue.Month(year, month, counted: false), portion);
        }

        return Portion(NearestMonth(at, month), portion);
    }

    private static TimeValue? Quarter(TimeCursor at, int ordinal)
    {
        if (ordinal > 4 || at.Word != "quarter")
            return null;
        at.At++;
        at.Take("of");
        return YearIn(at.Word) is { } year && at.At++ >= 0
            ? TimeValue.Days($"{year:0000}-Q{ordinal}", new LocalDate(year, (3 * ordinal) - 2, 1), new LocalDate(year, (3 * ordinal) - 2, 1).PlusMonths(3).PlusDays(-1), "quarter", counted: false)
            : null;
    }

    private static TimeValue? Half(TimeCursor at, int ordinal)
    {
        if (ordinal > 2 || at.Word != "half")
            return null;
        at.At++;
        at.Take("of");
        return YearIn(at.Word) is { } year && at.At++ >= 0
            ? TimeValue.Days($"{year:0000}-H{ordinal}", new LocalDate(year, (6 * ordinal) - 5, 1), new LocalDate(year, (6 * ordinal) - 5, 1).PlusMonths(6).PlusDays(-1), "half", counted: false)
            : null;
    }

    /// <summary>"2011", "the 1990s".</summary>
    private static TimeValue? Year(TimeCursor at)
    {
        at.Take("the");
        if (at.Word.Length == 5 && at.Word[^1] == 's' && YearIn(at.Word[..4]) is { } decade && decade % 10 == 0)
        {
            at.At++;
            return TimeValue.Days($"{decade / 10:000}", new LocalDate(decade, 1, 1), new LocalDate(decade + 9, 12, 31), "decade", counted: false);
        }

        return YearIn(at.Word) is { } year && at.At++ >= 0 ? TimeValue.Year(year, counted: false) : null;
    }

    /// <summary>Thirds of a month by days (01–10, 11–20, 21 to the end), of longer stretches by months.</summary>
    public static TimeValue Portion(TimeValue whole, string? portion)
    {
        if (portion is null || whole.Start is not { } start || whole.End is not { } end)
            return whole with { Mod = portion ?? whole.Mod };
        var (first, last) = whole.Precision == "month"
            ? portion switch { "START" => (start, start.PlusDays(9)), "MID" => (start.PlusDays(10), start.PlusDays(19)), _ => (start.PlusDays(20), end) }
            : whole.Precision == "year"
            ? portion switch { "START" => (start, start.PlusMonths(4).PlusDays(-1)), "MID" => (start.PlusMonths(4), start.PlusMonths(8).PlusDays(-1)), _ => (start.PlusMonths(8), end) }
            : (start, end);
        return whole with { Mod = portion, Start = first, End = last };
    }

    public static TimeValue NearestMonth(TimeCursor at, int month)
    {
        if (at.Published is not { } published)
            return TimeValue.Open("DATE", $"XXXX-{month:00}", "relative");
        return TimeValue.Month(published.Year + (at.Ahead ? month < published.Month ? 1 : 0 : month > published.Month ? -1 : 0), month, counted: true);
    }

    private static TimeValue Nearest(TimeCursor at, int month, int day)
    {
        if (at.Published is null)
            return TimeValue.Open("DATE", $"XXXX-{month:00}-{day:00}", "relative");
        var year = NearestMonth(at, month).Start!.Value.Year;
        return On(year, month, day) with { IsCounted = true };
    }

    private static TimeValue On(int year, int month, int day) =>
        year is >= 1 and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? TimeValue.Day(new LocalDate(year, month, day), counted: false)
            : TimeValue.Open("DATE", $"{year:0000}-{month:00}-{day:00}", "vague");

    private static int? DayOfMonth(TimeCursor at)
    {
        var digits = at.Word.Length > 2 && at.Word[^2..] is "st" or "nd" or "rd" or "th" ? at.Word[..^2] : at.Word;
        if (digits.Contains('-', StringComparison.Ordinal))
            digits = digits.Split('-')[0];
        if (digits.Length > 2 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 31)
            return null;
        if (!at.Word.Contains('-', StringComparison.Ordinal))
            at.At++;
        return day;
    }

    /// <summary>The day a range ends on, of "2-5", "2 to 5", "2 and 5"; null when it is no range.</summary>
    private static int? RangeEnd(TimeCursor at)
    {
        if (at.Word.Split('-') is [_, var end])
        {
            at.At++;
            return int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : null;
        }

        if (at.Word is not ("to" or "–" or "—" or "and"))
            return null;
        at.At++;
        var day = DayOfMonth(at);
        if (day is null)
            at.At--;
        return day;
    }

    private static int? YearIn(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? year : null;
}
