using System.Collections.Immutable;
using NodaTime;
using Stemma.Extract;

namespace Stemma.Link.Times;

/// <summary>Puts time words on the calendar, counted from the publication day where that is known and never from any other day.</summary>
internal static class TimePlacer
{
    public static ImmutableArray<PlacedTime> Place(ImmutableArray<ExtractedReport> reports)
    {
        var placed = ImmutableArray.CreateBuilder<PlacedTime>();
        foreach (var report in reports)
        {
            var seen = new HashSet<TimeMention>();
            foreach (var assertion in report.Assertions)
            {
                if (assertion.Event?.Time is { } mention && seen.Add(mention))
                    placed.Add(Place(mention, report.Parsed.Report.Published.Day, assertion.Factuality.Time));
            }
        }

        return placed.DrainToImmutable();
    }

    private static PlacedTime Place(TimeMention mention, LocalDate? anchor, EventTense tense)
    {
        var phrase = TimePhrase.Read(mention.Text);
        if (phrase.IsVague)
            return Unplaced(mention, "vague");
        if (StatedDate.Of(phrase) is { } stated)
            return new PlacedTime(mention.Report, mention.Span, mention.Text, stated.Start, stated.End, stated.Precision, "stated");
        if (anchor is not { } day)
            return Unplaced(mention, "relative");

        var ahead = tense == EventTense.Future || phrase.Has("next");
        return RelativeDate.Of(phrase, day, ahead) is { } relative
            ? new PlacedTime(mention.Report, mention.Span, mention.Text, relative.Start, relative.End, relative.Precision, "publication")
            : Unplaced(mention, "vague");
    }

    private static PlacedTime Unplaced(TimeMention mention, string precision) =>
        new(mention.Report, mention.Span, mention.Text, null, null, precision, "none");
}
