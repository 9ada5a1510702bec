using NodaTime;
using Stemma.Extract;
using Stemma.Reconcile;
using Stemma.Tell;
using Stemma.Tell.Exports.Acled;
using Stemma.Tests.Given;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

public sealed class AcledTests
{
    private static readonly LocalDate First = new(2041, 3, 1);

    private static readonly CodedStory.Told Raid = new("Planes raided Velmarvik", PloverCode.Assault, "raid") { Mode = "aerial", Places = ["velmarvik"] };

    public static TheoryData<string[]> Rules => [.. Rows.Select(row => (TheoryDataRow<string[]>)row)];

    private static IEnumerable<string[]> Rows => CaseFile.Rows("Tell/Exports", "acled.tsv", 8);

    [Fact]
    public void The_columns_are_those_of_acled_in_their_order() => Assert.Equal(
        [
            "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1",
            "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2",
            "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
        ],
        Exported.Cells(Exported.Text(CodedStory.Dossier(), ExportFormat.CsvAcled))[0]);

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_first_rule_that_fits_gives_the_type(string[] row)
    {
        var told = new CodedStory.Told(row[5], Enum.Parse<PloverCode>(row[0], ignoreCase: true), row[2])
        {
            Mode = row[1] == "-" ? null : row[1],
            Agents = row[3] == "-" ? [] : [.. row[3].Split(',')],
            Targets = row[4] == "-" ? [] : [.. row[4].Split(',')],
            Dead = row[6] == "y" ? new Quantity("killed", "", 3, 3, 3, "exact", default) : null,
        };

        Assert.Equal(row[7], RowsOf(told).SingleOrDefault()?["sub_event_type"] ?? "-");
    }

    [Fact]
    public void Every_rule_has_a_case()
    {
        var ruled = LexiconTable.Rows("Tell.acled-events.tsv", 4).Select(row => row[3]).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(ruled.Order(StringComparer.Ordinal), Rows.Select(row => row[7]).Where(type => type != "-").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(ruled, type => Assert.NotEmpty(AcledRules.DisorderOf(type) + AcledRules.EventTypeOf(type)));
    }

    [Theory]
    [InlineData(1, 1, "day", null, "2041-03-01", "1")]
    [InlineData(1, 2, "day-part", null, "2041-03-01", "1")]
    [InlineData(1, 2, "weekend", null, "2041-03-01", "2")]
    [InlineData(1, 7, "week", null, "2041-03-04", "2")]
    [InlineData(1, 31, "month", null, "2041-03-16", "3")]
    [InlineData(1, 10, "month", "START", "2041-03-01", "3")]
    [InlineData(21, 31, "month", "END", "2041-03-31", "3")]
    [InlineData(1, 32, "season", null, "", "")]
    public void A_longer_time_stands_at_its_middle(int from, int to, string precision, string? mod, string day, string code)
    {
        var row = RowsOf(Raid with { Time = new ToldTime(First.PlusDays(from - 1), First.PlusDays(to - 1), "then", precision) { Mod = mod } }).Single();

        Assert.Equal((day, code), (row["event_date"], row["time_precision"]));
    }

    [Fact]
    public void A_time_with_an_open_end_is_not_known()
    {
        var row = RowsOf(Raid with { Time = new ToldTime(First, null, "since March", "month") }).Single();

        Assert.Equal(("", "", ""), (row["event_date"], row["year"], row["time_precision"]));
    }

    [Theory]
    [InlineData("velmarvik", "1", "Westland", "352", "Europe")]
    [InlineData("westland", "3", "Westland", "352", "Europe")]
    [InlineData("karsova", "3", "", "352", "Europe")]
    [InlineData("nowhere", "", "", "", "")]
    public void A_place_has_its_precision_and_what_contains_it(string place, string precision, string admin, string iso, string region)
    {
        var row = RowsOf(Raid with { Places = [place] }).Single();

        Assert.Equal((precision, admin, iso, region), (row["geo_precision"], row["admin1"], row["iso"], row["region"]));
    }

    /// <summary>The conservative figure; three where nobody counts; none where nobody died.</summary>
    [Theory]
    [InlineData("bomb", null, null, false, "0")]
    [InlineData("kill", null, null, false, "3")]
    [InlineData("bomb", 12, null, true, "12")]
    [InlineData("bomb", null, 2, true, "2")]
    [InlineData("bomb", null, 40, true, "3")]
    public void Deaths_are_counted_by_the_conservative_rule(string lemma, int? conservative, int? high, bool counted, string expected)
    {
        var told = Raid with { Lemma = lemma, Estimate = counted ? new Estimate("killed", null, null, high, "ucdp") { Conservative = conservative } : null };

        Assert.Equal(expected, RowsOf(told).Single()["fatalities"]);
    }

    [Fact]
    public void A_count_of_several_places_is_not_divided_among_them()
    {
        var rows = RowsOf(Raid with { Places = ["velmarvik", "oldfell"], Estimate = new Estimate("killed", 12, 12, 12, "ucdp") { Conservative = 12 } });

        Assert.Equal([("c1-1", "Velmarvik", ""), ("c1-2", "Oldfell", "")], rows.Select(row => (row["event_id_cnty"], row["location"], row["fatalities"])));
    }

    [Fact]
    public void Two_claims_of_one_event_are_one_row_and_their_dead_are_not_added()
    {
        var told = Raid with { Time = new ToldTime(First, First, "on Friday", "day"), Estimate = new Estimate("killed", 12, 12, 12, "ucdp") { Conservative = 12 } };

        var row = RowsOf(told, told with { Estimate = told.Estimate with { Conservative = 9 } }).Single();

        Assert.Equal(("c1+c2", "12"), (row["event_id_cnty"], row["fatalities"]));
    }

    [Fact]
    public void Two_claims_without_a_day_are_two_rows() => Assert.Equal(2, RowsOf(Raid, Raid).Count);

    [Theory]
    [InlineData("rebels", "army", "2", "1", "12", "")]
    [InlineData("army", "rebels", "1", "2", "12", "")]
    [InlineData("militia", "civilians", "3", "7", "37", "Civilian targeting")]
    [InlineData("army", null, "1", "", "10", "")]
    [InlineData(null, "civilians", "", "7", "70", "Civilian targeting")]
    [InlineData("gunmen", "army", "", "1", "", "")]
    public void Sides_are_numbered_where_it_is_told_what_they_are(string? agent, string? target, string inter1, string inter2, string interaction, string targeting)
    {
        var row = RowsOf(Raid with { Agents = agent is null ? [] : [agent], Targets = target is null ? [] : [target] }).Single();

        Assert.Equal((inter1, inter2, interaction, targeting), (row["inter1"], row["inter2"], row["interaction"], row["civilian_targeting"]));
    }

    [Fact]
    public void The_unarmed_go_by_the_name_of_their_country()
    {
        var row = RowsOf(Raid with { Targets = ["civilians"] }).Single();

        Assert.Equal("Civilians (Karsova)", row["actor2"]);
    }

    [Fact]
    public void An_army_abroad_is_an_external_force()
    {
        var told = CodedStory.Of(Raid with { Agents = ["army"] });
        var abroad = told with { Actors = [.. told.Actors.Select(actor => actor with { Country = "NO" })] };

        Assert.Equal("8", Exported.Rows(abroad, ExportFormat.CsvAcled).Single()["inter1"]);
    }

    [Theory]
    [InlineData(Polarity.Negative, Certainty.Certain, EventTense.Past)]
    [InlineData(Polarity.Positive, Certainty.Possible, EventTense.Past)]
    [InlineData(Polarity.Positive, Certainty.Unknown, EventTense.Past)]
    [InlineData(Polarity.Positive, Certainty.Certain, EventTense.Future)]
    [InlineData(Polarity.Positive, Certainty.Certain, EventTense.Hypothetical)]
    public void What_is_not_told_to_have_happened_has_no_row(Polarity polarity, Certainty certainty, EventTense time)
    {
        var dossier = CodedStory.Of(Raid with { Factuality = new Factuality(polarity, certainty, time) });

        Assert.Empty(Exported.Rows(dossier, ExportFormat.CsvAcled));
        Assert.Equal("no-row", Assert.Single(DossierExport.Remarks(dossier, ExportFormat.CsvAcled)).Code);
    }

    [Fact]
    public void Notes_quote_each_report_and_tell_the_dispute()
    {
        var told = CodedStory.Of(Raid);
        var disputed = told with
        {
            Disputes = [new Dispute("d1", ["c1"], DisputeKind.Quantity, Verdict.Contradiction, ["r1.a1"], [new DisputedValue("r1.a1", "12"), new DisputedValue("r1.a1", "25")], "[12, 12] and [25, 25]")],
        };

        Assert.Equal(
            "“Planes raided Velmarvik” (Harbour Post, 2041-03-14; on the word of Harbour Post) | quantity, contradiction: “12” / “25”: [12, 12] and [25, 25]",
            Exported.Rows(disputed, ExportFormat.CsvAcled).Single()["notes"]);
    }

    [Fact]
    public void The_time_of_making_is_given_or_that_of_the_latest_report()
    {
        var told = CodedStory.Of(Raid);
        var given = Exported.Bytes(told, ExportFormat.CsvAcled, new ExportOptions { At = Instant.FromUnixTimeSeconds(7) });

        Assert.EndsWith(",7\n", System.Text.Encoding.UTF8.GetString(given), StringComparison.Ordinal);
        Assert.Equal(Instant.FromUtc(2041, 3, 14, 0, 0).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), Exported.Rows(told, ExportFormat.CsvAcled).Single()["timestamp"]);
    }

    private static List<Dictionary<string, string>> RowsOf(params CodedStory.Told[] told) => Exported.Rows(CodedStory.Of(told), ExportFormat.CsvAcled);
}
