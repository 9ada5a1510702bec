using System.IO.Compression;
using NodaTime;
using Stemma.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public class PageTests
{
    [Fact]
    public void A_page_gives_its_article_and_nothing_else()
    {
        Report report = Reading.CaseReport("page.html");

        Assert.Equal(
        [
            "Crane falls on ferry in the harbour",
            "A harbour crane fell on a moored ferry on Sunday, killing at least ten people, the coast guard said.",
            "What the mayor said",
            "We will find out who signed the inspection papers, and we will say so in public.",
            "The owners of the crane, a firm from the capital, said they would help with the inquiry & pay for the repairs.",
            "The ferry carried forty passengers and six crew.",
            "Divers searched the harbour until the evening.",
            "Harbour traffic will stay closed until the inspectors have finished their work on the pier.",
        ], report.Text.Split('\n'));
        Assert.Equal(["byline", "comments", "cookie-notice", "navigation", "teaser", "title"], report.Removed.Select(r => r.Reason).Distinct().Order());
    }

    [Fact]
    public void A_page_says_who_published_it_and_when()
    {
        Report report = Reading.CaseReport("page.html");

        Assert.Equal(new Outlet("Malin Daily", "malindaily.example"), report.Outlet);
        Assert.Equal("https://www.malindaily.example/2024/12/03/crane", report.Uri);
        Assert.Equal("Ilsa Verrin", report.Byline);
        Assert.Equal("Crane falls on ferry in the harbour", report.TitleSpan?.Of(report.Text));
        Assert.Equal(PublicationBasis.Metadata, report.Published.Basis);
        Assert.Equal(Instant.FromUtc(2024, 12, 2, 13, 41), report.Published.Instant);
    }

    [Fact]
    public void What_the_user_gives_beats_the_page()
    {
        var given = new GivenMetadata
        {
            Uri = "https://other.example/a",
            Outlet = "Other",
            Title = "Another title",
            Published = GivenMetadata.ParsePublished("2024-12-05"),
        };
        Report report = Reading.Report(Reader.Read(new Capture("page.html", File.ReadAllBytes(Reading.Case("page.html")), given), "r7"));

        Assert.Equal(
            ("r7", "https://other.example/a", new Outlet("Other", "other.example"), "Another title"),
            (report.Id, report.Uri, report.Outlet, report.Title));
        Assert.Equal(Publication.OnDay(new LocalDate(2024, 12, 5), PublicationBasis.Given), report.Published);
    }

    [Fact]
    public void The_address_gives_the_day_when_the_page_does_not() =>
        Assert.Equal(
            Publication.OnDay(new LocalDate(2024, 12, 2), PublicationBasis.Url),
            Reading.Report(Reading.Of("<html><p>The crane fell on the quay on Sunday, the coast guard said.</p></html>", "https://a.example/2024/12/02/crane")).Published);

    [Fact]
    public void A_compressed_page_reads_like_the_page()
    {
        byte[] page = File.ReadAllBytes(Reading.Case("page.html"));
        Assert.Equal(Reading.Report(Reading.Of(page)).Text, Reading.Report(Reading.Of(Gzip(page), "page.html.gz")).Text);
    }

    [Fact]
    public void A_compressed_bomb_is_too_large() =>
        Assert.Equal("too-large", Reading.Code(Reading.Of(Gzip(new byte[50_000]), options: new() { MaxBytes = 10_000 })));

    [Fact]
    public void A_page_of_links_holds_no_article() =>
        Assert.Equal("no-article", Reading.Code(Reading.Of("<html><body><nav><a href=a>Home</a></nav><div class=menu><a href=b>Sport</a></div></body></html>")));

    [Theory]
    [InlineData("<div>", "")]
    [InlineData("<b><div></b>", "")]
    [InlineData("<div><table></div>", "")]
    [InlineData("<foo><div></foo>", "")]
    [InlineData("<b a=1><p>", "")]
    [InlineData("<svg><style>", "")]
    [InlineData("<a><div>", "")]
    [InlineData("<li><section>", "</x>")]
    public void Nesting_without_end_is_read_flat(string open, string close)
    {
        string html = "<html><body>" + string.Concat(Enumerable.Repeat(open + close, 90_000))
            + "<p>The crane fell on the quay on Sunday, the coast guard said.</p>";
        Assert.Contains(Reading.Code(Reading.Of(html)), (string?[])[null, "no-article"]);
        Assert.True(PageWalk.Of(PageWalk.Parse(LeanHtml.From(html, new PartNames())!.Markup), new PartNames()).Boxes.Length <= LeanHtml.MaxTags);
    }

    [Fact]
    public void More_tags_than_a_page_may_have_are_too_many() =>
        Assert.Equal("too-large", Reading.Code(Reading.Of("<html>" + string.Concat(Enumerable.Repeat("<p>", LeanHtml.MaxTags)))));

    [Fact]
    public void Broken_pages_end_in_an_outcome_and_valid_spans()
    {
        byte[] page = File.ReadAllBytes(Reading.Case("page.html"));
        var random = new Random(7);
        for (int round = 0; round < 300; round++)
        {
            byte[] broken = page[..random.Next(1, page.Length)];
            for (int i = 0; i < 20; i++)
                broken[random.Next(broken.Length)] = (byte)"<>/\"'&! ="[random.Next(9)];
            var outcome = Reading.Of(broken);
            Assert.True(outcome.Report is null != outcome.Skip is null);
            if (outcome.Report is { TitleSpan: { } span } report)
                Assert.Equal(report.Title, span.Of(report.Text));
        }
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    [Theory]
    [InlineData("<table><tr><td><font>The crane fell on the quay on Sunday, the coast guard said.</font></td></tr></table>", null)]
    [InlineData("<center><font>The crane fell on the quay on Sunday, the coast guard said.</font></center>", null)]
    [InlineData("<frameset><frame src=a></frameset>", "no-article")]
    public void A_page_without_its_outer_elements_is_still_a_page(string html, string? code)
    {
        ReadOutcome outcome = Reading.Of(html, "a.html");

        Assert.Equal(code, Reading.Code(outcome));
        Assert.DoesNotContain('<', outcome.Report?.Text ?? "");
    }
}
