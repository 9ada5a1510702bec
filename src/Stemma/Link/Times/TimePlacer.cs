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
        var value = TimeGrammar.Read(mention.Text, anchor, ahead: tense == EventTense.Future);
        var basis = value is null or { Start: null, End: null } ? "none" : value.IsCounted ? "publication" : "stated";
        return new PlacedTime(mention.Report, mention.Span, mention.Text, value?.Start, value?.End, value?.Precision ?? "vague", basis)
        {
            Type = value?.Type,
            Value = value?.Value,
            Mod = value?.Mod,
        };
    }
}
