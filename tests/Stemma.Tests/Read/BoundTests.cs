using System.Text;
using Stemma.Read;
using Xunit;

namespace Stemma.Tests.Read;

public sealed class BoundTests : IDisposable
{
    private const string Prose = "<p>The crane fell on the quay on Sunday, the coast guard said.</p>";

    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-bounds").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_page_nested_a_hundred_thousand_deep_is_read()
    {
        string html = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + Prose;

        Assert.Equal("The crane fell on the quay on Sunday, the coast guard said.", Reading.Report(Reading.Of(html)).Text);
    }

    [Fact]
    public void Two_hundred_megabytes_of_HTML_are_too_large()
    {
        byte[] html = new byte[200 * 1024 * 1024];
        Array.Fill(html, (byte)' ');
        "<html>"u8.CopyTo(html);

        Assert.Equal("too-large", Reading.Code(Reading.Of(html)));
    }

    [Fact]
    public void A_page_longer_than_a_page_may_be_is_too_large()
    {
        string html = "<html><body>" + Prose;

        Assert.Equal("too-large", Reading.Code(Reading.Of(html + new string(' ', HtmlDocument.MaxLength - html.Length + 1))));
        Assert.Null(Reading.Code(Reading.Of(html + new string(' ', HtmlDocument.MaxLength - html.Length))));
    }

    [Theory]
    [InlineData("</p>")]
    [InlineData("</br>")]
    public void End_tags_that_make_an_element_count_as_tags(string tag)
    {
        string html = "<html><body>" + Prose;

        Assert.Equal("too-large", Reading.Code(Reading.Of(html + string.Concat(Enumerable.Repeat(tag, LeanHtml.MaxTags)))));
        Assert.Null(Reading.Code(Reading.Of(html + string.Concat(Enumerable.Repeat("<p>x</p>", LeanHtml.MaxTags - 3)))));
    }

    [Theory]
    [InlineData("<html><body><nav><a href=a>News</a></nav><ul class=menu><li><a href=b>Sport</a></li></ul></body></html>")]
    [InlineData("<html><head><title>Nothing</title></head><body></body></html>")]
    [InlineData("<html><body><script>var text = 'The crane fell on the quay on Sunday.';</script></body></html>")]
    public void A_page_without_an_article_says_so(string html) =>
        Assert.Equal("no-article", Reading.Code(Reading.Of(html)));

    [Fact]
    public void A_sidecar_has_a_size_and_a_depth()
    {
        Assert.Equal("too-large", Notice("""{"title":"T"}""" + new string(' ', Sidecar.MaxBytes)));
        Assert.Equal("bad-sidecar", Notice("""{"title":"T","other":""" + new string('[', Sidecar.MaxDepth) + new string(']', Sidecar.MaxDepth) + "}"));
        Assert.Null(Notice("""{"title":"T","other":""" + new string('[', Sidecar.MaxDepth - 1) + new string(']', Sidecar.MaxDepth - 1) + "}"));
    }

    private string? Notice(string json)
    {
        string path = Path.Combine(_folder, "a.txt");
        File.WriteAllText(path, "Crane falls");
        File.WriteAllText(path + Sidecar.Suffix, json, Encoding.UTF8);
        return Sidecar.Beside(path, path, CaptureFile.OpenFile).Notices is [var notice] ? notice.Reason.Code : null;
    }
}
