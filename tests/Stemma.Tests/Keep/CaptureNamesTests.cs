using FsCheck;
using FsCheck.Fluent;
using Stemma.Keep;
using Xunit;

namespace Stemma.Tests.Keep;

public sealed class CaptureNamesTests
{
    [Theory]
    [InlineData("a.jsonl:9", "a.jsonl:10")]
    [InlineData("a.jsonl:10", "b.jsonl:9")]
    [InlineData("a", "a1")]
    [InlineData("a1b", "a1c")]
    [InlineData("01", "1")]
    [InlineData("a007", "a8")]
    [InlineData("", "0")]
    public void Digits_go_by_their_value(string first, string second)
    {
        Assert.True(CaptureNames.Order.Compare(first, second) < 0);
        Assert.True(CaptureNames.Order.Compare(second, first) > 0);
    }

    [Fact]
    public void Any_names_have_one_order()
    {
        var names = Gen.Elements("0", "1", "9", "10", "a", "b", ":", "").ListOf(4).Select(string.Concat).ListOf(6).ToArbitrary();

        Prop.ForAll(names, list =>
        {
            var sorted = list.Distinct().Order(CaptureNames.Order).ToList();
            return sorted.SequenceEqual(list.Distinct().Reverse().Order(CaptureNames.Order))
                && sorted.Zip(sorted.Skip(1)).All(pair => CaptureNames.Order.Compare(pair.First, pair.Second) < 0);
        }).QuickCheckThrowOnFailure();
    }
}
