using System.Collections.Immutable;
using NodaTime;
using Stemma.Link;
using Stemma.Tell.Exports.Happenings;

namespace Stemma.Tell.Exports.Acled;

/// <summary>One event of one kind, in one place and on one day, by all the claims that tell of it.</summary>
/// <param name="Happenings">At least one; of several, all tell the same place, day, kind and sides.</param>
/// <param name="Place">Null when not told.</param>
/// <param name="Parts">How many rows the event is told in, as it is told of so many places.</param>
internal sealed record AcledRow(ImmutableArray<Happening> Happenings, AcledCase Case, string SubEvent, Place? Place, int Part, int Parts)
{
    private const int DaysOfAWeek = 7;
    private const int DaysOfAMonth = 31;

    /// <summary>What is counted as dead where deaths are told and no number: it cannot be told whether an attack was a large one.</summary>
    private const decimal Uncounted = 3;

    private Happening Face => Happenings[0];

    /// <summary>The claims' ids; a second place of an event has a number after it.</summary>
    public string Id => string.Join('+', Happenings.Select(happening => happening.Claim.Id)) + (Parts == 1 ? "" : "-" + Code.Of(Part));

    /// <summary>One day for all of a longer time: its middle, or the end of it that is told. Null when the days are not known, or are more than a month.</summary>
    public LocalDate? Day => Face.Days is { Start: { } start, End: { } end, Length: { } length } && length <= DaysOfAMonth
        ? Face.Days.Mod switch
        {
            _ when TimePrecision == 1 => start,
            "START" => start,
            "END" => end,
            _ => start.PlusDays((length - 1) / 2),
        }
        : null;

    /// <summary>1 the day, also where it is a night of two dates; 2 within a week; 3 within a month; null when the days are not known.</summary>
    public int? TimePrecision => Face.Days.Length switch
    {
        1 => 1,
        2 when Face.Days.Precision is "day-part" => 1,
        <= DaysOfAWeek => 2,
        <= DaysOfAMonth => 3,
        _ => null,
    };

    /// <summary>Blank where a count is of several places: how many died in each is not told.</summary>
    public decimal? Fatalities => Parts > 1 && Happenings.Any(happening => happening.TellsDeaths) ? null : Happenings.Max(Dead);

    /// <summary>Claims of one event are told in one row where place and day are known; else nothing shows them to be of one event.</summary>
    public static IEnumerable<AcledRow> Of(StoryIndex story)
    {
        var rows = story.Dossier.Claims.Select(claim => Happening.Of(story, claim)).OfType<Happening>().SelectMany(happening => Of(story, happening));
        return rows
            .GroupBy(row => (row.KeyIn(story), row.SubEvent, row.Case.First, row.Case.Second))
            .Select(group => group.First() with { Happenings = [.. group.SelectMany(row => row.Happenings)] });
    }

    private static IEnumerable<AcledRow> Of(StoryIndex story, Happening happening)
    {
        var told = new AcledCase(story, happening);
        if (AcledRules.SubEventOf(happening.Code, happening.Mode, told.Holds) is not { } subEvent)
            return [];

        var places = happening.Places;
        return places.IsEmpty
            ? [new AcledRow([happening], told, subEvent, null, 1, 1)]
            : places.Select((place, index) => new AcledRow([happening], told, subEvent, place, index + 1, places.Length));
    }

    /// <summary>Place and day, or what no other row has.</summary>
    private string KeyIn(StoryIndex story) => Parts == 1 && Place is { } place && TimePrecision == 1 && Day is { } day && story.Places.ContainsKey(place.Id)
        ? $"{place.Id} {Code.Of(day)}"
        : Id;

    private static decimal Dead(Happening happening)
    {
        if (!happening.TellsDeaths)
            return 0;

        var estimate = happening.CountsDeaths ? happening.Claim.Estimate : null;
        return estimate?.Conservative ?? Math.Min(Uncounted, estimate?.High ?? Uncounted);
    }
}
