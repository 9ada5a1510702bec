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
            return Publication.OnDay(day, basis);
        if (OffsetDateTimePattern.Rfc3339.Parse(value).TryGetValue(default, out OffsetDateTime moment))
            return Publication.At(moment, basis);
        if (!lenient)
            return null;
        return Compact(value) is { } compact ? Publication.At(compact, basis)
            : value.Length > 10 && value[10] is 'T' or ' ' && LocalDatePattern.Iso.Parse(value[..10]).TryGetValue(default, out day)
                ? Publication.OnDay(day, basis)
                : null;
    }

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
