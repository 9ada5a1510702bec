using NodaTime;
using NodaTime.Text;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Moments as machines write them.</summary>
internal static class IsoTime
{
    /// <summary>
    /// A day or an RFC 3339 instant. Leniently also a day followed by a time without a zone: then only the day is known.
    /// Null for anything else.
    /// </summary>
    public static Publication? Parse(string value, PublicationBasis basis, bool lenient)
    {
        if (LocalDatePattern.Iso.Parse(value).TryGetValue(default, out LocalDate day))
            return OnDay(day, basis);
        if (OffsetDateTimePattern.Rfc3339.Parse(value).TryGetValue(default, out OffsetDateTime moment))
            return At(moment, basis);
        if (!lenient)
            return null;
        return Compact(value) is { } compact ? At(compact, basis)
            : value.Length > 10 && value[10] is 'T' or ' ' && LocalDatePattern.Iso.Parse(value[..10]).TryGetValue(default, out day)
                ? OnDay(day, basis)
                : null;
    }

    /// <summary>No report was published before there was print; a year outside this range is a slip of whoever wrote the page.</summary>
    public const int EarliestYear = 1500;

    public const int LatestYear = 2999;

    private static Publication? OnDay(LocalDate day, PublicationBasis basis) =>
        day.Year is >= EarliestYear and <= LatestYear ? Publication.OnDay(day, basis) : null;

    private static Publication? At(OffsetDateTime moment, PublicationBasis basis) =>
        moment.Year is >= EarliestYear and <= LatestYear ? Publication.At(moment, basis) : null;

    /// <summary>Offsets without a colon and times without seconds, common in page metadata.</summary>
    private static OffsetDateTime? Compact(string value)
    {
        string text = value.Length > 10 && value[10] == ' ' ? value[..10] + "T" + value[11..].Replace(" ", "", StringComparison.Ordinal) : value;
        if (text.Length > 5 && text[^5] is '+' or '-' && text.Length > 10)
            text = text[..^2] + ":" + text[^2..];
        if (text.Length > 16 && text[16] is '+' or '-' or 'Z' && text[10] == 'T')
            text = text[..16] + ":00" + text[16..];
        return OffsetDateTimePattern.Rfc3339.Parse(text).TryGetValue(default, out OffsetDateTime moment) ? moment : null;
    }
}
