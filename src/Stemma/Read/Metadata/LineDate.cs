using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>The day of publication as a document's own lines give it: a line that is a date, or says "published".</summary>
internal static partial class LineDate
{
    /// <summary>Longer lines (UTF-16 code units) are prose, and no dates are looked for in them.</summary>
    public const int MaxLine = 120;

    /// <summary>A line of so few words is a label, even where it ends with a point.</summary>
    private const int LabelWords = 5;

    private static readonly ImmutableArray<(string Opening, bool IsChange)> Openings =
    [
        .. LexiconTable.Rows("Read.published-openings.tsv", 2).Select(row => (row[0], row[1] == "changed"))
            .OrderByDescending(o => o.Item1.Length).ThenBy(o => o.Item1, StringComparer.Ordinal),
    ];

    /// <summary>Two lines that name different days and do not say of what tell nothing. A day of change dates what has no other day.</summary>
    public static Publication Among(IEnumerable<string> lines)
    {
        var all = lines.SelectMany(In).ToList();
        var said = all.FindAll(d => d.Says == PageMomentKind.Published).ConvertAll(d => d.Evidence);
        if (said.Count > 0)
            return PublicationChoice.Of(said, [.. all.Select(d => d.Evidence)]);
        var bare = all.FindAll(d => d.Says == PageMomentKind.Unsaid && d.IsWhole).ConvertAll(d => d.Evidence);
        var changed = all.FindAll(d => d.Says == PageMomentKind.Changed).ConvertAll(d => d.Evidence);
        if (bare.Count == 0)
            return PublicationChoice.Of(changed, []);
        LocalDate? only = bare.Find(d => d.IsSure) is { Text: not null } sure ? sure.Day : null;
        return only is { } day && !bare.TrueForAll(d => d.May(day)) ? Publication.Unknown : PublicationChoice.Of(bare, changed);
    }

    /// <summary>The dates in a line, each with what the words before it say it is of.</summary>
    public static IEnumerable<LineDay> In(string line)
    {
        if (line.Length > MaxLine)
            yield break;
        var dates = WrittenDate.All(line);
        if (dates.IsEmpty)
            yield break;
        bool whole = WrittenDate.IsWhole(line), prose = WrittenDate.EndsAsProse(line) && TextShape.CountWords(line) > LabelWords;
        foreach (WrittenDay date in dates)
        {
            OffsetDateTime? moment = dates.Length == 1 && date.Sure is { } day ? Moment(line, day) : null;
            var evidence = new DayEvidence(date.Day, date.Other, moment, PublicationBasis.Text, line[date.Start..date.End]);
            if (evidence.IsPlausible)
                yield return new(moment is { } at ? evidence with { Day = at.Date } : evidence, Said(line, date.Start), whole, prose);
        }
    }

    /// <summary>What the last word in a text that says what a time is of, says.</summary>
    public static PageMomentKind Said(string text) => Said(text, text.Length);

    /// <summary>What the last such word before the date says; a line that opens with one says it of its first date at least.</summary>
    private static PageMomentKind Said(string line, int before)
    {
        if (before == 0)
            return PageMomentKind.Unsaid;
        int last = -1, length = 0;
        var says = PageMomentKind.Unsaid;
        foreach (var (opening, isChange) in Openings)
        {
            int at = line.AsSpan(0, before).LastIndexOf(opening, StringComparison.OrdinalIgnoreCase);
            if (at < last || at < 0 || (at == last && opening.Length <= length) || !IsWord(line, at, at + opening.Length) || !IsOpening(line, at))
                continue;
            (last, length, says) = (at, opening.Length, isChange ? PageMomentKind.Changed : PageMomentKind.Published);
        }

        return says;
    }

    private static bool IsWord(string line, int start, int end) =>
        (start == 0 || !char.IsLetter(line[start - 1])) && (end >= line.Length || !char.IsLetter(line[end]) || !char.IsLetter(line[end - 1]));

    /// <summary>At the start of the line, after a mark that parts, or with its first letter large.</summary>
    private static bool IsOpening(string line, int at) =>
        at == 0 || char.IsUpper(line[at]) || line[..at].TrimEnd() is [.., '|' or '·' or '•' or '-' or '–' or '—' or '/' or ':' or '(' or '[' or ',' or '.'];

    /// <summary>A time of day with universal time, or an offset from it, behind it.</summary>
    private static OffsetDateTime? Moment(string line, LocalDate day)
    {
        Match match = UniversalTime().Match(line);
        if (!match.Success)
            return null;
        int hour = Number(match, "h"), minute = Number(match, "m");
        if (match.Groups["half"].Success)
            hour = (hour % 12) + (match.Groups["half"].Value is "p" or "P" ? 12 : 0);
        int offset = match.Groups["sign"].Success ? Number(match, "oh") * 60 + (match.Groups["om"].Success ? Number(match, "om") : 0) : 0;
        return hour < 24 && minute < 60 && offset <= 14 * 60
            ? day.At(new LocalTime(hour, minute)).WithOffset(Offset.FromSeconds((match.Groups["sign"].Value == "-" ? -60 : 60) * offset))
            : null;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9:.])(?<h>[0-9]{1,2})[:.](?<m>[0-9]{2})(?::[0-9]{2})?\s?(?:(?<half>[ap])\.?m\.?)?\s?\(?(?:GMT|UTC)(?:\s?(?<sign>[+-])(?<oh>[0-9]{1,2})(?::?(?<om>[0-9]{2}))?)?(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex UniversalTime();
}
