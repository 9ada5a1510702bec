using Stemma.Reconcile;
using Xunit;

namespace Stemma.Tests.Reconcile;

/// <summary>Disputes over what has one value only, in texts as they are written.</summary>
public sealed class ValueDisputeTests
{
    [Fact]
    public void One_town_holds_one_rank_among_its_kind()
    {
        var story = Told.Texts(
            "Militiamen have captured Derqesh, the second largest port of the island.",
            "Boats left on Monday for Derqesh, which is the largest port of the island.");

        var dispute = Assert.Single(story.Disputes, found => found.Kind == DisputeKind.Attribute);
        Assert.Equal(Verdict.Contradiction, dispute.Verdict);
        Assert.Equal(["second largest port", "largest port"], dispute.Values.Select(value => value.Value));
        Assert.Equal("“second largest port”; “largest port”: one holds one rank among its kind", dispute.Because);
        Assert.All(story.Claims, claim => Assert.NotEqual(ClaimStatus.Disputed, claim.Status));
    }

    [Fact]
    public void The_largest_port_and_the_largest_market_are_two_ranks() =>
        Assert.DoesNotContain(
            Told.Texts("Militiamen have captured Derqesh, the second largest port of the island.", "Boats left on Monday for Derqesh, the largest market of the island.").Disputes,
            found => found.Kind == DisputeKind.Attribute);

    [Theory]
    [InlineData("truck", "motorcycle", Verdict.Contradiction)]
    [InlineData("truck", "car", Verdict.Undecided)]
    [InlineData("lorry", "truck", null)]
    public void One_thing_is_not_of_two_kinds(string one, string other, Verdict? verdict)
    {
        var story = Told.Texts(
            $"The attacker drove a {one} full of dynamite into the grain depot at Velm harbour.",
            $"The attacker drove a {other} full of dynamite into the grain depot at Velm harbour.");

        Assert.Equal(verdict, story.Disputes.Where(found => found.Kind == DisputeKind.Attribute).Select(found => (Verdict?)found.Verdict).SingleOrDefault());
    }

    [Fact]
    public void What_was_hit_is_not_set_against_what_it_was_hit_with() =>
        Assert.DoesNotContain(
            Told.Texts("The blast hit a bus at the grain depot of Velm harbour on the quay.", "A truck exploded in the blast at the grain depot of Velm harbour on the quay.").Disputes,
            found => found.Kind == DisputeKind.Attribute);

    [Fact]
    public void One_deed_put_down_to_two_sides_is_a_dispute_over_the_actor()
    {
        var story = Told.Texts(
            "Government troops burned the grain depot and the customs house at Velm harbour.",
            "Rebels burned the grain depot and the customs house at Velm harbour.");

        var dispute = Assert.Single(story.Disputes, found => found.Kind == DisputeKind.Actor);
        Assert.Equal((Verdict.Contradiction, "“Government troops”; “Rebels”: put down to different sides"), (dispute.Verdict, dispute.Because));
        Assert.Equal(ClaimStatus.Disputed, Assert.Single(story.Claims).Status);
    }

    [Fact]
    public void Two_who_are_blamed_for_one_thing_are_a_dispute_over_the_actor()
    {
        var story = Told.Texts(
            "The council accused the army of burning the grain depot at Velm harbour.",
            "The ministry accused rebels of burning the grain depot at Velm harbour.");

        var dispute = Assert.Single(story.Disputes, found => found.Kind == DisputeKind.Actor);
        Assert.Equal(["the army", "rebels"], dispute.Values.Select(value => value.Value));
    }

    [Fact]
    public void Those_who_hold_a_town_do_not_raid_it() =>
        Assert.DoesNotContain(
            Told.Texts("Raids on a rebel-held depot burned the grain and the customs house at Velm harbour.", "Government raids burned the grain and the customs house at Velm harbour.").Disputes,
            found => found.Kind == DisputeKind.Actor);

    [Fact]
    public void Things_are_counted_against_each_other_too()
    {
        var story = Told.Texts(
            "Two divers raided the grain depot at Velm harbour, the mayor said.",
            "Three divers raided the grain depot at Velm harbour, a pilot said.");

        var dispute = Assert.Single(story.Disputes);
        Assert.Equal((DisputeKind.Quantity, Verdict.Undecided), (dispute.Kind, dispute.Verdict));
        Assert.Equal(["Two divers", "Three divers"], dispute.Values.Select(value => value.Value));
    }
}
