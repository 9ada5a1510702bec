using Stemma.Text;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Trace;

public sealed class OutletNamesTests
{
    [Theory]
    [InlineData("The Far Courier", "www.farcourier.example")]
    [InlineData("far-courier.example", "Far Courier")]
    [InlineData("https://www.farcourier.example/a/b?c=d", "FAR COURIER")]
    [InlineData("Farwire", "farwire.example")]
    public void Spellings_of_one_outlet_fold_alike(string left, string right) =>
        Assert.Equal(OutletNames.Fold(left), OutletNames.Fold(right));

    [Fact]
    public void An_agency_may_go_without_its_last_words() =>
        Assert.Contains("farwire", OutletNames.Of(new Outlet("Farwire Press Agency", null)));

    [Theory]
    [InlineData("…")]
    [InlineData("")]
    [InlineData("http://")]
    public void Marks_alone_name_nobody(string name) => Assert.Empty(OutletNames.Fold(name).Replace("http", string.Empty, StringComparison.Ordinal));
}
