using System.Text;
using NodaTime;
using Stemma.Link;
using Stemma.Tell.Exports.Happenings;

namespace Stemma.Tell.Exports.Acled;

/// <summary>The columns of ACLED, a row for each event of a kind it has, in one place and on one day.</summary>
internal static class AcledCsv
{
    private const int CoordinateDecimals = 4;
    private const int Tens = 10;

    public static readonly string[] Columns =
        ("event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
        + "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,"
        + "geo_precision,source,source_scale,notes,fatalities,tags,timestamp").Split(',');

    public static void Write(StoryIndex story, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var table = new CsvTable(writer);
        table.Header(Columns);
        foreach (var row in AcledRow.Of(story))
            Row(table, story, row);
    }

    private static void Row(CsvTable table, StoryIndex story, AcledRow row)
    {
        var level = row.Place is null ? PlaceLevel.Unknown : PlaceLevel.Of(story, row.Happenings[0].Claim, row.Place);
        var areas = row.Place is null ? Areas.None : Areas.Of(story, row.Place, level);
        var (one, other) = (row.Case.First, row.Case.Second);
        var (inter1, inter2) = (InterOf(one, row.Place), InterOf(other, row.Place));
        table.Text(row.Id).Text(Code.Of(row.Day)).Number(row.Day?.Year).Number(row.TimePrecision)
            .Text(AcledRules.DisorderOf(row.SubEvent)).Text(AcledRules.EventTypeOf(row.SubEvent)).Text(row.SubEvent)
            .Text(NameOf(one, areas)).Blank().Number(inter1)
            .Text(NameOf(other, areas)).Blank().Number(inter2)
            .Number(one is null ? Interaction(inter2, null, alone: true) : Interaction(inter1, inter2, alone: other is null))
            .Text(row.Case.TargetsCivilians || row.SubEvent == "Excessive force against protesters" ? "Civilian targeting" : null)
            .Number(areas.Iso).Text(areas.AcledRegion).Text(areas.Country).Text(areas.Admin1).Text(areas.Admin2).Blank()
            .Text(row.Place?.Name).Degrees(row.Place?.Latitude, CoordinateDecimals).Degrees(row.Place?.Longitude, CoordinateDecimals)
            .Number(level.GeoPrecision)
            .Text(Sources(story, row)).Blank().Text(AcledNotes.Of(story, row)).Number(row.Fatalities).Blank()
            .Number(story.At == NodaConstants.UnixEpoch ? null : story.At.ToUnixTimeSeconds())
            .EndRow();
    }

    /// <summary>The outlets, each once; one that is not known is left out.</summary>
    private static string Sources(StoryIndex story, AcledRow row) => Lists.Joined(row.Happenings
        .SelectMany(happening => story.ReportsOf(happening.Claim))
        .Select(told => told.Report.Outlet.Name ?? told.Report.Outlet.Host)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal));

    /// <summary>Those without arms go by ACLED's own names, all others by their own.</summary>
    private static string? NameOf((Actor? Actor, Party Party)? side, Areas areas) => side?.Party switch
    {
        null => null,
        Party.Civilians or Party.Protesters or Party.Rioters => side.Value.Party + (areas.Country is { } country ? $" ({country})" : ""),
        _ => side.Value.Actor?.Name,
    };

    /// <summary>ACLED's number for a kind of actor; null where it is not told. A state's forces abroad are external ones.</summary>
    private static int? InterOf((Actor? Actor, Party Party)? side, Place? place) => side?.Party switch
    {
        Party.State => side.Value.Actor?.Country is { } home && place?.Country is { } here && home != here ? 8 : 1,
        Party.Rebels => 2,
        Party.Militia => 3,
        Party.Rioters => 5,
        Party.Protesters => 6,
        Party.Civilians => 7,
        Party.External => 8,
        _ => null,
    };

    /// <summary>Two digits, the smaller first; 0 for nobody on the other side.</summary>
    private static int? Interaction(int? one, int? other, bool alone) =>
        alone ? one * Tens
        : one is { } first && other is { } second ? Math.Min(first, second) * Tens + Math.Max(first, second)
        : null;
}
