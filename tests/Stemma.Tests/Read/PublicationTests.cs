using NodaTime;
using Stemma.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public class PublicationTests
{
    private const string Heading = "<h1>Crane falls on ferry</h1>";
    private const string Prose = "<p>A harbour crane fell on a moored ferry on Sunday, killing at least ten people, the coast guard of the province said on the quay, and the harbour stays closed until further notice.</p>";

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-12-02T07:00:00Z'>", "2024-12-02T07:00:00Z")]
    [InlineData("<meta property='article:published_time' content='2024-12-02T07:00'>", "2024-12-02")]
    [InlineData("<meta property='article:published_time' content='2024-12-02T08:00:00.000+0100'>", "2024-12-02T07:00:00Z")]
    [InlineData("<meta itemprop=datePublished content='2024-12-02 07:00:00 UTC'>", "2024-12-02T07:00:00Z")]
    [InlineData("<meta name='parsely-pub-date' content='2024-12-02'>", "2024-12-02")]
    [InlineData("<meta name='sailthru.date' content='Mon, 02 Dec 2024 08:00:00 +0100'>", "2024-12-02T07:00:00Z")]
    [InlineData("<meta name='DC.date.issued' content='20241202T070000Z'>", "2024-12-02T07:00:00Z")]
    [InlineData("<meta name='cXenseParse:recs:publishtime' content='Mon Dec 02 2024 07:00:00 GMT+0000 (UTC)'>", "2024-12-02T07:00:00Z")]
    [InlineData("<meta name='publish-date' content='2 December 2024'>", "2024-12-02")]
    [InlineData("<meta name=pubdate content='1733122800'>", "2024-12-02T07:00:00Z")]
    [InlineData("<meta name=pubdate content='1733122800000'>", "2024-12-02T07:00:00Z")]
    [InlineData("<script type='application/ld+json'>{\"@type\": \"Article\", \"datePublished\": [\"2024-12-02\"]}</script>", "2024-12-02")]
    [InlineData("<script>var page = {\"date\": \"2024-12-02\"};</script>", null)]
    [InlineData("<meta property='og:updated_time' content='2024-12-02'>", null)]
    [InlineData("<meta property='article:modified_time' content='2024-12-02'><meta name='article:expiration_time' content='2025-12-02'>", null)]
    [InlineData("<meta property='article:published_time' content='0001-01-01T00:00:00Z'>", null)]
    [InlineData("<meta property='article:published_time' content='1970-01-01T00:00:00Z'>", null)]
    [InlineData("<meta property='article:published_time' content='1970-01-01'><meta name=pubdate content='2024-12-02'>", "2024-12-02")]
    [InlineData("<meta name='event-start-date' content='2024-12-02'>", null)]
    public void The_head_of_a_page_dates_it(string head, string? published) =>
        Assert.Equal((published, published is null ? PublicationBasis.None : PublicationBasis.Metadata), (Value(Page(head, Heading + Prose)), Page(head, Heading + Prose).Basis));

    [Theory]
    [InlineData("<time datetime='2024-12-02T07:00:00Z'>two days ago</time>", "2024-12-02T07:00:00Z")]
    [InlineData("<span itemprop=datePublished>2 December 2024</span>", "2024-12-02")]
    [InlineData("<abbr class=published title='2024-12-02T07:00:00Z'>Monday</abbr>", "2024-12-02T07:00:00Z")]
    [InlineData("Updated <time datetime='2024-12-05'>Thursday</time> Posted <time datetime='2024-12-02'>Monday</time>", "2024-12-02")]
    [InlineData("<time class=updated datetime='2024-12-05'>Thursday</time>", null)]
    [InlineData("<div itemscope itemtype='https://schema.org/Comment'><time itemprop=datePublished datetime='2024-12-05'>Thursday</time></div>", null)]
    public void A_marked_time_beside_the_headline_dates_a_page(string body, string? published) =>
        Assert.Equal(published, Value(Page("", Heading + body + Prose)));

    [Theory]
    [InlineData("Published 3:41 pm, 2 Dec 2024", "2024-12-02")]
    [InlineData("Posted on Monday, December 2nd, 2024 at 11:04 a.m.", "2024-12-02")]
    [InlineData("2 Dec 2024 - 15:41 GMT", "2024-12-02T15:41:00Z")]
    [InlineData("By Ilsa Verrin | Published: Dec 2, 2024 | Updated: Dec 5, 2024", "2024-12-02")]
    [InlineData("Updated: Dec 5, 2024 · First published: Dec 2, 2024", "2024-12-02")]
    [InlineData("Updated: Dec 5, 2024", "2024-12-05")]
    [InlineData("2. Dezember 2024", "2024-12-02")]
    [InlineData("Publié le 1er décembre 2024", "2024-12-01")]
    [InlineData("lunes, 2 de diciembre de 2024", "2024-12-02")]
    [InlineData("2 dicembre 2024", "2024-12-02")]
    [InlineData("segunda-feira, 2 de dezembro de 2024 às 20:13", "2024-12-02")]
    [InlineData("maandag 2 december 2024", "2024-12-02")]
    [InlineData("2 grudnia 2024 r.", "2024-12-02")]
    [InlineData("2 декабря 2024 года", "2024-12-02")]
    [InlineData("2 грудня 2024", "2024-12-02")]
    [InlineData("2 Aralık 2024 Pazartesi", "2024-12-02")]
    [InlineData("٢ ديسمبر ٢٠٢٤", "2024-12-02")]
    [InlineData("الاثنين 2 كانون الأول 2024", "2024-12-02")]
    [InlineData("2 ديسمبر/كانون الأول 2024", "2024-12-02")]
    [InlineData("۲ دسامبر ۲۰۲۴", "2024-12-02")]
    [InlineData("۱۲ آذر ۱۴۰۳", "2024-12-02")]
    [InlineData("۱۴۰۳/۰۹/۱۲", "2024-12-02")]
    [InlineData("2024年12月2日", "2024-12-02")]
    [InlineData("2024년 12월 2일", "2024-12-02")]
    [InlineData("2024. 12. 2.", "2024-12-02")]
    [InlineData("Published 2 Dec 2024 15:41 GMT+3", "2024-12-02T12:41:00Z")]
    [InlineData("기사입력 :[ 2024-12-02 15:24 ]", "2024-12-02")]
    [InlineData("18.11.2024", "2024-11-18")]
    [InlineData("11/18/24 06:56 AM EST", "2024-11-18")]
    [InlineData("Thursday, 05/12/2024", "2024-12-05")]
    [InlineData("31/02/2024", null)]
    [InlineData("Two days ago", null)]
    [InlineData("Call 02-12-2024-55 for a tow", null)]
    public void A_line_beside_the_headline_dates_a_page(string line, string? published)
    {
        var found = Page("", $"{Heading}<div>{line}</div>{Prose}");

        Assert.Equal((published, published is null ? PublicationBasis.None : PublicationBasis.Text), (Value(found), found.Basis));
    }

    [Theory]
    [InlineData("<p>The treaty of 2 December 2014 still holds, the mayor of the town said on the quay of the old harbour.</p>")]
    [InlineData("<div>Wednesday, 4 December 2024</div><div>Harbour</div><div>Town</div><div>Sport</div>")]
    public void A_date_in_prose_or_far_above_the_headline_is_not_that_of_the_page(string before) =>
        Assert.Equal(Publication.Unknown, Page("", before + Heading + Prose));

    [Theory]
    [InlineData("/2024/12/02/crane", "2024-12-02")]
    [InlineData("/2024/dec/02/crane", "2024-12-02")]
    [InlineData("/news/2024-12-02-crane", "2024-12-02")]
    [InlineData("/2024/13/02/crane", null)]
    [InlineData("/2024/12/crane", null)]
    public void The_address_dates_a_page_that_nothing_else_dates(string path, string? published) =>
        Assert.Equal(published, Value(PageMetadata.Of(Heading + Prose, "https://malin.example" + path).Published));

    [Theory]
    [InlineData("", "<div>Published 03/04/2024</div>")]
    [InlineData("<meta name=pubdate content='03/04/2024'>", "")]
    [InlineData("<html lang='en-US'>", "<div>3/4/2024</div>")]
    [InlineData("", "<div>03.04.24, 15:20</div>")]
    public void A_date_that_could_be_two_days_is_kept_as_two(string head, string line)
    {
        var published = Page(head, Heading + line + Prose);

        Assert.Equal((null, null, PublicationPrecision.None), (published.Day, published.Instant, published.Precision));
        Assert.NotEqual(PublicationBasis.None, published.Basis);
        Assert.Equal([new LocalDate(2024, 3, 4), new LocalDate(2024, 4, 3)], published.Candidates.Select(c => c.Day));
    }

    [Theory]
    [InlineData("<meta property='article:modified_time' content='2024-04-03T10:00:00Z'>", "/crane", "2024-04-03", PublicationBasis.Metadata)]
    [InlineData("", "/2024/04/03/crane", "2024-04-03", PublicationBasis.Url)]
    [InlineData("", "/2024/03/crane", "2024-03-04", PublicationBasis.Url)]
    [InlineData("<meta name=pubdate content='2024-03-04'>", "/crane", "2024-03-04", PublicationBasis.Metadata)]
    public void Other_evidence_of_the_page_settles_which_day_is_meant(string head, string path, string day, PublicationBasis basis)
    {
        var published = PageMetadata.Of($"{head}{Heading}<div>Published 03/04/2024</div>{Prose}", "https://malin.example" + path).Published;

        Assert.Equal((day, basis), (Value(published), published.Basis));
        Assert.Empty(published.Candidates);
    }

    [Fact]
    public void Days_that_disagree_are_all_kept()
    {
        var published = PageMetadata.Of(
            $"<meta property='article:published_time' content='2024-12-02'>{Heading}<div>Published 3 December 2024</div>{Prose}",
            "https://malin.example/2024/12/05/crane").Published;

        Assert.Equal("2024-12-02", Value(published));
        Assert.Equal(
            [
                new(new(2024, 12, 3), PublicationBasis.Text, "3 December 2024"),
                new(new(2024, 12, 5), PublicationBasis.Url, "https://malin.example/2024/12/05/crane"),
            ],
            published.Candidates);
    }

    [Fact]
    public void More_days_than_the_bound_are_not_kept()
    {
        string times = string.Concat(Enumerable.Range(1, PublicationChoice.MaxCandidates + 4)
            .Select(day => $"<meta name=pubdate content='2024-11-{day:00}'>"));

        Assert.Equal(PublicationChoice.MaxCandidates, Page(times, Heading + Prose).Candidates.Length);
    }

    [Theory]
    [InlineData("2024-12-02", "2024-12-02")]
    [InlineData("2024-12-03", "2024-12-03")]
    [InlineData("2024-12-01", "2024-12-03")]
    public void A_moment_in_universal_time_has_the_day_the_page_gives_it(string shown, string day)
    {
        var published = Page("<meta property='article:published_time' content='2024-12-03T03:05:46Z'>", $"{Heading}<div>Published {shown}</div>{Prose}");

        Assert.Equal((day, Instant.FromUtc(2024, 12, 3, 3, 5, 46)), (published.Day?.ToString("uuuu-MM-dd", null), published.Instant));
        Assert.Equal(shown == "2024-12-01" ? 1 : 0, published.Candidates.Length);
    }

    [Fact]
    public void A_day_is_bettered_by_the_moment_of_that_day() =>
        Assert.Equal(
            "2024-12-02T07:00:00Z",
            Value(Page("<meta itemprop=datePublished content='2024-12-02 07:00'>", Heading + "<time datetime='2024-12-02 07:00:00 UTC'>2 December</time>" + Prose)));

    [Fact]
    public void A_moment_with_a_zone_keeps_its_day() =>
        Assert.Equal(
            new LocalDate(2024, 12, 2),
            Page("<meta property='article:published_time' content='2024-12-02T23:30:00-05:00'>", Heading + "<div>3 December 2024</div>" + Prose).Day);

    [Theory]
    [InlineData("Published 03/04/2024", 2)]
    [InlineData("Published 03/04/2024\nUpdated 3 April 2024", 0)]
    public void A_scraped_text_is_held_to_the_same(string lines, int candidates)
    {
        var published = Reading.Report(Reading.Of($"Crane falls on ferry\n{lines}\nThe crane fell on Sunday, the mayor said.")).Published;

        Assert.Equal((candidates == 0 ? new LocalDate(2024, 4, 3) : null, candidates), (published.Day, published.Candidates.Length));
    }

    [Fact]
    public void Every_month_and_every_weekday_has_its_names() =>
        Assert.All(Enumerable.Range(1, 12), month => Assert.Equal(
            new LocalDate(2024, month, 7),
            WrittenDate.In("7 " + new LocalDate(2024, month, 7).ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture) + " 2024")));

    private static Publication Page(string head, string body) => PageMetadata.Of(head + body, "page.html").Published;

    private static string? Value(Publication published) =>
        published.Precision == PublicationPrecision.Instant ? published.Instant?.ToString() : published.Day?.ToString("uuuu-MM-dd", null);
}
