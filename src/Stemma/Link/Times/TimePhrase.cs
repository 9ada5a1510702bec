using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Stemma.Link.Times;

/// <summary>The words of a time mention, told apart.</summary>
internal sealed record TimePhrase(ImmutableArray<string> Words, IsoDayOfWeek Weekday, int? Month, int? DayOfMonth, int? Year)
{
    private static readonly ImmutableArray<string> Weekdays =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly ImmutableArray<string> Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly ImmutableArray<string> VagueWords = ["recently", "now", "soon", "lately", "currently"];

    public bool IsVague => Words.Any(VagueWords.Contains);

    public bool Has(string word) => Words.Contains(word);

    public static TimePhrase Read(string text)
    {
        var words = text.ToLowerInvariant()
            .Split([' ', ',', '\n', '\t', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimEnd('.'))
            .Where(word => word.Length > 0)
            .ToImmutableArray();
        var weekday = IsoDayOfWeek.None;
        int? month = null;
        int? day = null;
        int? year = null;
        foreach (var word in words)
        {
            if (Weekdays.IndexOf(word) is var found and >= 0)
                weekday = (IsoDayOfWeek)(found + 1);
            else if (word.Length >= 3 && IsMonth(word, out var index))
                month = index;
            else if (Number(word) is { } number)
                (day, year) = number is >= 1 and <= 31 ? (number, year) : number is >= 1000 and <= 2999 ? (day, number) : (day, year);
        }

        return new TimePhrase(words, weekday, month, day, year);
    }

    private static bool IsMonth(string word, out int month)
    {
        var abbreviation = Months.IndexOf(word[..3]);
        month = abbreviation + 1;
        return abbreviation >= 0
            && (word.Length <= 4
                || CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[abbreviation].Equals(word, StringComparison.OrdinalIgnoreCase));
    }

    private static int? Number(string word)
    {
        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
