using Stemma.Extract;
using Stemma.Link;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Link;

public sealed class ActorTests
{
    [Fact]
    public void One_person_under_two_spellings_in_two_reports_is_one_actor_under_the_fullest_name()
    {
        var actor = Assert.Single(Actors(
            new GivenReport("r1", "[P:Qodar Meshani] spoke/v:speak."),
            new GivenReport("r2", "[P:Kodar Tevan Meshani] spoke/v:speak.")));

        Assert.Equal(("Kodar Tevan Meshani", ActorKind.Person), (actor.Name, actor.Kind));
        Assert.Equal(["Qodar Meshani", "Kodar Tevan Meshani"], actor.Names);
        Assert.Equal([("r1", "named"), ("r2", "same-name")], actor.Mentions.Select(mention => (mention.Report, mention.Rule)));
    }

    [Fact]
    public void An_acronym_in_brackets_stands_for_the_name_before_it_in_every_report()
    {
        var actors = Actors(
            new GivenReport("r1", "The [O:Sellick Harbour Watch] (SHW) met/v:meet.\nThe [O:SHW] left/v:leave."),
            new GivenReport("r2", "The [O:SHW] spoke/v:speak."));

        Assert.Equal(["named", "acronym", "acronym"], Assert.Single(actors).Mentions.Select(mention => mention.Rule));
    }

    [Theory]
    [InlineData("SHQ", false)]
    [InlineData("SW", false)]
    [InlineData("SHW", true)]
    public void An_acronym_nobody_explains_is_the_one_body_of_its_report_with_those_first_letters(string acronym, bool same)
    {
        var actors = Actors(
            new GivenReport("r1", $"The [O:Sellick Harbour Watch] met/v:meet.\nThe [O:{acronym}] left/v:leave."),
            new GivenReport("r2", $"The [O:{acronym}] left/v:leave."));

        Assert.Equal(same ? ["named", "initials"] : ["named"], actors[0].Mentions.Select(mention => mention.Rule));
        Assert.Equal(2, actors.Length);
    }

    [Theory]
    [InlineData("Sudan", "group:sudan-revolutionary-front")]
    [InlineData("Syria", "group:syrian-revolutionaries-front")]
    [InlineData("Norway", null)]
    public void An_acronym_of_two_known_bodies_is_the_one_of_the_state_that_the_report_is_about(string state, string? known)
    {
        var actors = Actors(new GivenReport("r1", $"The [O:SRF] left/v:leave [L:{state}].\nIt burned/v:burn in [L:{state}]."));

        Assert.Equal(known, Assert.Single(actors, actor => actor.Names.Contains("SRF")).Known);
    }

    [Fact]
    public void Letters_of_a_body_of_the_report_are_its_own_before_they_are_a_known_bodys()
    {
        var actors = Actors(new GivenReport("r1", "The [O:Sellick Relief Fund] met/v:meet.\nThe [O:SRF] left/v:leave [L:Sudan]."));

        Assert.Equal(["named", "initials"], actors[0].Mentions.Select(mention => mention.Rule));
    }

    [Fact]
    public void Two_bodies_of_the_same_first_letters_leave_their_acronym_to_neither()
    {
        var actors = Actors(new GivenReport("r1", "The [O:Sellick Harbour Watch] met/v:meet the [O:Strait Hydrology Works].\nThe [O:SHW] left/v:leave."));

        Assert.Equal(3, actors.Length);
    }

    [Theory]
    [InlineData(", formerly known as the ", 1)]
    [InlineData(" (also called the ", 1)]
    [InlineData(", previously ", 1)]
    [InlineData(" and the ", 2)]
    [InlineData(", once an ally of the ", 2)]
    public void A_name_that_is_said_to_be_anothers_is_the_same(string between, int actors) =>
        Assert.Equal(actors, Actors(new GivenReport("r1", $"The [O:Sellick Harbour Watch]{between}[O:Quay Lantern League] met/v:meet.")).Length);

    [Fact]
    public void A_body_is_called_by_its_name_without_the_kind_in_its_own_report()
    {
        var actors = Actors(new GivenReport("r1", "The [O:Talvesh Front] met/v:meet.\n[O:Talvesh] left/v:leave."));

        Assert.Equal(["named", "short-name"], Assert.Single(actors).Mentions.Select(mention => mention.Rule));
    }

    [Fact]
    public void Two_ministers_of_one_name_and_two_states_are_two()
    {
        var actors = Actors(
            new GivenReport("r1", "Iranian/a minister/n [P:Ilen Tarsk] spoke/v:speak.").Says("spoke").By("Iranian minister Ilen Tarsk", SourceKind.Person),
            new GivenReport("r2", "Iraqi/a minister/n [P:Ilen Tarsk] spoke/v:speak.").Says("spoke").By("Iraqi minister Ilen Tarsk", SourceKind.Person));

        Assert.Equal(["IR", "IQ"], actors.Select(actor => actor.Country));
    }

    [Theory]
    [InlineData("[L:Damascus]", "Damascus", "metonymy")]
    [InlineData("[L:Syria]", "Syria", "known-name")]
    [InlineData("The Syrian/a government/n", "The Syrian government", "metonymy")]
    public void A_state_speaks_by_its_name_its_capital_and_its_government(string marked, string words, string rule)
    {
        var actor = Assert.Single(Actors(new GivenReport("r1", $"{marked} spoke/v:speak.").Says("spoke").By(words, SourceKind.Organisation)));

        Assert.Equal(("state:sy", ActorKind.State, "SY"), (actor.Known, actor.Kind, actor.Country));
        Assert.Equal(rule, Assert.Single(actor.Mentions).Rule);
    }

    [Theory]
    [InlineData("regime", "state:sy")]
    [InlineData("palace", "state:sy")]
    [InlineData("army", "organ:sy-army")]
    public void Alone_the_regime_is_the_state_that_its_report_is_about(string noun, string known)
    {
        var one = new GivenReport("r1", $"[L:Syria] burned/v:burn near [L:Damascus].\nThe {noun}/n spoke/v:speak.").Says("spoke", 1).By($"The {noun}", SourceKind.Organisation);
        var two = new GivenReport("r1", $"[L:Syria] burned/v:burn near [L:Baghdad].\nThe {noun}/n spoke/v:speak.").Says("spoke", 1).By($"The {noun}", SourceKind.Organisation);

        Assert.Equal([known], Actors(one).Select(actor => actor.Known));
        Assert.All(Actors(two), actor => Assert.Null(actor.Known));
    }

    [Theory]
    [InlineData(PloverCode.Assault, 0)]
    [InlineData(PloverCode.Mobilize, 0)]
    [InlineData(PloverCode.Accuse, 1)]
    public void A_capital_that_is_attacked_or_marched_into_is_a_place_and_one_that_is_accused_a_state(PloverCode code, int actors)
    {
        var report = new GivenReport("r1", "They did/v:do [L:Damascus].").Says("did").Tells(code, "do", targets: ["Damascus"]);

        Assert.Equal(actors, Actors(report).Count(actor => actor.Known == "state:sy"));
    }

    [Fact]
    public void A_body_is_known_by_its_names_former_names_and_acronym()
    {
        var actor = Assert.Single(Actors(new GivenReport(
            "r1", "[O:Hayat Tahrir-Al-Sham] met/v:meet.\n[O:Jabhat al-Nusra] met/v:meet.\n[O:HTS] left/v:leave.")));

        Assert.Equal("group:hayat-tahrir-al-sham", actor.Known);
        Assert.Equal(["known-name", "known-name", "known-acronym"], actor.Mentions.Select(mention => mention.Rule));
    }

    [Fact]
    public void A_refused_link_splits_and_taking_the_refusal_back_joins_again_without_loss()
    {
        var reports = new[]
        {
            new GivenReport("r1", "[P:Ilen Tarsk] spoke/v:speak.\n[P:Tarsk] left/v:leave."),
            new GivenReport("r2", "[P:Ilen Tarsk] slept/v:sleep."),
        };
        var refused = new RefusedLink("r1", reports[0].At("Ilen Tarsk"), "r2", reports[1].At("Ilen Tarsk"));

        var joined = Actors(reports);
        var split = Linker.Link([.. reports.Select(report => report.Extracted)], World.Knowledge, new LinkOptions { Refused = [refused] }).Actors;

        Assert.Equal([3], joined.Select(actor => actor.Mentions.Length));
        Assert.Equal([2, 1], split.Select(actor => actor.Mentions.Length));
        Assert.Equal(joined[0].Mentions.Select(mention => mention.Span), split.SelectMany(actor => actor.Mentions).Select(mention => mention.Span));
    }

    [Fact]
    public void A_letter_of_another_script_makes_another_name()
    {
        var actors = Actors(new GivenReport("r1", "[P:Ilen Tarsk] spoke/v:speak.\n[P:Ilen T\u0430rsk] left/v:leave."));

        Assert.Equal(2, actors.Length);
    }

    [Fact]
    public void A_name_of_ten_thousand_letters_is_nobodys()
    {
        var name = new string('a', 10_000);

        Assert.Empty(Actors(new GivenReport("r1", $"[P:{name}] spoke/v:speak.")));
    }

    [Fact]
    public void Fifty_thousand_people_of_one_family_name_are_told_apart()
    {
        var reports = Enumerable.Range(0, 100).Select(i => new GivenReport(
            $"r{i}", string.Join('\n', Enumerable.Range(0, 500).Select(j => $"[P:{Letters((i * 500) + j)} Tarsk] spoke/v:speak.")))).ToArray();

        Assert.Equal(50_000, Actors(reports).Length);

        static string Letters(int number)
        {
            var syllables = "ba da fa ga ha ja ka la ma na".Split(' ');
            return "Z" + string.Concat(number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture).Select(digit => syllables[digit - '0']));
        }
    }

    [Fact]
    public void A_family_name_alone_is_surer_within_a_report_than_across()
    {
        var actor = Assert.Single(Actors(
            new GivenReport("r1", "[P:Ilen Tarsk] spoke/v:speak.\n[P:Tarsk] left/v:leave."),
            new GivenReport("r2", "[P:Tarsk] slept/v:sleep.")));

        Assert.Equal(["named", "short-name", "short-name-elsewhere"], actor.Mentions.Select(mention => mention.Rule));
        Assert.Equal(actor.Mentions.OrderByDescending(mention => mention.Confidence), actor.Mentions);
    }

    [Fact]
    public void Two_people_of_one_family_name_stay_two_and_the_name_alone_is_neither()
    {
        var actors = Actors(new GivenReport("r1", "[P:Ilen Tarsk] met/v:meet [P:Doran Tarsk].\n[P:Tarsk] spoke/v:speak."));

        Assert.Equal(["Ilen Tarsk", "Doran Tarsk", "Tarsk"], actors.Select(actor => actor.Name));
        Assert.All(actors, actor => Assert.Single(actor.Mentions));
    }

    [Fact]
    public void A_family_name_goes_to_the_one_its_own_report_names_first()
    {
        var actors = Actors(
            new GivenReport("r1", "[P:Ilen Tarsk] spoke/v:speak.\n[P:Tarsk] left/v:leave."),
            new GivenReport("r2", "[P:Doran Tarsk] spoke/v:speak.\n[P:Tarsk] slept/v:sleep."));

        Assert.Equal([["r1", "r1"], ["r2", "r2"]], actors.Select(actor => actor.Mentions.Select(mention => mention.Report).ToArray()));
    }

    [Fact]
    public void A_definite_noun_is_the_latest_of_that_kind_before_it()
    {
        var report = new GivenReport("r1", "The port/n militia/n spoke/v:speak.\nThe militia/n left/v:leave.")
            .Says("spoke").By("The port militia", SourceKind.Organisation)
            .Says("left", 1).By("The militia", SourceKind.Organisation);

        var actor = Assert.Single(Actors(report));

        Assert.Equal(ActorKind.ArmedGroup, actor.Kind);
        Assert.Equal(["described", "definite-noun"], actor.Mentions.Select(mention => mention.Rule));
    }

    [Fact]
    public void A_definite_noun_too_far_from_its_like_is_somebody_else()
    {
        var far = string.Concat(Enumerable.Repeat("It rained/v:rain.\n", 7));
        var report = new GivenReport("r1", $"An old/a pilot/n spoke/v:speak.\n{far}The pilot/n left/v:leave.")
            .Says("spoke").By("An old pilot", SourceKind.UnnamedPerson)
            .Says("left").By("The pilot", SourceKind.UnnamedPerson);

        Assert.Equal(2, Actors(report).Length);
    }

    [Theory]
    [InlineData("She", "[P:Ilen Tarsk]", 2)]
    [InlineData("He", "[P:Ilen Tarsk]", 2)]
    [InlineData("It", "[P:Ilen Tarsk]", 1)]
    [InlineData("He", "The [O:Sellick Harbour Watch]", 1)]
    public void A_pronoun_is_the_latest_person_before_it_or_nobody(string pronoun, string before, int mentions)
    {
        var report = new GivenReport("r1", $"{before} spoke/v:speak.\n{pronoun} left/v:leave.")
            .Says("left").By(pronoun, SourceKind.UnnamedPerson);

        Assert.Equal(mentions, Assert.Single(Actors(report)).Mentions.Length);
    }

    [Fact]
    public void Unnamed_people_of_two_reports_are_never_one()
    {
        var actors = Actors(Official("r1", "A"), Official("r2", "A"), Official("r3", "The"));

        Assert.Equal(["r1", "r2", "r3"], actors.Select(actor => Assert.Single(actor.Mentions).Report));
        Assert.All(actors, actor => Assert.Equal(ActorKind.Role, actor.Kind));

        static GivenReport Official(string id, string article) =>
            new GivenReport(id, $"{article} port/n official/n spoke/v:speak.").Says("spoke").By($"{article} port official", SourceKind.UnnamedPerson);
    }

    [Fact]
    public void A_name_is_of_the_kind_it_is_read_as_most_often()
    {
        var story = Linker.Link([
            new GivenReport("r1", "[L:Sellick] burned/v:burn.\n[L:Sellick] slept/v:sleep.").Extracted,
            new GivenReport("r2", "[P:Sellick] burned/v:burn.").Extracted], World.Knowledge);

        Assert.Empty(story.Actors);
        Assert.Equal(3, Assert.Single(story.Places).Mentions.Length);
    }

    [Fact]
    public void A_title_before_a_name_is_no_part_of_it()
    {
        var report = new GivenReport("r1", "Harbour/n minister/n [P:Ilen Tarsk] spoke/v:speak.")
            .Says("spoke").By("Harbour minister Ilen Tarsk", SourceKind.Person);

        var actor = Assert.Single(Actors(report));

        Assert.Equal(("Ilen Tarsk", "Harbour minister Ilen Tarsk"), (actor.Name, Assert.Single(actor.Mentions).Text));
    }

    [Fact]
    public void Places_are_one_by_the_key_of_their_name_and_called_as_most_reports_call_them()
    {
        var places = Linker.Link([
            new GivenReport("r1", "[L:Luqmara] burned/v:burn near [L:Talvesh].").Extracted,
            new GivenReport("r2", "[L:Lukmara] burned/v:burn.\n[L:Lukmara] slept/v:sleep.").Extracted], World.Knowledge).Places;

        Assert.Equal([("place1", "Lukmara", 3), ("place2", "Talvesh", 1)], places.Select(place => (place.Id, place.Name, place.Mentions.Length)));
        Assert.All(places, place => Assert.Null(place.Latitude));
    }

    [Fact]
    public void Every_mention_is_found_again_by_its_place()
    {
        var report = new GivenReport("r1", "[P:Ilen Tarsk] shelled/v:shell [L:Luqmara].")
            .Says("shelled").Tells(PloverCode.Assault, "shell", agents: ["Ilen Tarsk"], places: ["Luqmara"]);

        var story = Linker.Link([report.Extracted], World.Knowledge);

        var told = Assert.Single(report.Extracted.Assertions).Event!;
        Assert.Equal(("actor1", "place1"), (story.ActorOf(told.Agents[0]), story.PlaceOf(told.Places[0])));
        Assert.Null(story.ActorOf(told.Places[0]));
    }

    [Fact]
    public void What_stands_in_apposition_to_a_name_is_its_bearer_and_called_so_later()
    {
        var report = new GivenReport("r1", "[P:Ilen Tarsk], a port/n official/an, left/v:leave.\nThe official/n spoke/v:speak.")
            .Says("spoke", 1).By("The official", SourceKind.UnnamedPerson);

        var actor = Assert.Single(Actors(report));

        Assert.Equal(("Ilen Tarsk", "apposition", "definite-noun"), (actor.Name, actor.Mentions[1].Rule, actor.Mentions[2].Rule));
    }

    [Fact]
    public void Somebody_who_neither_speaks_nor_acts_is_told_only_when_a_later_mention_goes_back_to_him()
    {
        var silent = new GivenReport("r1", "It rained/v:rain near a pilot/n and the pilot/n.");
        var heard = new GivenReport("r1", "It rained/v:rain near an old/a pilot/n.\nThe pilot/n spoke/v:speak.")
            .Says("spoke", 1).By("The pilot", SourceKind.UnnamedPerson);

        Assert.Empty(Actors(silent));
        Assert.Equal(["old pilot", "The pilot"], Assert.Single(Actors(heard)).Mentions.Select(mention => mention.Text));
    }

    [Theory]
    [InlineData("Maria Tarsk", "He", 1)]
    [InlineData("Maria Tarsk", "She", 2)]
    [InlineData("Viktor Tarsk", "She", 1)]
    public void A_pronoun_is_nobody_whose_given_name_is_of_the_other_gender(string name, string pronoun, int mentions)
    {
        var report = new GivenReport("r1", $"[P:{name}] spoke/v:speak.\n{pronoun} left/v:leave.").Says("left", 1).By(pronoun, SourceKind.UnnamedPerson);

        Assert.Equal(mentions, Assert.Single(Actors(report)).Mentions.Length);
    }

    [Fact]
    public void Where_two_fit_nobody_is_guessed_for_a_pronoun_that_neither_speaks_nor_acts()
    {
        var actors = Actors(new GivenReport("r1", "[P:Ilen Tarsk] met/v:meet [P:Doran Belhum].\nIt rained/v:rain on his roof/n."));

        Assert.All(actors, actor => Assert.Single(actor.Mentions));
    }

    [Fact]
    public void Where_a_report_was_filed_is_nobody()
    {
        var report = new GivenReport("r1", "[L:LUQMARA], it burned/v:burn.").Says("burned").By("LUQMARA", SourceKind.Organisation);

        Assert.Empty(Actors(report));
    }

    [Fact]
    public void A_woman_and_a_man_of_one_family_name_are_two()
    {
        var actors = Actors(new GivenReport("r1", "Mrs/n [P:Tarsk] left/v:leave.\nMr/n [P:Tarsk] slept/v:sleep."));

        Assert.Equal(2, actors.Length);
    }

    [Fact]
    public void The_younger_of_two_is_neither_of_them()
    {
        var report = new GivenReport("r1", "[P:Ilen Tarsk] left/v:leave.\nThe younger/a [P:Tarsk] spoke/v:speak.").Says("spoke", 1).By("The younger Tarsk", SourceKind.Person);

        Assert.Equal(2, Actors(report).Length);
    }

    [Fact]
    public void Who_is_introduced_by_a_name_that_ends_like_a_state_speaks_for_himself()
    {
        var report = new GivenReport("r1", "[P:Ilen Jordan] left/v:leave.\n[L:Jordan] spoke/v:speak.\nIt rained/v:rain in [L:Jordan].").Says("spoke", 1).By("Jordan", SourceKind.Organisation);

        var actor = Assert.Single(Actors(report));

        Assert.Equal((null, 2), (actor.Known, actor.Mentions.Length));
    }

    [Fact]
    public void Ministries_of_two_states_are_two_and_two_towns_police_too()
    {
        var ministries = new GivenReport("r1", "Sudanese/a [O:Harbour Ministry] spoke/v:speak.\nEgyptian/a [O:Harbour Ministry] left/v:leave.")
            .Says("spoke").By("Sudanese Harbour Ministry", SourceKind.Organisation).Says("left", 1).By("Egyptian Harbour Ministry", SourceKind.Organisation);
        var police = Enumerable.Range(1, 2).Select(number => new GivenReport($"r{number}", "Police/n spoke/v:speak.").Says("spoke").By("Police", SourceKind.Organisation)).ToArray();

        Assert.Equal(2, Actors(police).Length);
        Assert.Equal(2, Actors(ministries).Length);
    }

    [Fact]
    public void Counted_people_are_never_the_same_people_elsewhere()
    {
        var report = new GivenReport("r1", "It killed/v:kill 12 people/ns:person.\nIt killed/v:kill 12 people/ns:person.")
            .Says("killed").Tells(PloverCode.Assault, "kill", targets: ["12 people"])
            .Says("killed", 1).Tells(PloverCode.Assault, "kill", targets: ["12 people"]);

        Assert.Equal(2, Actors(report).Length);
    }

    [Fact]
    public void A_capital_that_is_quoted_is_its_state_whatever_kind_of_name_it_was_read_as()
    {
        var report = new GivenReport("r1", "[P:Kigali] spoke/v:speak.").Says("spoke").By("Kigali", SourceKind.Person);

        Assert.Equal(("state:rw", "metonymy"), (Assert.Single(Actors(report)).Known, Actors(report)[0].Mentions[0].Rule));
    }

    private static System.Collections.Immutable.ImmutableArray<Actor> Actors(params GivenReport[] reports) =>
        Linker.Link([.. reports.Select(report => report.Extracted)], World.Knowledge).Actors;
}
