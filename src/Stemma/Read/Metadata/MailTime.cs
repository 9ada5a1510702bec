using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>
/// Moments as mail and RSS write them (RFC 822 and 5322), "Mon, 02 Dec 2024 09:30:00 GMT", and as scripts print them,
/// "Mon Dec 02 2024 09:30:00 GMT+0000 (UTC)".
/// </summary>
internal static partial class MailTime
{
    private static readonly FrozenDictionary<string, int> Zones = new Dictionary<string, int>
    {
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["Z"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Null for anything else. Where the zone is missing or unknown, only the day is known.</summary>
    public static DayEvidence? Parse(string value, PublicationBasis basis)
    {
        Match match = Moment().Match(value);
        int month = Array.FindIndex(Months, m => m.Equals(match.Groups["m"].Value, StringComparison.OrdinalIgnoreCase)) + 1;
        if (!match.Success || month == 0)
            return null;
        int year = Number(match, "y"), day = Number(match, "d");
        if (match.Groups["y"].Length == 2)
            year += year < 50 ? 2000 : 1900;
        if (year is < IsoTime.EarliestYear or > IsoTime.LatestYear || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return null;
        var date = new LocalDate(year, month, day);
        return TimeOf(match) is { } time && OffsetOf(match.Groups["z"].Value) is { } offset
            ? new(date, null, date.At(time).WithOffset(offset), basis, value)
            : new(date, null, null, basis, value);
    }

    private static LocalTime? TimeOf(Match match)
    {
        if (!match.Groups["h"].Success)
            return null;
        int hour = Number(match, "h"), minute = Number(match, "n"), second = match.Groups["s"].Success ? Number(match, "s") : 0;
        return hour < 24 && minute < 60 && second <= 60 ? new LocalTime(hour, minute, Math.Min(second, 59)) : null;
    }

    private static Offset? OffsetOf(string zone)
    {
        if (zone is not ['+' or '-', ..])
            return Zones.TryGetValue(zone, out int hours) ? Offset.FromHours(hours) : null;
        int number = int.Parse(zone[1..].Replace(":", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture);
        int seconds = ((number / 100 * 60) + (number % 100)) * 60;
        return number % 100 < 60 && number <= 1800 ? Offset.FromSeconds(zone[0] == '-' ? -seconds : seconds) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:\p{L}{3,9}\.?,? )?(?:(?<d>[0-9]{1,2})[ -](?<m>[A-Za-z]{3})[ -]|(?<m>[A-Za-z]{3}) (?<d>[0-9]{1,2}) )(?<y>[0-9]{4}|[0-9]{2})"
        + @"(?:,? (?<h>[0-9]{1,2}):(?<n>[0-9]{2})(?::(?<s>[0-9]{2}))?(?: ?(?:(?<z>[A-Z]{1,4})|(?:GMT|UTC|Z)?(?<z>[+-][0-9]{2}:?[0-9]{2})))?(?: \([^()]{1,40}\))?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moment();
}
