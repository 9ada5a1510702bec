using NodaTime;
using Stemma.Extract;
using Stemma.Reconcile;
using Stemma.Tell;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

public sealed class UcdpTests
{
    private static readonly LocalDate First = new(2041, 3, 1);

    private static readonly CodedStory.Told Killing = new("12 were killed in Velmarvik", PloverCode.Assault, "kill")
    {
        Places = ["velmarvik"],
        Dead = new Quantity("killed", "", 12, 12, 12, "exact", default),
        Estimate = new Estimate("killed", 12, 10, 25, "ucdp"),
    };

    [Fact]
    public void The_columns_are_those_of_ged_in_their_order()
    {
        var columns = Exported.Cells(Exported.Text(CodedStory.Dossier(), ExportFormat.CsvUcdp))[0];

        Assert.Equal(49, columns.Length);
        Assert.Equal(
            "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob",
            string.Join(',', columns));
    }

    [Theory]
    [InlineData("army", "rebels", "1", "Karsovan Army", "Quay Front rebels")]
    [InlineData("rebels", "army", "1", "Karsovan Army", "Quay Front rebels")]
    [InlineData("militia", "rebels", "2", "Ropewalk militia", "Quay Front rebels")]
    [InlineData("army", "civilians", "3", "Karsovan Army", "Civilians")]
    [InlineData("rebels", "civilians", "3", "Quay Front rebels", "Civilians")]
    [InlineData("gunmen", "civilians", "3", "", "Civilians")]
    [InlineData("rebels", null, "", "Quay Front rebels", "")]
    [InlineData("mayor", "civilians", "", "", "")]
    [InlineData(null, "army", "", "", "")]
    public void Sides_and_type_follow_from_what_the_actors_are(string? agent, string? target, string type, string a, string b)
    {
        var row = RowOf(Killing with { Agents = agent is null ? [] : [agent], Targets = target is null ? [] : [target] });

        Assert.Equal((type, a, b), (row["type_of_violence"], row["side_a"], row["side_b"]));
        Assert.Equal(a.Length > 0 && b.Length > 0 ? $"{a} - {b}" : "", row["dyad_name"]);
    }

    [Theory]
    [InlineData("civilian", "0,0,12,0")]
    [InlineData("fisherman", "0,0,12,0")]
    [InlineData("soldier", "12,0,0,0")]
    [InlineData("rebel", "0,12,0,0")]
    [InlineData("fighter", "0,12,0,0")]
    [InlineData("people", "0,0,0,12")]
    [InlineData("", "0,0,0,12")]
    public void The_dead_are_counted_to_the_side_they_are_said_to_be_of(string of, string deaths)
    {
        var row = RowOf(Killing with { Agents = ["army"], Targets = ["rebels"], Dead = Killing.Dead! with { Of = of } });

        Assert.Equal(deaths, string.Join(',', row["deaths_a"], row["deaths_b"], row["deaths_civilians"], row["deaths_unknown"]));
        Assert.Equal(("12", "25", "10"), (row["best"], row["high"], row["low"]));
    }

    [Fact]
    public void Where_no_best_figure_is_told_there_is_no_sum()
    {
        var row = RowOf(Killing with { Estimate = new Estimate("killed", null, 24, null, "ucdp") });

        Assert.Equal(("", "", "", "24"), (row["deaths_unknown"], row["best"], row["high"], row["low"]));
    }

    [Fact]
    public void An_estimate_out_of_order_is_written_as_it_is_and_told()
    {
        var dossier = CodedStory.Of(Killing with { Estimate = new Estimate("killed", 12, 20, 25, "ucdp") }, Killing);

        Assert.Equal(["20", "10"], Exported.Rows(dossier, ExportFormat.CsvUcdp).Select(row => row["low"]));
        var remark = Assert.Single(DossierExport.Remarks(dossier, ExportFormat.CsvUcdp));
        Assert.Equal(("estimate-out-of-order", "c1: low 20, best 12, high 25; written as they are."), (remark.Code, remark.Detail));
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(2, "2")]
    [InlineData(6, "2")]
    [InlineData(7, "3")]
    [InlineData(31, "4")]
    [InlineData(365, "5")]
    [InlineData(1000, "")]
    public void The_precision_of_a_time_is_its_length(int days, string precision)
    {
        var row = RowOf(Killing with { Time = new ToldTime(First, First.PlusDays(days - 1), "then", "days") });

        Assert.Equal((precision, "2041", "2041-03-01"), (row["date_prec"], row["year"], row["date_start"]));
    }

    [Theory]
    [InlineData("velmarvik", "1", "", "POINT (-21.5 64.123457)")]
    [InlineData("westland", "4", "a first-order division", "POINT (-21 64)")]
    [InlineData("karsova", "6", "a country", "POINT (-19 65)")]
    [InlineData("nowhere", "", "not found in the gazetteer", "")]
    public void A_place_has_its_precision_and_the_reason_for_a_low_one(string place, string precision, string why, string point)
    {
        var row = RowOf(Killing with { Places = [place] });

        Assert.Equal((precision, why, point), (row["where_prec"], row["where_description"], row["geom_wkt"]));
    }

    [Fact]
    public void A_count_of_several_places_lies_in_none_of_them()
    {
        var row = RowOf(Killing with { Places = ["velmarvik", "oldfell"] });

        Assert.Equal(("Velmarvik;Oldfell", "several places", "", ""), (row["where_coordinates"], row["where_description"], row["where_prec"], row["latitude"]));
    }

    [Fact]
    public void Sources_are_the_origins_and_never_the_outlets()
    {
        var invented = InventedStory.Dossier();
        var happened = invented with
        {
            Claims = [invented.Claims[0] with { Origins = [.. invented.Claims[0].Origins.Select(origin => origin with { Name = origin.Name + "; so" })] }],
        };

        var row = Exported.Rows(happened, ExportFormat.CsvUcdp).Single();

        Assert.Equal(("2", "the Port Office, so;witnesses, so"), (row["number_of_sources"], row["source_original"]));
        Assert.Equal("Karsova Wire Desk;Velmar Courier;The Karsovan;truecoast.example", row["source_office"]);
        Assert.Equal("2041-03-13;2041-03-13;;", row["source_date"]);
        Assert.Equal(("1", "c1"), (row["id"], row["relid"]));
    }

    [Fact]
    public void What_counts_no_deaths_has_no_row()
    {
        var dossier = CodedStory.Of(Killing with { Estimate = Killing.Estimate! with { Measure = "injured" } }, Killing with { Estimate = null });

        Assert.Empty(Exported.Rows(dossier, ExportFormat.CsvUcdp));
        Assert.StartsWith("2 of 2 claims", Assert.Single(DossierExport.Remarks(dossier, ExportFormat.CsvUcdp)).Detail, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> RowOf(CodedStory.Told told) => Exported.Rows(CodedStory.Of(told), ExportFormat.CsvUcdp).Single();
}
