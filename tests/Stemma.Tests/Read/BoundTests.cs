using System.Text;
using Stemma.Read;
using Stemma.Text;
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
    public void What_is_longer_than_a_date_can_be_is_none()
    {
        const string Stated = "2 December 2024", Said = "Published 2 December 2024 ";

        Assert.Null(StatedTime.Parse(Stated + new string('x', MachineTime.MaxLength - Stated.Length + 1)));
        Assert.NotNull(StatedTime.Parse(Stated + " " + new string('x', MachineTime.MaxLength - Stated.Length - 1)));
        Assert.Empty(LineDate.In(Said + new string('x', LineDate.MaxLine - Said.Length + 1)));
        Assert.Single(LineDate.In(Said + new string('x', LineDate.MaxLine - Said.Length)));
    }

    [Fact]
    public void A_name_longer_than_names_are_says_nothing()
    {
        Assert.Equal((null, false), new PartNames().Of("share " + new string('x', PageParts.MaxNameLength - 5)));
        Assert.Equal(("share", false), new PartNames().Of("share " + new string('x', PageParts.MaxNameLength - 6)));
    }

    [Fact]
    public void Layers_of_encoding_are_undone_to_a_bound()
    {
        byte[] page = "<p>The reef</p>"u8.ToArray();

        Assert.Null(Refused(HttpBody.MaxLayers));
        Assert.Equal(SkipReason.UnknownEncoding, Refused(HttpBody.MaxLayers + 1));

        SkipReason? Refused(int layers) => HttpBody.Of(
            HeaderBlock.At(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {string.Join(", ", Enumerable.Repeat("identity", layers))}\r\n\r\n"))!,
            page, 1024).Refused;
    }

    [Fact]
    public void A_chunk_is_as_long_as_its_first_line_says_where_that_line_is_short()
    {
        Assert.Equal("<p>The reef</p>", Joined(new string(' ', HttpBody.MaxChunkLine - 5)));
        Assert.StartsWith("f;", Joined(new string(' ', HttpBody.MaxChunkLine)), StringComparison.Ordinal);

        static string Joined(string extension) => Encoding.ASCII.GetString(HttpBody.Of(
            HeaderBlock.At("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8)!,
            Encoding.ASCII.GetBytes($"f;{extension}\r\n<p>The reef</p>\r\n0\r\n\r\n"), 4096).Body.Span);
    }

    [Fact]
    public void Linked_data_is_read_to_a_depth_and_a_length()
    {
        Assert.Equal("Reef", Headline("Reef", LinkedData.MaxDepth - 1));
        Assert.Null(Headline("Reef", LinkedData.MaxDepth));
        Assert.NotNull(Headline(new string('r', LinkedData.MaxText), 1));
        Assert.Null(Headline(new string('r', LinkedData.MaxText + 1), 1));

        string authors = string.Join(',', Enumerable.Range(1, LinkedData.MaxNames + 1).Select(n => $$"""{"name":"Keeper {{n}}"}"""));
        string? named = Assert.Single(LinkedData.In(["""{"@type":"NewsArticle","author":[""" + authors + "]}"])).Author;
        Assert.Equal(LinkedData.MaxNames, named!.Split(", ").Length);

        static string? Headline(string headline, int depth) => LinkedData.In(
            ["""{"@type":"NewsArticle","headline":" """.TrimEnd() + headline + "\",\"other\":" + new string('[', depth) + new string(']', depth) + "}"])
            .FirstOrDefault()?.Headline;
    }

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
