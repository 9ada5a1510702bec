using NodaTime;
using NodaTime.Text;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Moments as machines write them.</summary>
internal static class IsoTime
{
    /// <summary>No report was published before there was print; a year outside this range is a slip of whoever wrote the page.</summary>
    public const int EarliestYear = 1500;

    public const int LatestYear = 2999;

    /// <summary>A day or an RFC 3339 instant, within the years of print. Null for anything else.</summary>
    public static Publication? Parse(string value, PublicationBasis basis)
    {
        if (LocalDatePattern.Iso.Parse(value).TryGetValue(default, out LocalDate day))
            return day.Year is >= EarliestYear and <= LatestYear ? Publication.OnDay(day, basis) : null;
        return OffsetDateTimePattern.Rfc3339.Parse(value).TryGetValue(default, out OffsetDateTime moment)
            && moment.Year is >= EarliestYear and <= LatestYear
                ? Publication.At(moment, basis)
                : null;
    }

    /// <summary>Leniently: offsets without a colon, times without seconds, "UTC" for "Z", no separators at all. Null without a zone.</summary>
    public static OffsetDateTime? Moment(string value)
    {
        if (value.Length < 16)
            return null;
        string text = value.EndsWith("UTC", StringComparison.Ordinal) || value.EndsWith("GMT", StringComparison.Ordinal)
            ? value[..^3].TrimEnd() + "Z"
            : value;
        if (text.Length is 16 or 20 && text[8] == 'T' && text.AsSpan(0, 8).ContainsAnyExceptInRange('0', '9') == false)
            text = $"{text[..4]}-{text[4..6]}-{text[6..11]}:{text[11..13]}:{text[13..]}";
        if (text.Length > 10 && text[10] == ' ')
            text = text[..10] + "T" + text[11..].Replace(" ", "", StringComparison.Ordinal);
        if (text.Length > 10 && text[^5] is '+' or '-')
            text = text[..^2] + ":" + text[^2..];
        else if (text.Length > 16 && text[^3] is '+' or '-')
            text += ":00";
        if (text.Length > 16 && text[16] is '+' or '-' or 'Z' && text[10] == 'T')
            text = text[..16] + ":00" + text[16..];
        return OffsetDateTimePattern.Rfc3339.Parse(text).TryGetValue(default, out OffsetDateTime moment) ? moment : null;
    }

    /// <summary>The day of a day or of a time without a zone; null for anything else.</summary>
    public static LocalDate? Day(string value) =>
        value.Length >= 10 && (value.Length == 10 || value[10] is 'T' or ' ')
        && LocalDatePattern.Iso.Parse(value[..10]).TryGetValue(default, out LocalDate day)
            ? day
            : null;
}
