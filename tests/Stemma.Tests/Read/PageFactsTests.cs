using NodaTime;
using Stemma.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public class PageFactsTests
{
    private const string Article = """{"@type": "NewsArticle", "headline": "Crane falls on ferry", "datePublished": "2024-12-02T08:00:00+01:00"}""";

    [Theory]
    [InlineData("", "<h1>Crane falls on ferry</h1>", "Crane falls on ferry")]
    [InlineData("<meta property='og:title' content='Crane falls on ferry'>", "<h1>Malin Daily</h1><p class=lead>Crane falls on ferry</p>", "Crane falls on ferry")]
    [InlineData("<title>Crane falls on ferry | Malin Daily</title>", "<h1>Crane falls on ferry</h1><h1>Most read today</h1>", "Crane falls on ferry")]
    [InlineData("<title>Crane falls on ferry - Malin Daily</title>", "", "Crane falls on ferry")]
    [InlineData("<title>Malin Daily: Crane falls on ferry</title><meta property='og:site_name' content='Malin Daily'>", "", "Crane falls on ferry")]
    [InlineData("<title>Crane falls: the inquiry begins</title>", "", "Crane falls: the inquiry begins")]
    [InlineData("<meta property='og:title' content='Harbour crane falls on a ferry full of people'>", "<h1>A harbour crane falls on a full ferry</h1>", "A harbour crane falls on a full ferry")]
    [InlineData("<meta property='og:title' content='Ten dead'>", "<h1 itemprop=headline>Crane falls on moored ferry</h1>", "Crane falls on moored ferry")]
    [InlineData("<meta property='og:title' content='Crane falls on ferry'>", "<h1>Weather in the harbour</h1>", "Crane falls on ferry")]
    [InlineData("<title>クレーンがフェリーに倒れた | マリン日報</title>", "<h1>クレーンがフェリーに倒れた</h1>", "クレーンがフェリーに倒れた")]
    [InlineData("", "<h1>Crane <span>falls</span> on<br>ferry &amp; quay</h1>", "Crane falls on ferry & quay")]
    [InlineData("<title>| | |</title>", "<h1>Crane falls on ferry</h1>", "Crane falls on ferry")]
    [InlineData("<!-- <h1>Old headline of the page</h1> --><script>var t = '<h1>No headline at all</h1>';</script>", "<h1>Crane falls on ferry</h1>", "Crane falls on ferry")]
    public void The_headline_a_reader_sees_is_the_title(string head, string body, string title) =>
        Assert.Equal(title, Facts(head, body).Title);

    [Theory]
    [InlineData("""{"@type": "NewsArticle", "headline": "Malin Daily", "publisher": {"name": "Malin Daily"}}""")]
    [InlineData("""{"@type": "NewsArticle", "headline": "Orchards await a sweet harvest", "url": "https://malin.example/orchards"}""")]
    [InlineData("""{"@type": "BreadcrumbList", "name": "Harbour news of the week"}""")]
    [InlineData("{\"@type\": \"NewsArticle\", \"headline\": ")]
    [InlineData("{\"@type\": \"NewsArticle\", \"headline\": \"Half a pair: \ud800\"}")]
    [InlineData("{\"@type\": \"NewsArticle\", \"headline\": \"Half a pair: \\ud800\"}")]
    public void Linked_data_of_something_else_gives_no_title(string json)
    {
        string head = $"<link rel=canonical href='https://malin.example/crane'><title>Crane falls on ferry</title><script type='application/ld+json'>{json}</script>";

        Assert.Equal("Crane falls on ferry", Facts(head, "").Title);
    }

    [Theory]
    [InlineData(Article)]
    [InlineData("[" + Article + "]")]
    [InlineData("{\"@graph\": [{\"@type\": \"WebSite\", \"name\": \"Malin Daily\"}, " + Article + "]}")]
    [InlineData("{\"@type\": \"WebPage\", \"datePublished\": \"2024-11-30\", \"mainEntity\": " + Article + "}")]
    [InlineData("<!--\n" + Article + "\n-->")]
    [InlineData("//<![CDATA[\n" + Article + "\n//]]>")]
    [InlineData(Article + ";")]
    [InlineData("{\"@type\": [\"Thing\", \"ReportageNewsArticle\"], \"headline\": \"Crane falls\n on ferry\", \"datePublished\": \"2024-12-02T08:00:00+01:00\",}")]
    [InlineData("{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;datePublished&quot;: &quot;2024-12-02T08:00:00+01:00&quot;}")]
    [InlineData("{\"@type\": \"NewsArticle\", \"image\": , \"datePublished\": \"2024-12-02T08:00:00+01:00\"}")]
    [InlineData("{\"@type\": \"NewsArticle\", \"description\": \"the \"crane\" fell\", \"datePublished\": \"2024-12-02T08:00:00+01:00\"}")]
    [InlineData("{\"@type\": \"NewsArticle\", \"description\": \"a\\'b\", \"datePublished\": \"2024-12-02T08:00:00+01:00\"}")]
    public void Linked_data_is_read_where_it_nests_and_mended_where_it_breaks(string json)
    {
        var published = Facts($"<script type=\"application/ld+json\">{json}</script>", "").Published;

        Assert.Equal((Instant.FromUtc(2024, 12, 2, 7, 0), PublicationBasis.Metadata), (published.Instant, published.Basis));
    }

    [Fact]
    public void A_person_or_an_outlet_described_once_is_known_where_it_is_named()
    {
        var facts = Facts("""
            <script type="application/ld+json">{"@graph": [
              {"@type": "Organization", "@id": "#daily", "name": "Malin Daily"}, {"@type": "Person", "@id": "#verrin", "name": "Ilsa Verrin"},
              {"@type": "NewsArticle", "author": [{"@id": "#verrin"}, {"name": "Tomas Quell"}], "publisher": {"@id": "#daily"}}]}</script>
            """, "");

        Assert.Equal(("Ilsa Verrin, Tomas Quell", "Malin Daily"), (facts.Byline, facts.OutletName));
    }

    [Theory]
    [InlineData("<meta name=author content='Ilsa Verrin'>", "", "Ilsa Verrin")]
    [InlineData("<meta name=author content='https://malin.example/verrin'><meta name='parsely-author' content='Ilsa Verrin'>", "", "Ilsa Verrin")]
    [InlineData("", "<span itemprop=author><span itemprop=name>Ilsa Verrin</span></span>", "Ilsa Verrin")]
    [InlineData("", "<p class='article-byline'>By Ilsa Verrin | 2 December 2024, 3:41 pm</p>", "Ilsa Verrin")]
    [InlineData("", "<a rel=\"author\" href=x>Ilsa Verrin</a>", "Ilsa Verrin")]
    [InlineData("", "<div class=byline>Published 2 December 2024</div>", null)]
    public void The_byline_is_a_name_and_nothing_else(string head, string body, string? byline) =>
        Assert.Equal(byline, Facts(head, body).Byline);

    [Theory]
    [InlineData("<link rel=canonical href='https://malin.example/crane'>", "https://malin.example/crane", null)]
    [InlineData("<link rel=canonical href='/crane'><meta property='og:url' content='https://malin.example/crane'>", "https://malin.example/crane", null)]
    [InlineData("<link rel=canonical href='https://corrapress.example/crane'><meta property='og:url' content='https://malin.example/crane'>", "https://malin.example/crane", "https://corrapress.example/crane")]
    [InlineData("<link rel=canonical href='https://www.malin.example/crane'><meta property='og:url' content='https://amp.malin.example/crane'>", "https://www.malin.example/crane", null)]
    public void An_original_on_another_site_is_no_address_of_the_page(string head, string address, string? original) =>
        Assert.Equal((address, original), (Facts(head, "").Address, Facts(head, "").Original));

    [Theory]
    [InlineData("<html lang='pt-BR'>", "pt")]
    [InlineData("<meta property='og:locale' content='en_GB'>", "en")]
    [InlineData("<html lang='x'><meta http-equiv='content-language' content='fr'>", "fr")]
    [InlineData("<html lang='{{lang}}'>", null)]
    public void The_language_a_page_claims_is_a_code_or_nothing(string head, string? language) =>
        Assert.Equal(language, Facts(head, "").Language);

    [Theory]
    [InlineData("https://www.Malin.example/crane", "malin.example")]
    [InlineData("https://a\uFFFDb.example/crane", null)]
    [InlineData("ftp://malin.example/crane", null)]
    [InlineData("crane.html", null)]
    public void A_host_is_that_of_an_address_of_the_web_or_none(string address, string? host) =>
        Assert.Equal(host, WebAddress.HostOf(address));

    [Fact]
    public void A_page_whose_address_has_no_host_is_read_without_one() =>
        Assert.Null(Reading.Report(Reading.Of(
            "<link rel=canonical href='https://a\uFFFDb.example/crane'><p>A harbour crane fell on a moored ferry on Sunday, the coast guard said.</p>")).Outlet.Host);

    [Fact]
    public void Signs_beyond_the_bounds_are_left_aside()
    {
        string late = "<meta property='og:title' content='Crane falls on ferry'>";
        Assert.Null(PageSigns.In(string.Concat(Enumerable.Repeat("<meta>", PageSigns.MaxTags)) + late).Meta("og:title"));
        Assert.Equal("Crane falls on ferry", PageSigns.In(string.Concat(Enumerable.Repeat("<meta>", PageSigns.MaxTags - 1)) + late).Meta("og:title"));
        Assert.Equal(PageSigns.MaxKept, PageSigns.In(string.Concat(Enumerable.Repeat("<h1>Crane</h1>", PageSigns.MaxKept + 1))).Headings.Count);
        Assert.Empty(PageSigns.In("<h1>" + new string('a', PageSigns.MaxElementLength) + "</h1>").Headings);
        Assert.Null(PageSigns.In("<meta name=a data-x='" + new string('x', PageSigns.MaxTagLength) + "' content=b>").Meta("a"));
    }

    [Fact]
    public void Linked_data_beyond_the_bounds_says_nothing()
    {
        Assert.Empty(LinkedData.In(["[" + string.Concat(Enumerable.Repeat("1,", LinkedData.MaxNodes)) + Article + "]"]));
        Assert.Single(LinkedData.In(["[" + string.Concat(Enumerable.Repeat("1,", 10)) + Article + "]"]));
        string broken = "{\"@type\": \"NewsArticle\", \"url\": \"https://malin.example/crane\", \"image\": , \"description\": \"";
        Assert.NotEmpty(Assert.Single(LinkedData.In([broken + "\", \"datePublished\": \"2024-12-02\"}"])).Addresses);
        Assert.Empty(Assert.Single(LinkedData.In([broken + new string('a', LinkedData.MaxMended) + "\", \"datePublished\": \"2024-12-02\"}"])).Addresses);
    }

    [Theory]
    [InlineData("<meta")]
    [InlineData("<h1>")]
    [InlineData("<script type='application/ld+json'>{")]
    [InlineData("itemprop")]
    [InlineData("<div itemprop=")]
    [InlineData("<!--")]
    [InlineData("<time datetime='")]
    [InlineData("<a byline<")]
    public void A_page_of_one_sign_over_and_over_is_read_to_its_end(string sign)
    {
        var facts = Facts("", string.Concat(Enumerable.Repeat(sign, 60_000)));

        Assert.Equal(PublicationPrecision.None, facts.Published.Precision);
    }

    private static PageFacts Facts(string head, string body) =>
        PageMetadata.Of($"{(head.Contains("<html", StringComparison.Ordinal) ? "" : "<html>")}{head}<body>{body}</body></html>", "page.html");
}
