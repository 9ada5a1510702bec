using System.Text;
using Stemma.Cli.Watch;
using Xunit;

namespace Stemma.Tests.Cli;

public sealed class OpmlTests
{
    [Fact]
    public void Feeds_are_found_at_any_depth_each_once_in_the_order_of_the_list()
    {
        var (feeds, problem) = Read("<opml><head/><body><outline xmlUrl=' https://b.example/ '/><outline><outline xmlUrl='https://a.example/'/></outline><outline xmlUrl='https://b.example/'/><outline text='x'/></body></opml>");

        Assert.Null(problem);
        Assert.Equal(["https://b.example/", "https://a.example/"], feeds);
    }

    [Theory]
    [InlineData("<rss/>", "is no list of feeds")]
    [InlineData("<opml><body/></opml>", "names no feed")]
    [InlineData("<opml><body>", "is damaged")]
    [InlineData("<!DOCTYPE opml [<!ENTITY a 'b'>]><opml><body><outline xmlUrl='&a;'/></body></opml>", "is damaged")]
    public void What_is_no_list_is_told(string list, string problem) => Assert.Contains(problem, Read(list).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_list_has_bounds()
    {
        Assert.Null(Read($"<opml>{Many(Opml.MaxFeeds)}</opml>").Problem);
        Assert.Contains("names more than", Read($"<opml>{Many(Opml.MaxFeeds + 1)}</opml>").Problem, StringComparison.Ordinal);
        Assert.Contains("deep", Read($"<opml>{string.Concat(Enumerable.Repeat("<outline>", Opml.MaxDepth + 2))}").Problem, StringComparison.Ordinal);
        Assert.Contains("is damaged", Read($"<opml><body><outline xmlUrl='a'/>{new string(' ', Opml.MaxLength)}</body></opml>").Problem, StringComparison.Ordinal);

        static string Many(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"<outline xmlUrl='https://a.example/{i}'/>"));
    }

    private static (IEnumerable<string> Feeds, string? Problem) Read(string list) => Opml.Read(new MemoryStream(Encoding.UTF8.GetBytes(list)));
}
