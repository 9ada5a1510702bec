using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Reconcile;
using Stemma.Tests.Given;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Reconcile;

public sealed class OriginTests
{
    private const string Barges = "Militiamen seized three grain barges in the outer harbour";
    private const string Marked = "Militiamen/n seized/v:seize three grain/n barges/ns in the outer/a harbour/n";

    [Fact]
    public void One_body_under_two_reports_is_one_origin()
    {
        var claim = Claim([], Report("r1", "the [O:Sellick Watch]", SourceKind.Organisation), Report("r2", "the [O:Sellick Watch]", SourceKind.Organisation));

        var origin = Assert.Single(claim.Origins);
        Assert.Equal(("Sellick Watch", OriginKind.Organisation), (origin.Name, origin.Kind));
        Assert.Equal(["same-actor"], origin.Reasons);
        Assert.Equal((1, "c1.o1"), (claim.IndependentOrigins, origin.Id));
    }

    [Fact]
    public void A_lead_stands_on_the_word_of_those_named_behind_what_takes_it_up()
    {
        var story = Told.Texts(
            "Militiamen have moved into Derqesh to support the port council.\nThe deployment aims to guard the quays, according to a port official and a war monitor.\n"
            + "Some 90 men crossed the bridge, according to the Sellick Watch, an independent war monitor.");

        var claim = Assert.Single(story.Claims, claim => claim.Assertions.Contains("r1.a1"));
        Assert.Equal(["port official", "Sellick Watch"], claim.Origins.Select(origin => origin.Name));
        Assert.All(claim.Origins, origin => Assert.Equal(["named-behind"], origin.Reasons));
    }

    [Theory]
    [InlineData("On Friday marines seized a small grain hill within firing range of the northern bridge.", 1)]
    [InlineData("On Friday marines took a grain hill that looks over the northern bridge.", 2)]
    public void What_two_outlets_say_in_one_long_run_of_words_was_written_once(string other, int origins) =>
        Assert.Equal(origins, Assert.Single(
            Told.Texts("Marines, tired and cold, seized a small grain hill within firing range of the northern bridge while nobody on the coast was looking.", other).Claims,
            claim => claim.Reports == 2).IndependentOrigins);

    [Theory]
    [InlineData("The raid was planned for weeks, according to a port official.")]
    [InlineData("A deployment of that size is rare, according to a port official.")]
    [InlineData("The deployment aims to guard the quays.")]
    public void What_takes_up_something_else_gives_a_lead_no_source(string next)
    {
        var story = Told.Texts($"Militiamen have moved into Derqesh to support the port council.\n{next}");

        Assert.Equal(OriginKind.OwnReporting, Assert.Single(Assert.Single(story.Claims, claim => claim.Assertions.Contains("r1.a1")).Origins).Kind);
    }

    [Fact]
    public void Two_bodies_are_two_origins() =>
        Assert.Equal(2, Claim([], Report("r1", "the [O:Sellick Watch]", SourceKind.Organisation), Report("r2", "the [O:Dune Office]", SourceKind.Organisation)).IndependentOrigins);

    [Fact]
    public void Who_a_report_cites_first_is_no_origin_where_that_one_cites_another()
    {
        var report = new GivenReport("r1", $"{Marked}, [P:Ilen Tarsk] said/v:say the [O:Sellick Watch] wrote/v:write.")
            .Says(Barges).By("Ilen Tarsk", SourceKind.Person).By("the Sellick Watch", SourceKind.Organisation);

        Assert.Equal("Sellick Watch", Assert.Single(Claim([], report).Origins).Name);
    }

    [Fact]
    public void An_unnamed_official_of_reports_that_hang_together_is_one_origin_and_else_two()
    {
        GivenReport[] reports = [Report("r1", "a port/n official/n", SourceKind.UnnamedPerson), Report("r2", "an official/n", SourceKind.UnnamedPerson)];

        Assert.Equal(2, Claim([], reports).IndependentOrigins);
        var origin = Assert.Single(Claim([Told.Took("r1", "r2")], reports).Origins);
        Assert.Equal(["same-unnamed-source"], origin.Reasons);
        Assert.Equal(["r1.a1", "r2.a1"], origin.Assertions);
    }

    [Fact]
    public void Unnamed_sources_of_two_trades_stay_two_even_where_reports_hang_together() =>
        Assert.Equal(2, Claim(
            [Told.Took("r1", "r2")],
            Report("r1", "a port/n official/n", SourceKind.UnnamedPerson),
            Report("r2", "a pilot/n", SourceKind.UnnamedPerson)).IndependentOrigins);

    [Fact]
    public void Reports_that_hang_from_one_lost_source_hang_together()
    {
        var traced = new TracedStory([], [new LostSource("L1", null, [new Evidence("common-credit", "", null, null)], ["r1", "r2"])], []);

        var claim = Assert.Single(Told.Of(
            traced, Report("r1", "an official/n", SourceKind.UnnamedPerson), Report("r2", "an official/n", SourceKind.UnnamedPerson)).Claims);

        Assert.Equal(1, claim.IndependentOrigins);
    }

    [Fact]
    public void A_passage_that_lost_its_source_inherits_it_from_its_parent()
    {
        var parent = Report("r1", "the [O:Sellick Watch]", SourceKind.Organisation);
        var child = Report("r2");

        var claim = Claim([Told.Took("r1", "r2", (parent.At(Barges), child.At(Barges)))], parent, child);

        Assert.Equal(["r1.a1"], Assert.Single(claim.Origins).Assertions);
        Assert.Equal([new Inheritance("r2.a1", "r1.a1", null, true)], claim.Inherited);
    }

    [Fact]
    public void A_copy_of_an_outlets_own_reporting_adds_nothing_and_lost_nothing()
    {
        var claim = Claim([Told.Took("r1", "r2")], Report("r1"), Report("r2"));

        Assert.Equal(OriginKind.OwnReporting, Assert.Single(claim.Origins).Kind);
        Assert.Equal([new Inheritance("r2.a1", "r1.a1", null, false)], claim.Inherited);
    }

    [Fact]
    public void What_comes_through_a_lost_source_says_so()
    {
        var traced = new TracedStory([], [new LostSource("L1", null, [new Evidence("common-credit", "", null, null)], ["r1", "r2"])], []);

        var claim = Assert.Single(Told.Of(traced, Report("r1", "the [O:Sellick Watch]", SourceKind.Organisation), Report("r2")).Claims);

        Assert.Equal([new Inheritance("r2.a1", "r1.a1", "L1", true)], claim.Inherited);
    }

    [Fact]
    public void The_own_reporting_of_outlets_that_do_not_hang_together_counts_each()
    {
        var claim = Claim([], Report("r1", outlet: "The Log"), Report("r2"));

        Assert.Equal(["The Log", "r2.txt"], claim.Origins.Select(origin => origin.Name));
        Assert.Equal(ClaimStatus.Unattributed, claim.Status);
    }

    [Fact]
    public void A_headline_inherits_from_the_body_of_its_own_report()
    {
        var report = new GivenReport("r1", $"{Marked}\n{Marked}, the [O:Sellick Watch] said/v:say.")
            .Says(Barges)
            .Says(Barges, 1).By("the Sellick Watch", SourceKind.Organisation);

        var claim = Claim([], report);

        Assert.Equal(["r1.a2"], Assert.Single(claim.Origins).Assertions);
        Assert.Equal([new Inheritance("r1.a1", "r1.a2", null, false)], claim.Inherited);
    }

    [Fact]
    public void A_source_nobody_tells_is_an_origin_of_an_unknown_kind()
    {
        var report = new GivenReport("r1", $"Reportedly {Marked}.").Says(Barges).By(null, SourceKind.Unspecified);

        Assert.Equal(OriginKind.Unspecified, Assert.Single(Claim([], report).Origins).Kind);
    }

    [Fact]
    public void Reports_in_a_circle_still_stand_on_one_origin() =>
        Assert.Equal(1, Claim(
            [Told.Took("r1", "r2"), Told.Took("r2", "r3"), Told.Took("r3", "r1")], Report("r1"), Report("r2"), Report("r3")).IndependentOrigins);

    private static Claim Claim(ImmutableArray<Derivation> derivations, params GivenReport[] reports) =>
        Assert.Single(Told.Of(derivations, reports).Claims);

    private static GivenReport Report(string id, string? source = null, SourceKind kind = SourceKind.Unspecified, string? outlet = null)
    {
        if (source is null)
            return new GivenReport(id, $"{Marked}.", outlet: outlet).Says(Barges);

        var words = source.Replace("/n", "", StringComparison.Ordinal).Replace("[O:", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        return new GivenReport(id, $"{Marked}, {source} said/v:say.", outlet: outlet).Says(Barges).By(words, kind);
    }
}
