using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Times as pages' metadata give them: ISO 8601 and its misspellings, mail dates, what scripts print, or written out.</summary>
internal static partial class MachineTime
{
    /// <summary>UTF-16 code units; what is longer is no time.</summary>
    public const int MaxLength = 80;

    private static readonly OffsetDateTimePattern[] Patterns =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("d MMM uuuu HH':'mm':'ss o<+HHmm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("MMM d uuuu HH':'mm':'ss o<+HHmm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("d MMM uuuu HH':'mm o<+HHmm>"),
    ];

    /// <summary>A time without a zone gives its day alone. Null for what is no time.</summary>
    public static DayEvidence? Parse(string value, PublicationBasis basis)
    {
        string text = TextShape.Fold(value);
        if (text.Length is < 6 or > MaxLength)
            return null;
        DayEvidence? found = IsoTime.Moment(text) is { } iso ? At(iso, text, basis)
            : Mail(text) is { } mail ? At(mail, text, basis)
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

    /// <summary>"Mon, 18 Nov 2019 16:07:38 -0600", "Tue Nov 19 2019 03:05:46 GMT+0000 (UTC)".</summary>
    private static OffsetDateTime? Mail(string text)
    {
        Match match = MailForm().Match(text);
        if (!match.Success)
            return null;
        string offset = match.Groups["offset"].Value.Replace(":", "", StringComparison.Ordinal);
        string plain = match.Groups["date"].Value + " " + match.Groups["time"].Value + " " + (offset.Length == 5 ? offset : "+0000");
        foreach (OffsetDateTimePattern pattern in Patterns)
        {
            if (pattern.Parse(plain).TryGetValue(default, out OffsetDateTime moment))
                return moment;
        }

        return null;
    }

    [GeneratedRegex(@"^(?:\p{L}{3,9},? )?(?<date>[0-9]{1,2} \p{L}{3} [0-9]{4}|\p{L}{3} [0-9]{1,2} [0-9]{4}),? (?<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?) ?(?:(?:GMT|UTC|Z)(?<offset>[+-][0-9]{2}:?[0-9]{2})?|(?<offset>[+-][0-9]{2}:?[0-9]{2}))(?: \([^()]{1,40}\))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MailForm();
}
