using Stemma.Extract;
using Stemma.Reconcile;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Reconcile;

public sealed class DisputeTests
{
    [Fact]
    public void Two_lower_bounds_fit_together()
    {
        var dispute = Between(Toll("r1", "At least 10 sailors", 10, 10, null, "at-least"), Toll("r2", "At least 25 sailors", 25, 25, null, "at-least"));

        Assert.Equal((DisputeKind.Quantity, Verdict.CompatibleBounds), (dispute.Kind, dispute.Verdict));
        Assert.Equal("“At least 10 sailors” = [10, ∞); “At least 25 sailors” = [25, ∞): all lower bounds: some number satisfies all", dispute.Because);
        Assert.Equal([new("r1.a1", "At least 10 sailors"), new("r2.a1", "At least 25 sailors")], dispute.Values);
    }

    [Fact]
    public void About_200_and_190_fit_together() =>
        Assert.Equal(Verdict.CompatibleBounds, Between(Toll("r1", "About 200 sailors", 200, null, null, "about"), Toll("r2", "190 sailors", 190)).Verdict);

    [Theory]
    [InlineData(null, null, Verdict.Undecided)]
    [InlineData("2031-05-02", null, Verdict.Undecided)]
    [InlineData("2031-05-02", "2031-05-02", Verdict.Update)]
    [InlineData("2031-05-03", "2031-05-02", Verdict.Contradiction)]
    public void A_higher_figure_is_a_contradiction_when_it_is_known_to_be_earlier(string? day, string? other, Verdict verdict) =>
        Assert.Equal(verdict, Between(Toll("r1", "12 sailors", 12, day: day), Toll("r2", "27 sailors", 27, day: other)).Verdict);

    [Fact]
    public void Two_sources_of_one_report_contradict_each_other()
    {
        var report = new GivenReport("r1", "12 sailors/ns died/v:die in [L:Luqmara], [P:Ilen Tarsk] said/v:say.\n27 sailors/ns died/v:die in [L:Luqmara], [P:Doran Oshta] said/v:say.")
            .Says("12 sailors died").By("Ilen Tarsk", SourceKind.Person).Counts("12 sailors", "killed", "sailor", 12, 12, 12)
            .Says("27 sailors died", 1).By("Doran Oshta", SourceKind.Person).Counts("27 sailors", "killed", "sailor", 27, 27, 27);

        Assert.Equal(Verdict.Contradiction, Between(report).Verdict);
    }

    [Fact]
    public void Counts_of_others_and_of_a_part_are_of_different_scope_and_dispute_no_claim()
    {
        var story = Told.Of(
            Toll("r1", "12 sailors", 12),
            new GivenReport("r2", "3 children/ns died/v:die in [L:Luqmara].").Says("3 children died").Counts("3 children", "killed", "child", 3, 3, 3, "subset"));

        var dispute = Assert.Single(story.Disputes);
        Assert.Equal((Verdict.DifferentScope, 2), (dispute.Verdict, dispute.Claims.Length));
        Assert.All(story.Claims, claim => Assert.NotEqual(ClaimStatus.Disputed, claim.Status));
    }

    [Fact]
    public void What_one_report_has_done_and_another_still_to_come_is_a_dispute_on_status()
    {
        var dispute = Between(Entry("r1", EventTense.Past), Entry("r2", EventTense.Future));

        Assert.Equal((DisputeKind.Status, Verdict.Undecided), (dispute.Kind, dispute.Verdict));
        Assert.Equal("told as done in 1, as still to come in 1", dispute.Because);

        static GivenReport Entry(string id, EventTense time) =>
            new GivenReport(id, "Militiamen/n entered/v:enter the outer/a harbour/n quarter/n.")
                .Says("Militiamen entered the outer harbour quarter").With(tense: time);
    }

    [Fact]
    public void What_nobody_had_done_yet_is_overtaken_and_disputes_no_claim()
    {
        var story = Told.Of(
            new GivenReport("r1", "Nobody/n immediately/r:immediately claimed/v:claim responsibility/n for the harbour/n raid/n.")
                .Says("Nobody immediately claimed responsibility for the harbour raid").With(Polarity.Negative),
            new GivenReport("r2", "The [O:Sellick Watch] claimed/v:claim responsibility/n for the harbour/n raid/n.")
                .Says("The Sellick Watch claimed responsibility for the harbour raid"));

        var dispute = Assert.Single(story.Disputes);
        Assert.Equal((DisputeKind.Polarity, Verdict.Update), (dispute.Kind, dispute.Verdict));
        Assert.Equal("asserted in 1, not yet so in 1", dispute.Because);
        Assert.All(story.Claims, claim => Assert.NotEqual(ClaimStatus.Disputed, claim.Status));
    }

    [Fact]
    public void A_higher_figure_of_a_later_day_is_an_update()
    {
        var dispute = Between(Toll("r1", "12 sailors", 12, day: "2031-05-02"), Toll("r2", "27 sailors", 27, day: "2031-05-03"));

        Assert.Equal(Verdict.Update, dispute.Verdict);
        Assert.EndsWith("the later report gives the higher count", dispute.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_was_raised_is_an_update_whatever_the_day()
    {
        var raised = new GivenReport("r2", "The toll/n of sailors/ns in [L:Luqmara] rose/v:rise to 27 sailors/ns.")
            .Says("The toll of sailors in Luqmara rose to 27 sailors")
            .Tells(PloverCode.Assault, "die", places: ["Luqmara"])
            .Counts("27 sailors", "killed", "sailor", 27, 27, 27);

        Assert.Equal(Verdict.Update, Between(Toll("r1", "12 sailors", 12), raised).Verdict);
    }

    [Fact]
    public void One_figure_told_twice_is_no_dispute() =>
        Assert.Empty(Told.Of(Toll("r1", "12 sailors", 12), Toll("r2", "12 sailors", 12)).Disputes);

    [Fact]
    public void What_one_report_says_in_two_ways_makes_no_claim_disputed()
    {
        var report = new GivenReport("r1", "12 sailors/ns died/v:die in [L:Luqmara].\n12 sailors/ns died/v:die in [L:Luqmara].")
            .Says("12 sailors died").Tells(PloverCode.Assault, "die", places: ["Luqmara"]).Counts("12 sailors", "killed", "sailor", 12, 12, 12)
            .Says("12 sailors died", 1).Tells(PloverCode.Assault, "die", places: ["Luqmara"]).Counts("12 sailors", "killed", "sailor", 12, 10, 12);

        var story = Told.Of(report);

        Assert.Equal(Verdict.CompatibleBounds, Assert.Single(story.Disputes).Verdict);
        Assert.NotEqual(ClaimStatus.Disputed, Assert.Single(story.Claims).Status);
    }

    [Fact]
    public void A_denial_meets_all_it_denies_in_one_dispute()
    {
        var story = Told.Of(Fired("r1", "The watch/n"), Fired("r2", "The trader/n"), Denial("r3"));

        var dispute = Assert.Single(story.Disputes);
        Assert.Equal((DisputeKind.Polarity, Verdict.Contradiction), (dispute.Kind, dispute.Verdict));
        Assert.Equal(["r1.a1", "r2.a1", "r3.a1"], dispute.Assertions);
        Assert.Equal("asserted in 2, denied in 1", dispute.Because);
        Assert.All(story.Claims, claim => Assert.Equal((ClaimStatus.Disputed, 4), (claim.Status, claim.Credibility)));
        Assert.Equal(["c1", "c2"], dispute.Claims);
    }

    [Fact]
    public void A_report_that_carries_both_sides_is_no_dispute_of_its_own()
    {
        var report = new GivenReport("r1", "Coastguards/ns fired/v:fire mortar/n shells/ns on the fish/n market/n, the watch/n said/v:say.\nCoastguards/ns never fired/v:fire mortar/n shells/ns on the fish/n market/n, the pilot/n said/v:say.")
            .Says("Coastguards fired mortar shells on the fish market").By("the watch", SourceKind.Organisation)
            .Says("Coastguards never fired mortar shells on the fish market").By("the pilot", SourceKind.UnnamedPerson).With(Polarity.Negative);

        Assert.Empty(Told.Of(report).Disputes);
    }

    [Fact]
    public void What_an_outlet_denies_on_its_own_word_is_no_denial()
    {
        var own = new GivenReport("r3", "Coastguards/ns never fired/v:fire mortar/n shells/ns on the fish/n market/n.")
            .Says("Coastguards never fired mortar shells on the fish market").With(Polarity.Negative);

        Assert.Empty(Told.Of(Fired("r1", "The watch/n"), own).Disputes);
    }

    private static Dispute Between(params GivenReport[] reports)
    {
        var story = Told.Of(reports);
        Assert.Single(story.Claims);
        return Assert.Single(story.Disputes);
    }

    private static GivenReport Toll(string id, string words, decimal best, string? day = null) => Toll(id, words, best, best, best, "exact", day);

    private static GivenReport Toll(string id, string words, decimal? best, decimal? low, decimal? high, string modifier, string? day = null) =>
        new GivenReport(id, $"{words}/ns died/v:die in [L:Luqmara].", day)
            .Says($"{words} died")
            .Tells(PloverCode.Assault, "die", places: ["Luqmara"])
            .Counts(words, "killed", "sailor", best, low, high, modifier);

    private static GivenReport Fired(string id, string source) =>
        new GivenReport(id, $"{source} said/v:say coastguards/ns fired/v:fire mortar/n shells/ns on the fish/n market/n.")
            .Says("coastguards fired mortar shells on the fish market").By(source[..^2], SourceKind.Organisation);

    private static GivenReport Denial(string id) =>
        new GivenReport(id, "The pilot/n denied/v:deny coastguards/ns fired/v:fire mortar/n shells/ns on the fish/n market/n.")
            .Says("coastguards fired mortar shells on the fish market").By("The pilot", SourceKind.UnnamedPerson).With(Polarity.Negative);
}
