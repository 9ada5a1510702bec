using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Days as people write them, in many languages and digits. A day and a month that could change places are two days.</summary>
internal static partial class WrittenDate
{
    private static readonly Dictionary<string, int> Months = Names("Read.months.tsv");
    private static readonly Dictionary<string, int> PersianMonths = Names("Read.persian-months.tsv");
    private static readonly Dictionary<string, int> Weekdays = Names("Read.weekdays.tsv");

    /// <summary>The first day written out in the line; null when there is none or it could be two days.</summary>
    public static LocalDate? In(string line) => All(line).Select(d => d.Sure).FirstOrDefault();

    /// <summary>Every date in the line, in order. A weekday beside a date settles which of two days is meant.</summary>
    public static ImmutableArray<WrittenDay> All(string line)
    {
        if (!line.Any(char.IsDigit))
            return [];
        string text = WithPlainDigits(line);
        var found = new List<WrittenDay>();
        Collect(DayMonthYear(), text, found, m => Named(m));
        Collect(MonthDayYear(), text, found, m => Named(m));
        Collect(YearFirst(), text, found, m => OneDay(Valid(Number(m, "y"), Number(m, "m"), Number(m, "d")), m));
        Collect(Numeric(), text, found, m => EitherWay(m, text));
        return [.. found.OrderBy(d => d.Start)];
    }

    /// <summary>Whether the line is a date and little else.</summary>
    public static bool IsWhole(string line) =>
        line.Length <= 70 && !All(line).IsEmpty && TextShape.CountWords(line) <= 9 && !EndsAsProse(line);

    /// <summary>Whether the line ends as a sentence does, "a.m." aside.</summary>
    public static bool EndsAsProse(string line) =>
        TextShape.EndsSentence(line) && !line.EndsWith(".m.", StringComparison.OrdinalIgnoreCase);

    public static bool IsMonth(string word) => Months.ContainsKey(word);

    public static LocalDate? InAddress(string address) =>
        AddressDay().Match(address) is { Success: true } match
            ? Month(match) is { } month ? Valid(Number(match, "y"), month, Number(match, "d")) : null
            : null;

    /// <summary>The first day of the month that an address names without a day; null when it names none.</summary>
    public static LocalDate? MonthInAddress(string address) =>
        AddressMonth().Match(address) is { Success: true } match ? Valid(Number(match, "y"), Number(match, "m"), 1) : null;

    private static void Collect(Regex pattern, string text, List<WrittenDay> found, Func<Match, WrittenDay?> read)
    {
        foreach (Match match in pattern.Matches(text))
        {
            if (!found.Exists(d => d.Start < match.Index + match.Length && match.Index < d.End) && read(match) is { } day)
                found.Add(day);
        }
    }

    private static WrittenDay? Named(Match match)
    {
        int year = Number(match, "y"), day = Number(match, "d");
        string name = match.Groups["m"].Value.Replace(' ', '_');
        if (year < 1500)
            return PersianMonths.TryGetValue(name, out int persian) ? OneDay(OfPersia(year, persian, day), match) : null;
        return Months.TryGetValue(name, out int month) ? OneDay(Valid(year, month, day), match) : null;
    }

    private static int? Month(Match match)
    {
        string written = match.Groups["m"].Value;
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
            : Months.TryGetValue(written, out int month) ? month
            : null;
    }

    private static WrittenDay? OneDay(LocalDate? day, Match match) =>
        day is { } known ? new(known, null, match.Index, match.Index + match.Length) : null;

    private static WrittenDay? EitherWay(Match match, string text)
    {
        int a = Number(match, "a"), b = Number(match, "b"), year = Number(match, "y");
        year += year < 100 ? 2000 : 0;
        LocalDate? dayFirst = Valid(year, b, a), monthFirst = Valid(year, a, b);
        if (dayFirst is null || monthFirst is null || dayFirst == monthFirst)
            return OneDay(dayFirst ?? monthFirst, match);
        var (earlier, later) = dayFirst < monthFirst ? (dayFirst.Value, monthFirst.Value) : (monthFirst.Value, dayFirst.Value);
        bool first = IsOn(earlier.DayOfWeek, text), second = IsOn(later.DayOfWeek, text);
        return first == second
            ? new(earlier, later, match.Index, match.Index + match.Length)
            : OneDay(first ? earlier : later, match);
    }

    private static bool IsOn(IsoDayOfWeek day, string text) =>
        text.Split([' ', ',', '.', '،', '|', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => Weekdays.TryGetValue(word, out int number) && number == (int)day);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static LocalDate? Valid(int year, int month, int day) =>
        year < 1500 ? OfPersia(year, month, day)
        : month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    private static LocalDate? OfPersia(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.PersianSimple.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day, CalendarSystem.PersianSimple).WithCalendar(CalendarSystem.Iso)
            : null;

    /// <summary>Digits of every script as 0 to 9, one for one; a letter above the plane of all others stays.</summary>
    private static string WithPlainDigits(string line)
    {
        if (Ascii.IsValid(line))
            return line;
        char[] plain = line.ToCharArray();
        for (int i = 0; i < plain.Length; i++)
        {
            if (char.IsDigit(plain[i]))
                plain[i] = (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(plain[i]));
        }

        return new(plain);
    }

    private static Dictionary<string, int> Names(string lexicon) => LexiconTable.Rows(lexicon, 2)
        .SelectMany(row => row[1].Split(' ').Select(name => (Name: name, Number: int.Parse(row[0], CultureInfo.InvariantCulture))))
        .ToDictionary(m => m.Name, m => m.Number, StringComparer.OrdinalIgnoreCase);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>A year may run into the time behind it where a page's elements did.</summary>
    private const string Year = @"(?<y>(?:19|20|13|14)[0-9]{2})(?![0-9](?![0-9]?:[0-9]))";

    private const string MonthName = @"(?<m>\p{L}[\p{L}\p{M}]{1,11}(?: (?:الأول|الثاني))?)";

    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|\.)?(?:(?: de| of| d')?[ \-/]|[ ])" + MonthName
        + @"(?:\s?/\s?\p{L}{3,12}(?: \p{L}{3,10})?)?[.,،]?(?: de| del)?[ \-/]" + Year, Options, 1000)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(MonthName + @"\.? ?(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,? ?(?<=[ ,])" + Year, Options, 1000)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20|13|14)[0-9]{2})(?:[-/]|\. ?| ?[年년] ?)(?<m>[0-9]{1,2})(?:[-/]|\. ?| ?[月월] ?)(?<d>[0-9]{1,2})(?![0-9](?![0-9]?:[0-9]))", Options, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9./,-])(?:(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})\k<s>(?<y>(?:19|20)[0-9]{2})|(?<a>[0-9]{1,2})(?<s>[/.])(?<b>[0-9]{1,2})\k<s>(?<y>[0-6][0-9]))(?![0-9/-])", Options, 1000)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"/(?<y>(?:19|20)[0-9]{2})(?<s>[-/])(?<m>[0-9]{1,2}|[a-z]{3})\k<s>(?<d>[0-9]{1,2})(?:[/\-_.]|$)", Options, 1000)]
    private static partial Regex AddressDay();

    [GeneratedRegex(@"/(?<y>(?:19|20)[0-9]{2})[-/](?<m>[0-9]{1,2})(?:[/\-_.]|$)", Options, 1000)]
    private static partial Regex AddressMonth();
}
