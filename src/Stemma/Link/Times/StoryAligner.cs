using System.Collections.Immutable;
using Stemma.Extract;

namespace Stemma.Link.Times;

/// <summary>
/// Ties undated reports to dated ones by the events they share: the same deed at the same place, on the same day of the week. What one dates holds
/// for the other; where two dated reports disagree, nothing does.
/// </summary>
internal sealed class StoryAligner
{
    private const int DaysOfWeek = 7;
    private const string AnyWeek = "XXXX-WXX-";

    private readonly LinkedStory _story;
    private readonly Dictionary<(PloverCode Code, string Place, int Weekday), List<(PlacedTime Time, string Report)>> _dated = [];

    private StoryAligner(LinkedStory story)
    {
        _story = story;
        foreach (var report in story.Reports.Where(report => report.Parsed.Report.Published.Day is not null))
        {
            foreach (var (told, time) in Timed(report, story))
            {
                if (time.Start is not { } start || time.Precision is not ("day" or "day-part" or "instant"))
                    continue;
                foreach (var place in told.Places.Select(story.PlaceOf).OfType<string>())
                    Add((told.Code, place, (int)start.DayOfWeek), (time, report.Parsed.Report.Id));
            }
        }
    }

    public static LinkedStory Align(LinkedStory story)
    {
        var aligner = new StoryAligner(story);
        var found = new Dictionary<PlacedTime, (PlacedTime Time, ImmutableArray<string> Because)>();
        foreach (var report in story.Reports.Where(report => report.Parsed.Report.Published.Day is null))
        {
            foreach (var (told, time) in Timed(report, story))
            {
                if (aligner.Shared(told, time) is { } shared)
                    found[time] = shared;
            }
        }

        return found.Count == 0
            ? story
            : new LinkedStory(
                story.Reports, story.Actors, story.Places,
                [.. story.Times.Select(time => found.TryGetValue(time, out var shared) ? Placed(time, shared.Time) : time)])
            {
                Bounds = Bounds(story, found),
            };
    }

    private static PlacedTime Placed(PlacedTime time, PlacedTime shared) =>
        time with { Start = shared.Start, End = shared.End, Precision = shared.Precision, Basis = "shared-event" };

    /// <summary>A day of the week is the last before the report, or the report's own.</summary>
    private static ImmutableArray<PublicationBound> Bounds(LinkedStory story, Dictionary<PlacedTime, (PlacedTime Time, ImmutableArray<string> Because)> found)
    {
        var bounds = ImmutableArray.CreateBuilder<PublicationBound>();
        foreach (var report in story.Times.Where(found.ContainsKey).GroupBy(time => time.Report))
        {
            var days = report.Select(time => found[time].Time.Start!.Value).ToList();
            var (first, last) = (days.Max(), days.Min().PlusDays(DaysOfWeek - 1));
            if (first <= last)
                bounds.Add(new PublicationBound(report.Key, first, last, [.. report.SelectMany(time => found[time].Because).Distinct().Order(StringComparer.Ordinal)]));
        }

        return bounds.DrainToImmutable();
    }

    private (PlacedTime Time, ImmutableArray<string> Because)? Shared(EventMention told, PlacedTime time)
    {
        if (time is not { Start: null, Value: { } value } || !value.StartsWith(AnyWeek, StringComparison.Ordinal) || value.Length <= AnyWeek.Length)
            return null;

        var weekday = value[AnyWeek.Length] - '0';
        var like = told.Places.Select(_story.PlaceOf).OfType<string>()
            .SelectMany(place => _dated.GetValueOrDefault((told.Code, place, weekday)) ?? [])
            .ToList();
        return like.Count > 0 && like.All(other => other.Time.Start == like[0].Time.Start)
            ? (like[0].Time, [.. like.Select(other => other.Report).Distinct()])
            : null;
    }

    private static IEnumerable<(EventMention Told, PlacedTime Time)> Timed(ExtractedReport report, LinkedStory story)
    {
        foreach (var assertion in report.Assertions)
        {
            if (assertion.Event is { Time: { } mention } told && story.TimeOf(mention) is { } time)
                yield return (told, time);
        }
    }

    private void Add((PloverCode, string, int) key, (PlacedTime, string) entry)
    {
        if (!_dated.TryGetValue(key, out var entries))
            _dated[key] = entries = [];
        entries.Add(entry);
    }
}
