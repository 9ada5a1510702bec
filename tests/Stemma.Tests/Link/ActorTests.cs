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

    [Fact]
    public void An_acronym_nobody_explains_is_a_body_of_its_own()
    {
        var actors = Actors(new GivenReport("r1", "The [O:Sellick Harbour Watch] met/v:meet.\nThe [O:SHW] left/v:leave."));

        Assert.Equal(["Sellick Harbour Watch", "SHW"], actors.Select(actor => actor.Name));
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
            new GivenReport("r2", "[P:Sellick] burned/v:burn.").Extracted]);

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
            new GivenReport("r2", "[L:Lukmara] burned/v:burn.\n[L:Lukmara] slept/v:sleep.").Extracted]).Places;

        Assert.Equal([("place1", "Lukmara", 3), ("place2", "Talvesh", 1)], places.Select(place => (place.Id, place.Name, place.Mentions.Length)));
        Assert.All(places, place => Assert.Null(place.Latitude));
    }

    [Fact]
    public void Every_mention_is_found_again_by_its_place()
    {
        var report = new GivenReport("r1", "[P:Ilen Tarsk] shelled/v:shell [L:Luqmara].")
            .Says("shelled").Tells(PloverCode.Assault, "shell", agents: ["Ilen Tarsk"], places: ["Luqmara"]);

        var story = Linker.Link([report.Extracted]);

        var told = Assert.Single(report.Extracted.Assertions).Event!;
        Assert.Equal(("actor1", "place1"), (story.ActorOf(told.Agents[0]), story.PlaceOf(told.Places[0])));
        Assert.Null(story.ActorOf(told.Places[0]));
    }

    private static System.Collections.Immutable.ImmutableArray<Actor> Actors(params GivenReport[] reports) =>
        Linker.Link([.. reports.Select(report => report.Extracted)]).Actors;
}
