using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Stemma.Link;
using Stemma.Reconcile;
using Stemma.Tell.Exports.Happenings;

namespace Stemma.Tell.Exports.Ucdp;

/// <summary>The columns of UCDP GED, a row for each claim that counts deaths in something that is told to have happened.</summary>
internal static class UcdpCsv
{
    private const int CoordinateDecimals = 6;

    public static readonly string[] Columns =
        ("id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,"
        + "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,"
        + "number_of_sources,source_article,source_office,source_date,source_headline,source_original,"
        + "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,"
        + "event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob").Split(',');

    public static void Write(StoryIndex story, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var table = new CsvTable(writer);
        table.Header(Columns);
        foreach (var happening in Rows(story))
            Row(table, story, happening);
    }

    public static IEnumerable<Happening> Rows(StoryIndex story) =>
        story.Dossier.Claims.Select(claim => Happening.Of(story, claim)).OfType<Happening>().Where(happening => happening.CountsDeaths);

    /// <summary>Whether low, best and high, as far as they are known, stand in that order.</summary>
    public static bool IsInOrder(Estimate estimate) =>
        !(estimate.Low > estimate.Best) && !(estimate.Best > estimate.High) && !(estimate.Low > estimate.High);

    private static void Row(CsvTable table, StoryIndex story, Happening happening)
    {
        var claim = happening.Claim;
        var dead = happening.CountedDead(story);
        var sides = UcdpSides.Of(happening, dead);
        table.Number(NumberOf(claim.Id)).Text(claim.Id).Number(happening.Days.Start?.Year).Blank(2).Number(sides.Type)
            .Blank(5).Text(sides.Dyad).Blank(2).Text(sides.NameA).Blank(2).Text(sides.NameB)
            .Number(claim.IndependentOrigins);
        Sources(table, story, claim);
        Place(table, story, happening);
        table.Blank()
            .Number(PrecisionOf(happening.Days)).Text(Code.Of(happening.Days.Start)).Text(Code.Of(happening.Days.End));
        Deaths(table, claim.Estimate!, sides.ColumnOf(dead));
        table.Blank(2).EndRow();
    }

    private static void Sources(CsvTable table, StoryIndex story, Claim claim)
    {
        var reports = story.ReportsOf(claim).Select(told => told.Report)
            .Select(report => (Office: report.Outlet.Name ?? report.Outlet.Host, Date: Code.Of(report.Published.Day), report.Title))
            .ToList();
        table.Text(Lists.Joined(reports.Select(report => string.Join(", ", new[] { report.Office, report.Date, report.Title }.OfType<string>()))))
            .Text(Lists.Joined(reports.Select(report => report.Office)))
            .Text(Lists.Joined(reports.Select(report => report.Date)))
            .Text(Lists.Joined(reports.Select(report => report.Title)))
            .Text(Lists.Joined(claim.Origins.Select(origin => origin.Name)));
    }

    /// <summary>Where several places are told of one count, none of them is the event's: they are named, and nothing else is told of them.</summary>
    private static void Place(CsvTable table, StoryIndex story, Happening happening)
    {
        if (happening.Places is not [var place])
        {
            table.Blank()
                .Text(happening.Places.IsEmpty ? null : Lists.Joined(happening.Places.Select(several => several.Name)))
                .Text(happening.Places.IsEmpty ? null : "several places")
                .Blank(9);
            return;
        }

        var level = PlaceLevel.Of(story, happening.Claim, place);
        var areas = Areas.Of(story, place, level);
        table.Number(level.WherePrec).Text(place.Name).Text(Description(place, level)).Text(areas.Admin1).Text(areas.Admin2)
            .Degrees(place.Latitude, CoordinateDecimals).Degrees(place.Longitude, CoordinateDecimals).Text(Point(place))
            .Blank().Text(areas.Country).Blank().Text(areas.UcdpRegion);
    }

    /// <summary>Why the precision is low; blank when it is not.</summary>
    private static string? Description(Place place, PlaceLevel level) => level.Name switch
    {
        "town" => null,
        "near" => "near it, or a part of what lies around it",
        "admin1" => "a first-order division",
        "admin2" => "a second-order division",
        "country" => "a country",
        _ => place.Latitude is null ? "not found in the gazetteer" : null,
    };

    private static string? Point(Place place) => place is { Latitude: { } north, Longitude: { } east }
        ? string.Create(CultureInfo.InvariantCulture, $"POINT ({east:0.######} {north:0.######})")
        : null;

    private static void Deaths(CsvTable table, Estimate estimate, string column)
    {
        foreach (var other in new[] { "a", "b", "civilians", "unknown" })
            table.Number(estimate.Best is null ? null : other == column ? estimate.Best : 0);
        table.Number(estimate.Best).Number(estimate.High).Number(estimate.Low);
    }

    private static int? PrecisionOf(EventDays days) => days.Length switch
    {
        null => null,
        1 => 1,
        < 7 => 2,
        7 => 3,
        <= 31 => 4,
        <= 366 => 5,
        _ => null,
    };

    /// <summary>"c12" is 12; of an id that also names its story, 48 bits of its hash.</summary>
    private static decimal NumberOf(string claim) =>
        claim.StartsWith('c') && int.TryParse(claim.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(claim))) & 0xFFFF_FFFF_FFFF;
}
