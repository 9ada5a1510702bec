using Xunit;

namespace Stemma.Tests.House;

public sealed class StageOrderTests
{
    private const string Planted = "Stemma.Tests.House.Planted";

    [Fact]
    public void Every_stage_uses_only_text_and_public_types_of_earlier_stages()
    {
        var engine = typeof(Journey).Assembly;

        Assert.Empty(StageOrder.Violations(engine, "Stemma"));
        Assert.True(StageOrder.TypesHeld(engine, "Stemma") > 50);
    }

    [Theory]
    [InlineData("Read.UsesLaterInBody uses Planted.Tell.Later")]
    [InlineData("Read.UsesLaterInLambda+<>c uses Planted.Tell.Later")]
    [InlineData("Read.UsesLaterInIterator+<Names>d__0 uses Planted.Tell.Later")]
    [InlineData("Read.UsesLaterAsArgument uses Planted.Tell.Later")]
    [InlineData("Parse.UsesInternalOfEarlier uses Planted.Read.Inward")]
    [InlineData("Text.UsesStage uses Planted.Read.Open")]
    public void A_planted_breach_is_found(string breach) =>
        Assert.Contains(
            breach.Replace("uses Planted", "uses " + Planted, StringComparison.Ordinal).Insert(0, Planted + "."),
            StageOrder.Violations(typeof(StageOrderTests).Assembly, Planted));

    [Fact]
    public void What_is_allowed_is_not_called_a_breach() =>
        Assert.DoesNotContain(
            StageOrder.Violations(typeof(StageOrderTests).Assembly, Planted),
            v => v.StartsWith(Planted + ".Tell.", StringComparison.Ordinal));
}
