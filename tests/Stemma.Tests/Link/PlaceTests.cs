using System.Collections.Immutable;
using NodaTime;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Link;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("Bou Kamal", 174448)]
    [InlineData("Abu Kamal", 174448)]
    [InlineData("Edlib", 169389)]
    [InlineData("Deir Ezour", 170794)]
    [InlineData("Al-Hasaka", 173811)]
    public void A_town_is_found_under_spellings_that_no_list_has(string name, int geonames)
    {
        var place = Assert.Single(Places($"[L:{name}] burned/v:burn in [L:Syria]."), place => place.GeoNames is not null);

        Assert.Equal((geonames, "SY"), (place.GeoNames, place.Country));
    }

    [Fact]
    public void A_name_of_many_towns_is_the_one_in_the_country_of_the_report()
    {
        var (syria, libya) = (Places("[L:Tripoli] burned/v:burn in [L:Lebanon]."), Places("[L:Tripoli] burned/v:burn in [L:Libya]."));

        Assert.Equal(("LB", "LY"), (syria[0].Country, libya[0].Country));
    }

    [Theory]
    [InlineData("San Pedro")]
    [InlineData("Ossara")]
    public void A_name_that_nothing_in_the_report_places_stays_unknown(string name)
    {
        var place = Assert.Single(Places($"[L:{name}] burned/v:burn."));

        Assert.Equal((null, null, null), (place.GeoNames, place.Latitude, place.Country));
    }

    [Theory]
    [InlineData("[L:Hama]", 1)]
    [InlineData("northern/a [L:Hama]", 2)]
    [InlineData("the countryside/n around [L:Hama]", 2)]
    [InlineData("[L:Hama] province/n", 3)]
    [InlineData("the province/n of [L:Hama]", 3)]
    [InlineData("[L:Syria]", 3)]
    public void Precision_is_coarser_where_the_words_around_the_name_are(string marked, int precision)
    {
        var places = Places($"It burned/v:burn in {marked}.\nThe [L:Syria] office/n spoke/v:speak.");

        Assert.Equal(precision, places[0].Mentions[0].Precision);
        Assert.Equal("SY", places[0].Country);
    }

    [Fact]
    public void A_place_in_no_gazetteer_lies_near_the_one_that_the_text_says_it_is_near()
    {
        var places = Places("[L:Zurqava] near [L:Hama] burned/v:burn in [L:Syria].");

        var (unlisted, hama) = (places[0], places[1]);
        Assert.Equal((null, hama.Latitude, "anchor", 2), (unlisted.GeoNames, unlisted.Latitude, unlisted.Mentions[0].Rule, unlisted.Mentions[0].Precision));
    }

    [Fact]
    public void Containers_that_the_story_names_are_told_largest_first()
    {
        var places = Places("[L:Hama] burned/v:burn in [L:Syria].\n[L:Hama] province/n burned/v:burn.");
        var (town, state, division) = (places[0], places[1], places[2]);

        Assert.Equal([state.Id, division.Id], town.Within);
        Assert.Equal([state.Id], division.Within);
    }

    [Theory]
    [InlineData("eastern/a [L:Zurqava]", "east/a [L:Zurqava]", 1)]
    [InlineData("eastern/a [L:Zurqava]", "western/a [L:Zurqava]", 2)]
    [InlineData("[L:Upper Zurqava]", "[L:Lower Zurqava]", 2)]
    [InlineData("northern/a [L:Hama]", "southern/a [L:Hama]", 2)]
    [InlineData("[L:Zurqava North]", "[L:Zurqava]", 2)]
    [InlineData("northern/a [L:Syria]", "north-western/a [L:Syria]", 2)]
    [InlineData("[L:South Lebanon]", "southern/a [L:Lebanon]", 1)]
    public void One_side_of_a_place_is_not_its_other_side(string one, string other, int count)
    {
        var places = Places($"It burned/v:burn in {one}.\nIt burned/v:burn in {other}.\nThe [G:Syrian] office/n spoke/v:speak.");

        Assert.Equal(count, places.Length);
    }

    [Fact]
    public void A_side_lies_where_the_whole_does_and_within_it()
    {
        var places = Places("It burned/v:burn in northern/a [L:Hama].\n[L:Hama] burned/v:burn.\nThe [G:Syrian] office/n spoke/v:speak.");

        var (side, whole) = (places[0], places[1]);
        Assert.Equal(("northern Hama", null, whole.Latitude, 2), (side.Name, side.GeoNames, side.Latitude, side.Mentions[0].Precision));
        Assert.Contains(whole.Id, side.Within);
        Assert.NotNull(whole.GeoNames);
    }

    [Theory]
    [InlineData("[L:North Darfur]", "SD", null)]
    [InlineData("[L:Kuwait City]", "KW", 285787)]
    [InlineData("[L:South Sudan]", "SS", null)]
    [InlineData("[L:Key West]", "US", 4160812)]
    [InlineData("[L:North Carolina]", "US", null)]
    [InlineData("[L:Northern Carolina]", "US", null)]
    public void Words_for_a_part_that_belong_to_the_name_stay_in_it(string marked, string country, int? geonames)
    {
        var place = Places($"It burned/v:burn in {marked}.")[0];

        Assert.Equal((marked[3..^1], country, geonames), (place.Name, place.Country, place.GeoNames));
    }

    [Fact]
    public void The_bare_name_of_a_town_and_its_division_is_the_towns()
    {
        var places = Places("It burned/v:burn in [L:Raqqa].\nIt burned/v:burn in [L:Raqqah].\nIt burned/v:burn in [L:Syria].");

        Assert.Equal(2, places.Length);
        Assert.NotNull(places[0].GeoNames);
    }

    [Theory]
    [InlineData("Zurqavina", "Zurqivona", 2)]
    [InlineData("Zurqavina", "Zurqovina", 1)]
    [InlineData("Tal Zurqavina", "Tal Zorqovina", 1)]
    [InlineData("Zava", "Zova", 2)]
    public void In_one_story_a_vowel_off_is_the_same_place_when_enough_consonants_agree(string one, string other, int count) =>
        Assert.Equal(count, Places($"[L:{one}] burned/v:burn.\n[L:{other}] burned/v:burn.").Length);

    [Fact]
    public void A_vowel_off_two_places_is_neither()
    {
        var places = Places("[L:Zurqavina] burned/v:burn.\n[L:Zurqovuna] burned/v:burn.\n[L:Zurqovina] burned/v:burn.");

        Assert.Equal(3, places.Length);
    }

    [Theory]
    [InlineData("[L:Paris], [L:Texas]", "US")]
    [InlineData("[L:Moscow], [L:Idaho]", "US")]
    [InlineData("[L:Athens] in [L:Georgia]", "US")]
    [InlineData("[L:Armenia], [L:Colombia]", "CO")]
    [InlineData("[L:Tripoli], [L:Libya]", "LY")]
    [InlineData("[L:Hyderabad], in the [L:Indian] state of [L:Telangana]", "IN")]
    [InlineData("[L:Hyderabad], the capital of [L:Telangana]", "IN")]
    public void What_stands_beside_a_place_says_where_it_lies(string marked, string country) =>
        Assert.Equal(country, Places($"It burned/v:burn in {marked}.\nThe [L:Lebanon] office/n and the [L:Lebanon] ministry/n spoke/v:speak.")[0].Country);

    [Theory]
    [InlineData("[L:Colombia], [L:Mexico] and [L:Brazil]")]
    [InlineData("[L:Colombia], [L:Mexico], and [L:Brazil]")]
    [InlineData("[L:Colombia], [L:Mexico], [L:Brazil] and [L:Peru]")]
    public void In_a_list_nothing_lies_in_the_next(string marked) =>
        Assert.Equal("CO", Places($"It burned/v:burn in {marked}.")[0].Country);

    [Fact]
    public void Two_places_of_a_name_are_two_in_one_report_that_says_so()
    {
        var places = Places("It burned/v:burn in [L:Tripoli], [L:Libya].\nIt burned/v:burn in [L:Tripoli], [L:Lebanon].");

        Assert.Equal(["LY", "LB"], places.Where(place => place.Name == "Tripoli").Select(place => place.Country));
    }

    [Theory]
    [InlineData("[L:Dnipro] river/n", "Dnipro river")]
    [InlineData("[L:Lake Chad]", "Lake Chad")]
    [InlineData("[L:Gulf of Guinea]", "Gulf of Guinea")]
    [InlineData("[L:Congo River]", "Congo River")]
    public void A_river_or_a_gulf_is_no_town_and_no_state_of_its_name(string marked, string name)
    {
        var place = Assert.Single(Places($"It burned/v:burn on the {marked}."));

        Assert.Equal((name, null, null), (place.Name, place.GeoNames, place.Country));
    }

    [Theory]
    [InlineData("[L:Granada]", "Spain", "ES")]
    [InlineData("[L:Sumy]", "Finland", "UA")]
    public void A_town_that_sounds_like_a_state_is_a_town(string marked, string about, string country) =>
        Assert.Equal(country, Places($"It burned/v:burn in {marked}.\nThe [L:{about}] office/n spoke/v:speak.")[0].Country);

    [Fact]
    public void What_a_town_is_said_to_lie_in_is_a_division_and_no_town_of_its_name()
    {
        var places = Places("It burned/v:burn in [L:Culiacan], [L:Sinaloa].\nThe [L:Mexico] office/n spoke/v:speak.");

        Assert.Equal(("MX", null), (places[1].Country, places[1].GeoNames));
    }

    [Fact]
    public void A_place_with_an_article_is_no_town()
    {
        var place = Places("The [L:Los Angeles] burned/v:burn in [L:California].")[0];

        Assert.Null(place.GeoNames);
    }

    [Fact]
    public void A_side_alone_is_no_place() => Assert.Empty(Places("It burned/v:burn in the [L:North]."));

    [Fact]
    public void A_large_town_is_meant_before_a_hamlet_of_its_name_in_the_state_of_the_report() =>
        Assert.Equal("US", Places("It burned/v:burn in [L:Los Angeles].\nThe [L:Mexico] office/n spoke/v:speak.")[0].Country);

    [Fact]
    public void A_vowel_off_a_short_name_is_another_place() =>
        Assert.NotEqual("KE", Places("It burned/v:burn in [L:Hama].\nThe [L:Kenya] office/n spoke/v:speak.")[0].Country);

    [Fact]
    public void A_known_body_is_no_town_of_its_letters()
    {
        Assert.Empty(Places("[L:SDF] burned/v:burn.").Where(place => place.GeoNames is not null));
    }

    [Fact]
    public void A_letter_of_another_script_makes_another_place()
    {
        var places = Places("[L:Hama] burned/v:burn in [L:Syria].\n[L:H\u0430ma] burned/v:burn.");

        Assert.Null(places[2].GeoNames);
    }

    [Fact]
    public void An_undated_report_is_tied_to_the_day_of_the_event_it_shares_and_never_dated()
    {
        var story = Linker.Link([Told("r1", "2031-05-07").Extracted, Told("r2", null).Extracted], World.Knowledge);

        var time = story.Times.Single(time => time.Report == "r2");
        Assert.Equal((new LocalDate(2031, 5, 4), "shared-event"), (time.Start!.Value, time.Basis));
        var bound = Assert.Single(story.Bounds);
        Assert.Equal(("r2", new LocalDate(2031, 5, 4), new LocalDate(2031, 5, 10)), (bound.Report, bound.NotBefore, bound.NotAfter));
        Assert.Equal(["r1"], bound.Because);
        Assert.Null(story.Reports[1].Parsed.Report.Published.Day);
    }

    [Fact]
    public void Two_dates_for_one_weekday_tie_nothing()
    {
        var story = Linker.Link([Told("r1", "2031-05-07").Extracted, Told("r2", null).Extracted, Told("r3", "2031-05-14").Extracted], World.Knowledge);

        Assert.Null(story.Times.Single(time => time.Report == "r2").Start);
        Assert.Empty(story.Bounds);
    }

    [Theory]
    [InlineData("0001-01-03")]
    [InlineData("9999-12-30")]
    public void A_report_of_year_1_or_of_the_far_future_is_linked_like_any_other(string day)
    {
        var story = Linker.Link([Told("r1", day).Extracted, Told("r2", null).Extracted], World.Knowledge);

        Assert.Equal(2, story.Times.Length);
    }

    private static GivenReport Told(string id, string? day) =>
        new GivenReport(id, "[L:Hama] burned/v:burn on Sunday in [L:Syria].", day)
            .Says("burned").Tells(PloverCode.Assault, "burn", places: ["Hama"], time: "Sunday");

    private static ImmutableArray<Place> Places(string marked) => Linker.Link([new GivenReport("r1", marked).Extracted], World.Knowledge).Places;
}
