using System.Globalization;
using NodaTime;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Times as pages' metadata give them: ISO 8601 and its misspellings, mail dates, what scripts print, or written out.</summary>
internal static class MachineTime
{
    /// <summary>UTF-16 code units; what is longer is no time.</summary>
    public const int MaxLength = 80;

    /// <summary>A time without a zone gives its day alone. Null for what is no time.</summary>
    public static DayEvidence? Parse(string value, PublicationBasis basis)
    {
        string text = TextShape.Fold(value);
        if (text.Length is < 6 or > MaxLength)
            return null;
        DayEvidence? found = IsoTime.Moment(text) is { } iso ? At(iso, text, basis)
            : MailTime.Parse(text, basis) is { } mail ? mail
            : Counted(text) is { } counted ? At(counted, text, basis)
            : IsoTime.Day(text) is { } day ? new(day, null, null, basis, text)
            : WrittenDate.All(text) is [var written, ..] ? new(written.Day, written.Other, null, basis, text)
            : null;
        return found is { IsPlausible: true } ? found : null;
    }

    private static DayEvidence At(OffsetDateTime moment, string text, PublicationBasis basis) => new(moment.Date, null, moment, basis, text);

    /// <summary>Seconds or milliseconds since 1970.</summary>
    private static OffsetDateTime? Counted(string text) =>
        text.Length is 10 or 13 && text.All(char.IsAsciiDigit)
            ? Instant.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture) * (text.Length == 10 ? 1000 : 1)).WithOffset(Offset.Zero)
            : null;
}
