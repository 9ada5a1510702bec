using Stemma.Extract;
using Stemma.Link;
using Stemma.Reconcile.Claims;
using Stemma.Tests.Given;
using Stemma.Tests.Parse;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Reconcile;

public sealed class ClaimTests
{
    [Fact]
    public void Two_counts_of_the_same_people_in_one_place_are_one_claim() =>
        Assert.Equal("r1.a1 r2.a1", Told.Grouped(Told.Of(
            Toll("r1", 12, "killed", "[L:Luqmara]"),
            Toll("r2", 27, "killed", "[L:Lukmara]"))));

    [Fact]
    public void Counts_in_different_roles_are_two_claims() =>
        Assert.Equal("r1.a1 | r2.a1", Told.Grouped(Told.Of(
            Toll("r1", 12, "killed", "[L:Luqmara]"),
            Toll("r2", 12, "injured", "[L:Luqmara]"))));

    [Fact]
    public void Counts_in_different_places_are_two_claims() =>
        Assert.Equal("r1.a1 | r2.a1", Told.Grouped(Told.Of(
            Toll("r1", 12, "killed", "[L:Luqmara]"),
            Toll("r2", 12, "killed", "[L:Derqesh]"))));

    [Fact]
    public void Counts_told_in_like_words_are_one_claim_whatever_place_is_read_for_each()
    {
        Assert.Equal("r1.a1 r2.a1", Told.Grouped(Told.Of(Sent("r1", "Luqmara"), Sent("r2", "Derqesh"))));

        static GivenReport Sent(string id, string place) =>
            new GivenReport(id, "The harbour/n office/n sent/v:send 40 sailors/ns from [L:Derqesh] to the outer/a breakwater/n of [L:Luqmara].")
                .Says("The harbour office sent 40 sailors from Derqesh to the outer breakwater of Luqmara")
                .Tells(PloverCode.Mobilize, "send", places: [place])
                .Counts("40 sailors", "deployed", "sailor", 40, 40, 40);
    }

    [Fact]
    public void Counts_that_one_report_tells_of_two_spans_are_two_claims() =>
        Assert.Equal(2, Told.Texts("Since January at least 68 divers have died at the Velm dam. In May 2033 more than 60 divers died at the Velm dam.").Claims.Count(claim => claim.Estimate is not null));

    [Theory]
    [InlineData("Rebel shelling killed dozens of sailors in Velm.", "Government raids killed 41 sailors in Velm.", false)]
    [InlineData("Rebel shelling killed dozens of sailors in Velm.", "Shelling killed 41 sailors in Velm.", true)]
    public void Counts_put_down_to_two_sides_are_two_claims(string one, string other, bool areOne) =>
        Assert.Equal(areOne, Told.Texts(one, other).Claims.Any(claim => claim is { Reports: 2, Estimate: not null }));

    [Theory]
    [InlineData(EventTense.Future, "r1.a1 r2.a1")]
    [InlineData(EventTense.Past, "r1.a1 | r2.a1")]
    public void What_somebody_would_do_is_what_he_will_do_and_not_what_he_did(EventTense told, string grouped)
    {
        Assert.Equal(grouped, Told.Grouped(Told.Of(Entry("r1", "some patrol/n boats/ns", told), Entry("r2", "several patrol/n boats/ns", EventTense.Hypothetical))));

        static GivenReport Entry(string id, string boats, EventTense tense) =>
            new GivenReport(id, $"The island/n sends/v:send {boats} to the outer/a harbour/n.")
                .Says($"The island sends {boats.Replace("/ns", "", StringComparison.Ordinal).Replace("/n", "", StringComparison.Ordinal)} to the outer harbour").With(tense: tense);
    }

    [Fact]
    public void Counts_of_different_people_are_two_claims() =>
        Assert.Equal("r1.a1 | r2.a1", Told.Grouped(Told.Of(
            Toll("r1", 12, "killed", "[L:Luqmara]"),
            Toll("r2", 12, "killed", "[L:Luqmara]", "docker"))));

    [Fact]
    public void The_same_words_of_two_days_are_two_claims()
    {
        Assert.Equal("r1.a1 | r2.a1", Told.Grouped(Told.Of(Seizure("r1", "on 2 May 2031"), Seizure("r2", "on 9 May 2031"))));
        Assert.Equal("r1.a1 r2.a1", Told.Grouped(Told.Of(Seizure("r1", "on 2 May 2031"), Seizure("r2", "in May 2031"))));

        static GivenReport Seizure(string id, string time) =>
            new GivenReport(id, $"Militiamen/n seized/v:seize three grain/n barges/ns in the outer/a harbour/n {time}.")
                .Says("Militiamen seized three grain barges in the outer harbour")
                .Tells(PloverCode.Coerce, "seize", time: time);
    }

    [Fact]
    public void Events_of_different_kinds_are_two_claims()
    {
        Assert.Equal("r1.a1 | r2.a1", Told.Grouped(Told.Of(Barges("r1", PloverCode.Coerce), Barges("r2", PloverCode.Consult))));
        Assert.Equal("r1.a1 r2.a1", Told.Grouped(Told.Of(Barges("r1", PloverCode.Mobilize), Barges("r2", PloverCode.Assault))));
    }

    [Fact]
    public void Names_alone_tie_nothing() =>
        Assert.Equal("r1.a1 | r2.a1", Told.Grouped(Told.Of(
            new GivenReport("r1", "[P:Ilen Tarsk] met/v:meet [P:Doran Oshta] in [L:Luqmara].").Says("Ilen Tarsk met Doran Oshta in Luqmara"),
            new GivenReport("r2", "[P:Ilen Tarsk] hates/v:hate [P:Doran Oshta] of [L:Luqmara].").Says("Ilen Tarsk hates Doran Oshta of Luqmara"))));

    [Theory]
    [InlineData("Ilen Tarsk", "r1.a1 r2.a1")]
    [InlineData("Doran Oshta", "r1.a1 | r2.a1")]
    public void The_same_words_of_one_source_are_one_claim_however_few(string second, string grouped)
    {
        Assert.Equal(grouped, Told.Grouped(Told.Of(Quoted("r1", "Ilen Tarsk"), Quoted("r2", second))));

        static GivenReport Quoted(string id, string source) =>
            new GivenReport(id, $"We/n were nowhere near the quays/ns, [P:{source}] said/v:say.")
                .Says("We were nowhere near the quays").By(source, SourceKind.Person);
    }

    [Fact]
    public void One_passage_on_the_word_of_two_sources_is_one_claim_of_two_origins()
    {
        var report = new GivenReport("r1", "The barges/ns burned/v:burn, [P:Ilen Tarsk] and [P:Doran Oshta] said/v:say.")
            .Says("The barges burned").By("Ilen Tarsk", SourceKind.Person)
            .Says("The barges burned").By("Doran Oshta", SourceKind.Person);

        var claim = Assert.Single(Told.Of(report).Claims);

        Assert.Equal(["Ilen Tarsk", "Doran Oshta"], claim.Origins.Select(origin => origin.Name));
    }

    [Fact]
    public void Two_passages_of_one_sentence_are_two_claims() =>
        Assert.Equal("r1.a1 | r1.a2", Told.Grouped(Told.Of(
            new GivenReport("r1", "Militiamen/n seized/v:seize grain/n barges/ns, militiamen/n seized/v:seize grain/n barges/ns again.")
                .Says("Militiamen seized grain barges").Says("militiamen seized grain barges again"))));

    [Fact]
    public void The_claims_most_reports_carry_on_the_fewest_origins_come_first()
    {
        var story = Told.Of(
            Barges("r1", PloverCode.Coerce).Says("The sea fell").By("The Sellick Watch", SourceKind.Organisation),
            Barges("r2", PloverCode.Coerce),
            Toll("r3", 12, "killed", "[L:Luqmara]"),
            Toll("r4", 27, "killed", "[L:Luqmara]"));

        Assert.Equal(["r3.a1 r4.a1", "r1.a1 r2.a1", "r1.a2"], story.Claims.Select(claim => string.Join(' ', claim.Assertions)));
        Assert.Equal(["c1", "c2", "c3"], story.Claims.Select(claim => claim.Id));
        Assert.Equal("c1", Assert.Single(Assert.Single(story.Disputes).Claims));
    }

    [Fact]
    public void A_claim_counts_reports_and_outlets_apart()
    {
        var claim = Assert.Single(Told.Of(
            Barges("r1", PloverCode.Coerce, "The Log"),
            Barges("r2", PloverCode.Coerce, "the log"),
            Barges("r3", PloverCode.Coerce),
            Barges("r4", PloverCode.Coerce)).Claims);

        Assert.Equal((4, 3), (claim.Reports, claim.Outlets));
    }

    [Fact]
    public void A_claim_is_shown_by_an_assertion_that_stands_on_its_own_origin()
    {
        var copy = Barges("r1", PloverCode.Coerce);
        var source = Barges("r2", PloverCode.Coerce).By("The Sellick Watch", SourceKind.Organisation);

        var claim = Assert.Single(Told.Of([Told.Took("r2", "r1")], copy, source).Claims);

        Assert.Equal("r2.a1", claim.Shown);
    }

    [Fact]
    public void What_two_stories_both_say_is_a_claim_of_each()
    {
        var reports = new[] { Barges("r1", PloverCode.Coerce), Barges("r2", PloverCode.Coerce), Barges("r3", PloverCode.Coerce) };

        var story = Told.Of(new TracedStory([], [], [new Storyline("s1", ["r1", "r3"]), new Storyline("s2", ["r2"])]), reports);

        Assert.Equal("r1.a1 r3.a1 | r2.a1", Told.Grouped(story));
    }

    [Fact]
    public void Words_of_one_kind_and_spellings_of_one_name_are_one_claim() =>
        Assert.Equal("r1.a1 r2.a1", Told.Grouped(Told.Of(
            new GivenReport("r1", "Insurgents/n captured/v:capture the customs/n house/n of Derqesh/N.").Says("Insurgents captured the customs house of Derqesh"),
            new GivenReport("r2", "Rebels/n seized/v:seize the customs/n house/n of Derkesh/N.").Says("Rebels seized the customs house of Derkesh"))));

    [Fact]
    public void Two_counts_of_one_source_that_exclude_each_other_never_meet_in_one_claim()
    {
        var both = new GivenReport("r1", "12 sailors/ns died/v:die in [L:Luqmara].\n7 sailors/ns died/v:die in [L:Luqmara].")
            .Says("12 sailors died").Counts("12 sailors", "killed", "sailor", 12, 12, 12)
            .Says("7 sailors died", 1).Counts("7 sailors", "killed", "sailor", 7, 7, 7);

        Assert.Equal("r1.a1 r2.a1 | r1.a2 r3.a1", Told.Grouped(Told.Of(both, Toll("r2", 12, "killed", "[L:Luqmara]"), Toll("r3", 7, "killed", "[L:Luqmara]"))));
    }

    [Theory]
    [InlineData("A blast killed 12 sailors in the harbour.\n\nThe death toll was confirmed to a reporter.", 12)]
    [InlineData("A blast killed 12 sailors in the harbour.\n\nThe sailors were killed while they unloaded barley.", 12)]
    [InlineData("A blast killed 12 sailors in the harbour.\n\nThe death toll is expected to rise.", null)]
    [InlineData("A blast killed 12 sailors in the harbour.\n\nThe farmers were killed while they slept.", null)]
    public void A_count_taken_up_without_its_number_is_the_one_told_before(string text, int? figure)
    {
        var report = Extractor.Extract(Parsing.Parser.Parse(Parsing.Report(text)));

        var takenUp = new StatementReader(Linker.Link([report], World.Knowledge)).Read([0]).Where(statement => statement.Assertion.Sentence == 1).Select(statement => (int?)statement.Figure?.Best);

        Assert.Equal(figure, takenUp.Max());
    }

    [Fact]
    public void What_was_years_ago_is_not_what_is_news() =>
        Assert.Equal("r1.a1 | r2.a1", Told.Grouped(Told.Of(Entered("r1", "on Monday"), Entered("r2", "many years ago"))));

    private static GivenReport Entered(string id, string when) =>
        new GivenReport(id, $"Militiamen/n entered/v:enter the outer/a harbour/n {when}.")
            .Says($"Militiamen entered the outer harbour {when}")
            .Tells(PloverCode.Mobilize, "enter", time: when);

    [Fact]
    public void A_story_without_assertions_has_no_claims()
    {
        var story = Told.Of(new GivenReport("r1", "It rained/v:rain."));

        Assert.Empty(story.Claims);
        Assert.Empty(story.Disputes);
        Assert.Empty(story.Timeline);
    }

    private static GivenReport Toll(string id, int count, string measure, string place, string who = "sailor") =>
        new GivenReport(id, $"{count} {who}s/ns died/v:die in {place}.")
            .Says($"{count} {who}s died")
            .Tells(PloverCode.Assault, "die", places: [place[3..^1]])
            .Counts($"{count} {who}s", measure, who, count, count, count);

    private static GivenReport Barges(string id, PloverCode code, string? outlet = null) =>
        new GivenReport(id, "Militiamen/n seized/v:seize three grain/n barges/ns in the outer/a harbour/n.\nThe sea/n fell/v:fall, The [O:Sellick Watch] said/v:say.", outlet: outlet)
            .Says("Militiamen seized three grain barges in the outer harbour")
            .Tells(code, "seize");
}
