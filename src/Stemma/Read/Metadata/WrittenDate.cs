using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Days as people write them. A day and a month that could change places are no day.</summary>
internal static partial class WrittenDate
{
    private static readonly Dictionary<string, int> Months = LexiconTable.Rows("Read.months.tsv", 2)
        .SelectMany(row => row[1].Split(' ').Select(name => (Name: name, Number: int.Parse(row[0], CultureInfo.InvariantCulture))))
        .ToDictionary(m => m.Name, m => m.Number, StringComparer.OrdinalIgnoreCase);

    /// <summary>The first day written out in the line; null when there is none or it could be two days.</summary>
    public static LocalDate? In(string line)
    {
        foreach (Match match in DayMonthYear().Matches(line))
        {
            if (Named(match) is { } day)
                return day;
        }

        foreach (Match match in MonthDayYear().Matches(line))
        {
            if (Named(match) is { } day)
                return day;
        }

        return YearFirst().Match(line) is { Success: true } iso ? Valid(Number(iso, "y"), Number(iso, "m"), Number(iso, "d"))
            : Numeric().Match(line) is { Success: true } numeric ? Unambiguous(numeric)
            : null;
    }

    /// <summary>Whether the line is a date and little else.</summary>
    public static bool IsWhole(string line) =>
        line.Length <= 70 && In(line) is not null && TextShape.CountWords(line) <= 9 && !TextShape.EndsSentence(line);

    public static LocalDate? InAddress(string address) =>
        AddressDay().Match(address) is { Success: true } match
            ? Valid(Number(match, "y"), Number(match, "m"), Number(match, "d"))
            : null;

    private static LocalDate? Named(Match match) =>
        Months.TryGetValue(match.Groups["m"].Value, out int month) ? Valid(Number(match, "y"), month, Number(match, "d")) : null;

    private static LocalDate? Unambiguous(Match match)
    {
        int first = Number(match, "a"), second = Number(match, "b"), year = Number(match, "y");
        return first == second || second > 12 ? Valid(year, first, second)
            : first > 12 ? Valid(year, second, first)
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static LocalDate? Valid(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    [GeneratedRegex(@"\b(?<d>\d{1,2})(?:st|nd|rd|th|\.)?(?: de| of)? (?<m>\p{L}{3,12})\.?,?(?: de)? (?<y>(?:19|20)\d\d)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"\b(?<m>\p{L}{3,12})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>(?:19|20)\d\d)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"\b(?<y>(?:19|20)[0-9]{2})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\b(?<a>[0-9]{1,2})[-/.](?<b>[0-9]{1,2})[-/.](?<y>(?:19|20)[0-9]{2})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"/(?<y>(?:19|20)[0-9]{2})[-/](?<m>[0-9]{1,2})[-/](?<d>[0-9]{1,2})(?:[/\-_]|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddressDay();
}
