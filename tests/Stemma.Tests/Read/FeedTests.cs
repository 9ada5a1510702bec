using System.Text;
using NodaTime;
using Stemma.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public class FeedTests
{
    private static readonly string Text = Archived.Story(4);

    private static string Rss(string items, string before = "") => $"""
        <?xml version="1.0" encoding="utf-8"?>{before}
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>The Sellick Bell</title><link>https://www.bell.example/</link><description>Bells.</description><language>en-GB</language>
        <image><title>Logo</title><url>https://www.bell.example/logo.png</url></image>
        {items}</channel></rss>
        """;

    [Fact]
    public void An_item_of_rss_is_a_report()
    {
        var outcome = Assert.Single(Archived.Load("feed.xml", Rss($"""
            <item><title>Boats &amp;amp; <![CDATA[<b>quays</b>]]></title><link>https://www.bell.example/news/1</link><guid isPermaLink="false">77</guid>
            <description>Short.</description><content:encoded><![CDATA[<p>{Text}</p><p>Share this</p>]]></content:encoded>
            <pubDate>Tue, 06 May 2031 07:08:09 +0200</pubDate><dc:creator>Ada Quay</dc:creator>
            <source url="https://wire.example/rss">Longshore Wire</source></item>
            """)));

        var report = Archived.Report(outcome);

        Assert.Equal("feed.xml#1", outcome.Capture!.Place);
        Assert.Equal(
            ("https://www.bell.example/news/1", "Boats & quays", "Ada Quay", new Outlet("The Sellick Bell", "bell.example")),
            (report.Uri, report.Title, report.Byline, report.Outlet));
        Assert.Equal("Boats & quays\n" + Text, report.Text);
        Assert.Equal((PublicationBasis.Metadata, Instant.FromUtc(2031, 5, 6, 5, 8, 9)), (report.Published.Basis, report.Published.Instant!.Value));
        Assert.Equal(new Credit("Longshore Wire", "Longshore Wire", null), Assert.Single(report.Credits));
    }

    [Fact]
    public void An_item_of_rdf_is_a_report()
    {
        var report = Archived.Report(Assert.Single(Archived.Load("feed.xml", $"""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://bell.example/"><title>The Bell</title><link>https://bell.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://bell.example/1"/></rdf:Seq></items></channel>
            <item rdf:about="https://bell.example/1"><title>Boats counted</title><link>https://bell.example/1</link><description>{Text}</description><dc:date>2031-05-06</dc:date></item>
            </rdf:RDF>
            """)));

        Assert.Equal(("https://bell.example/1", "The Bell", "Boats counted\n" + Text), (report.Uri, report.Outlet.Name, report.Text));
        Assert.Equal((new LocalDate(2031, 5, 6), PublicationPrecision.Day), (report.Published.Day!.Value, report.Published.Precision));
    }

    [Theory]
    [InlineData("""<content type="html">&lt;p&gt;{0}&lt;/p&gt;</content>""")]
    [InlineData("""<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{0}</p></div></content>""")]
    [InlineData("""<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>{0}</x:p></x:div></content>""")]
    [InlineData("""<content type="text">{0}</content>""")]
    [InlineData("""<content>{0}</content>""")]
    [InlineData("""<content type="image/png">aGk=</content><summary>{0}</summary>""")]
    [InlineData("""<content src="https://a.example/2"/><summary>{0}</summary>""")]
    public void An_entry_of_atom_is_a_report_whatever_its_content_is_written_in(string content)
    {
        var report = Archived.Report(Assert.Single(Archived.Load("feed", $"""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://bell.example/news/"><title type="text">The Bell</title>
            <link rel="self" href="https://bell.example/feed"/><link href="/"/><author><name>Ada Quay</name></author>
            <entry><title type="html">Boats &lt;i&gt;counted&lt;/i&gt;</title><link rel="replies" href="9"/><link href="1"/><id>tag:1</id>
            <updated>2031-06-01T00:00:00Z</updated><published>2031-05-06T07:08:09Z</published>{string.Format(null, content, Text)}</entry></feed>
            """)));

        Assert.Equal(("https://bell.example/news/1", "Ada Quay", "Boats counted\n" + Text), (report.Uri, report.Byline, report.Text));
        Assert.Equal(new LocalDate(2031, 5, 6), report.Published.Day);
    }

    [Fact]
    public void The_time_of_a_change_is_no_publication_time() =>
        Assert.Equal(Publication.Unknown, Archived.Report(Assert.Single(Archived.Load("feed", $"""
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><updated>2031-06-01T00:00:00Z</updated><summary>{Text}</summary></entry></feed>
            """))).Published);

    [Fact]
    public void A_feed_that_collects_other_sites_is_not_their_outlet()
    {
        var report = Archived.Report(Assert.Single(Archived.Load("feed.xml", Rss($"<item><link>https://elsewhere.example/1</link><description>{Text}</description></item>"))));

        Assert.Equal(new Outlet(null, "elsewhere.example"), report.Outlet);
    }

    [Fact]
    public void An_item_without_an_address_stands_under_its_place_and_its_channels_host()
    {
        var report = Archived.Report(Assert.Single(Archived.Load("feed.xml", Rss($"<item><author>a@bell.example (Ada Quay)</author><description>{Text}</description></item>"))));

        Assert.Equal(("feed.xml#1", "Ada Quay", new Outlet("The Sellick Bell", "bell.example")), (report.Uri, report.Byline, report.Outlet));
    }

    [Fact]
    public void An_item_without_text_is_told_and_the_others_go_on() =>
        Assert.Equal(
            ["no-article at feed.xml#1", "feed.xml#2"],
            Archived.Told(Archived.Load("feed.xml", Rss($"<item><title>Only this</title></item><item><description>{Text}</description></item>"))));

    [Fact]
    public void Items_before_a_break_still_come() =>
        Assert.Equal(
            ["feed.xml#1", "feed.xml#2", "bad-feed at feed.xml#3"],
            Archived.Told(Archived.Load("feed.xml", Rss($"<item><description>{Text}</description></item><item><description>{Text}</description></item><item><description>a </b></description></item>"))));

    [Fact]
    public void Entities_are_not_expanded()
    {
        string bomb = "<!DOCTYPE rss [<!ENTITY a \"boats\">" + string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY a{i} \"&a{(i == 1 ? "" : i - 1)};&a{(i == 1 ? "" : i - 1)};&a{(i == 1 ? "" : i - 1)};\">"))
            + "<!ENTITY file SYSTEM \"file:///etc/hostname\">]>";

        Assert.Equal(
            ["feed.xml#1", "bad-feed at feed.xml#2"],
            Archived.Told(Archived.Load("feed.xml", Rss($"<item><description>{Text}</description></item><item><description>&a30; &file;</description></item>", bomb))));
    }

    [Fact]
    public void Entities_of_html_are_characters_and_no_break() =>
        Assert.Equal(
            "Quay & café – 5 m\n" + Text,
            Archived.Report(Assert.Single(Archived.Load("feed.xml", Rss(
                $"<item><title>Quay &amp; caf&eacute; &ndash; 5&nbsp;m</title><description><![CDATA[<p>{Text}&nbsp;</p>]]></description></item>")))).Text);

    [Theory]
    [InlineData("a &nosuch; b", "a &nosuch; b")]
    [InlineData("a & b &; &&amp; &averyverylongname; &hellip", "a & b &; &&amp; &averyverylongname; &hellip")]
    [InlineData("&hellip;&quot;&#8230;&nbsp;", "&#8230;&quot;&#8230;&#160;")]
    public void Only_entities_of_html_are_written_as_numbers(string text, string expected)
    {
        using var reader = new HtmlEntities(new StringReader(text));

        Assert.Equal(expected, reader.ReadToEnd());
    }

    [Fact]
    public void An_item_that_does_not_end_is_bounded()
    {
        string endless = Rss($"<item><description>{Text}</description></item><item><description>" + new string('a', 400_000) + "</description></item>");

        Assert.Equal(["feed.xml#1", "too-large at feed.xml#2"], Archived.Told(Archived.Load("feed.xml", endless, new() { MaxBytes = 100_000 })));
    }

    [Fact]
    public void Items_nested_without_end_are_read_in_bounded_depth()
    {
        const int Depth = 100_000;
        string deep = Rss($"<item><description>{string.Concat(Enumerable.Repeat("<div>", Depth))}{Text}{string.Concat(Enumerable.Repeat("</div>", Depth))}</description></item>");

        Assert.Equal(Text, Archived.Report(Assert.Single(Archived.Load("feed.xml", deep))).Text);
    }

    [Fact]
    public void What_lies_too_deep_or_is_too_much_in_an_item_loses_its_tags_and_not_its_text()
    {
        string deep = string.Concat(Enumerable.Repeat("<b>", FeedElement.MaxDepth)) + $"<p>{Text}</p>" + string.Concat(Enumerable.Repeat("</b>", FeedElement.MaxDepth));
        string many = $"<p {string.Concat(Enumerable.Range(0, FeedElement.MaxAttributes * 2).Select(i => $"a{i}='x' "))}>{Text}</p>";

        Assert.All(
            Archived.Load("feed.xml", Rss($"<item><description>{deep}</description></item><item><description>{many}</description></item>")),
            outcome => Assert.Equal(Text, Archived.Report(outcome).Text));
    }

    [Fact]
    public void A_headline_or_an_address_without_end_is_taken_for_none()
    {
        string item = $"<item><title>{new string('x', FeedTerms.MaxLine + 1)}</title><link>https://a.example/{new string('x', FeedTerms.MaxAddress)}</link><description>{Text}</description></item>";

        var report = Archived.Report(Assert.Single(Archived.Load("feed.xml", Rss(item))));

        Assert.Equal(("feed.xml#1", null), (report.Uri, report.Title));
    }

    [Fact]
    public void A_declared_character_set_and_white_space_in_front_are_read()
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!;
        const string Words = "Лодки утонули у старой пристани ночью, сказал начальник порта в понедельник утром.";
        byte[] feed = cyrillic.GetBytes($"\n <?xml version=\"1.0\" encoding=\"windows-1251\"?><rss version=\"2.0\"><channel><item><description>{Words}</description></item></channel></rss>");

        Assert.Equal(Words, Archived.Report(Assert.Single(Archived.Load("feed.xml", feed))).Text);
    }

    [Fact]
    public void A_packed_feed_that_ends_early_gives_the_items_before_its_end()
    {
        byte[] packed = Archived.Gzip(Encoding.UTF8.GetBytes(Rss(string.Concat(Enumerable.Range(1, 3000).Select(i => $"<item><description>{Archived.Story(i * 7919 % 4001)}</description></item>")))));

        var told = Archived.Told(Archived.Load("feed.xml.gz", packed[..(packed.Length / 2)])).ToList();

        Assert.Equal("feed.xml.gz#1", told[0]);
        Assert.Equal("unreadable at feed.xml.gz", told[^1]);
    }

    [Theory]
    [InlineData("Tue, 06 May 2031 07:08:09 GMT", "2031-05-06T07:08:09Z")]
    [InlineData("6 May 31 07:08 EST", "2031-05-06T12:08:00Z")]
    [InlineData("Tue, 06 May 2031 07:08:09 -0130", "2031-05-06T08:38:09Z")]
    [InlineData("Tuesday, 06 May 2031, 07:08:09 +01:30", "2031-05-06T05:38:09Z")]
    [InlineData("Tue May 06 2031 07:08:09 GMT+0200 (Quay Time)", "2031-05-06T05:08:09Z")]
    [InlineData("Tue, 06 May 2031 07:08:09 XYZ", "2031-05-06")]
    [InlineData("Tue, 06 May 2031", "2031-05-06")]
    [InlineData("Tue, 31 Feb 2031 07:08:09 GMT", null)]
    [InlineData("Tue, 06 May 2031 07:08:09 +9900", "2031-05-06")]
    [InlineData("Tue, 06 Foo 2031 07:08:09 GMT", null)]
    public void A_time_as_mail_writes_it_is_read(string value, string? expected)
    {
        var read = MailTime.Parse(value, PublicationBasis.Metadata);

        Assert.Equal(expected, read is { } found ? found.Moment?.ToInstant().ToString() ?? NodaTime.Text.LocalDatePattern.Iso.Format(found.Day) : null);
    }
}
