using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public class PageBodyTests
{
    private const string First = "The lighthouse keeper saw two boats drift towards the reef on Monday night, the harbour office said.";
    private const string Second = "A tug reached them before dawn, and nobody on board was hurt, according to the keeper of the light.";
    private const string Third = "The boats will stay in the inner basin until their engines have been looked at by an inspector.";

    [Theory]
    [InlineData("<figure><img src=a><figcaption>The reef at low tide.</figcaption></figure>", "The reef at low tide.")]
    [InlineData("<div class='photo-caption'>The reef at low tide</div>", "The reef at low tide")]
    [InlineData("<div><img src=a alt='The reef at low tide, seen from the light'><p>The reef at low tide, seen from the light. Tern Agency</p></div>",
        "The reef at low tide, seen from the light. Tern Agency")]
    [InlineData("<p>The reef at low tide (Photo: Tern Agency)</p>", "The reef at low tide (Photo: Tern Agency)")]
    public void What_belongs_to_a_picture_stays_and_is_marked(string picture, string caption)
    {
        Report report = Page($"<p>{First}</p>{picture}<p>{Second}</p>");

        Assert.Equal(["Boats adrift off the reef", First, caption, Second], report.Text.Split('\n'));
        TextPart part = Assert.Single(report.Parts);
        Assert.Equal((PartKind.Caption, caption), (part.Kind, part.Span.Of(report.Text)));
    }

    [Theory]
    [InlineData("(Reporting by Oda Bryn; editing by Tom Ash)")]
    [InlineData("Tove Lind contributed to this report")]
    public void Who_reported_it_is_the_article_s_last_word(string signOff)
    {
        Report report = Page($"<p>{First}</p><p>{Second}</p><p>{signOff}</p>");

        Assert.EndsWith("\n" + signOff, report.Text, StringComparison.Ordinal);
        Assert.Equal([CreditKind.Reporter], report.Credits.Select(c => c.Kind));
    }

    [Fact]
    public void A_table_or_a_quotation_in_a_figure_is_no_caption()
    {
        Report report = Page($"<p>{First}</p><figure><blockquote>We counted nine flares before the engines stopped.</blockquote></figure><p>{Second}</p>");

        Assert.Contains("We counted nine flares before the engines stopped.", report.Text.Split('\n'));
        Assert.Empty(report.Parts);
    }

    [Fact]
    public void A_sub_headline_before_the_text_is_marked_and_one_within_it_is_text()
    {
        Report report = Page($"<p class='subtitle'>Both crews are safe and on shore.</p><p>{First}</p><p class='subtitle'>What the office will ask</p><p>{Second}</p>");

        Assert.Equal(["Boats adrift off the reef", "Both crews are safe and on shore.", First, "What the office will ask", Second], report.Text.Split('\n'));
        Assert.Equal([(PartKind.Summary, "Both crews are safe and on shore.")], report.Parts.Select(p => (p.Kind, p.Span.Of(report.Text))));
    }

    [Theory]
    [InlineData("(AFP)", "AFP")]
    [InlineData("[Reuters, AP]", "Reuters AP")]
    [InlineData("dpa/AFP", "dpa AFP")]
    [InlineData("AFP", "AFP")]
    public void A_last_line_of_agencies_stays_and_is_their_credit(string line, string agencies)
    {
        Report report = Page($"<p>{First}</p><p>{Second}</p><p>{line}</p><h3>More</h3><p><a href=a>Keeper retires after forty years</a></p>");

        Assert.Equal(["Boats adrift off the reef", First, Second, line], report.Text.Split('\n'));
        Assert.Equal(agencies, string.Join(' ', report.Credits.Select(c => c.Name)));
        Assert.All(report.Credits, c => Assert.Equal((CreditKind.Text, c.Text), (c.Kind, c.Span?.Of(report.Text))));
    }

    [Theory]
    [InlineData("<div class='cookie-bar'><p>Tell us which of them you allow, one by one, for as long as you like.</p></div>", "cookie-notice")]
    [InlineData("<p>We set cookies so that this website can remember your settings.</p>", "cookie-notice")]
    [InlineData("<p>Follow Oda Bryn on Twitter @odabryn or write to oda@reef.example</p>", "author-box")]
    [InlineData("<p>Oda Bryn has written about the coast for nine years and keeps bees.</p>", "author-box")]
    [InlineData("<p>Get the coast in your inbox: our newsletter comes every Friday before the tide.</p>", "newsletter")]
    [InlineData("<p>Abonnez-vous à la lettre : notre newsletter arrive chaque vendredi dans votre boîte mail.</p>", "newsletter")]
    [InlineData("<p>Published 3 May 2031, 10:15</p>", "byline")]
    [InlineData("<p>By Oda Bryn</p>", "byline")]
    [InlineData("<div>3 of 12</div>", "tools")]
    [InlineData("<p>Home » Coast » Reef</p>", "navigation")]
    [InlineData("<ul><li>How the light was built on the reef in the year of the storm, <a href=a>as told by its builders</a></li><li>Why the tug waits in the bay on every night of the winter, <a href=b>and who pays it</a></li><li>Where the boats of the coast were bound for in older days, <a href=c>in maps and logs</a></li></ul>", "teaser")]
    [InlineData("<h3>More from the coast</h3><div class='related'><a href=a>Keeper retires after forty years on the rock</a></div>", "teaser")]
    public void A_line_that_is_not_the_article_goes_with_its_reason(string line, string reason)
    {
        Report report = Page($"<p>{First}</p><p>{Second}</p><p>{Third}</p>{line}");

        Assert.Equal(["Boats adrift off the reef", First, Second, Third], report.Text.Split('\n'));
        Assert.Contains(reason, report.Removed.Select(r => r.Reason));
    }

    [Fact]
    public void A_body_in_several_pieces_is_read_whole()
    {
        Report report = Page($"<div class='article-body'><p>{First}</p></div><div class=x><p>Buy a boat of your own this summer at half the price of last year.</p></div><div class='article-body'><p>{Second}</p></div>");

        Assert.Equal(["Boats adrift off the reef", First, Second], report.Text.Split('\n'));
    }

    [Fact]
    public void The_openings_of_other_reports_below_do_not_make_them_part_of_this_one()
    {
        string cards = string.Concat(Enumerable.Range(1, 6).Select(n =>
            $"<div><h3><a href={n}>Another report of the coast, number {n}</a></h3><p>It opens with a sentence of its own that is as long as one of the article, number {n}.</p></div>"));
        Report report = Page($"<div><p>{First}</p><p>{Second}</p></div><div>{cards}</div>");

        Assert.Equal(["Boats adrift off the reef", First, Second], report.Text.Split('\n'));
    }

    [Fact]
    public void A_list_of_results_is_read_though_it_has_no_sentence()
    {
        string[] lines = [.. Enumerable.Range(1, 9).Select(n => $"Race {n} from the light to the mole: boat number {n * 7}")];
        Report report = Page($"<div>{string.Concat(lines.Select(l => $"<p>{l}</p>"))}</div>");

        Assert.Equal(["Boats adrift off the reef", .. lines], report.Text.Split('\n'));
    }

    [Fact]
    public void A_box_within_a_line_does_not_part_the_line()
    {
        Report report = Page($"<p>The keeper, <span>Tove Lind<span class='tooltip'><a href=a>Keeper of the light since the year of the storm</a></span></span>, saw two boats drift towards the reef.</p><p>{Second}</p>");

        Assert.Contains("The keeper, Tove Lind, saw two boats drift towards the reef.", report.Text.Split('\n'));
    }

    [Fact]
    public void A_post_quoted_in_the_article_stays_though_its_box_is_named_for_sharing()
    {
        Report report = Page($"<p>{First}</p><div class='social-embed'><blockquote><p>All of us are safe, thank you for the light.</p>— Tove Lind (@tovelind) May 3, 2031</blockquote></div><p>{Second}</p>");

        Assert.Equal(
            ["All of us are safe, thank you for the light.", "— Tove Lind (@tovelind) May 3, 2031"],
            report.Text.Split('\n')[2..4]);
    }

    [Fact]
    public void What_comes_after_the_only_headline_in_articles_of_its_own_is_another_report()
    {
        string others = string.Concat(Enumerable.Range(1, 4).Select(n => $"<article><p>A post of the same length from another day, about the weather and the sea, number {n}.</p></article>"));
        Report report = Page($"<p>{First}</p><p>{Second}</p><p>{Third}</p><div>{others}</div>");

        Assert.Equal(["Boats adrift off the reef", First, Second, Third], report.Text.Split('\n'));
    }

    [Fact]
    public void A_series_of_updates_in_articles_of_their_own_below_an_introduction_is_the_report()
    {
        string[] updates = [First, Second, Third];
        Report report = Page($"<p>Follow the search for the two boats as it goes on.</p><div>{string.Concat(updates.Select(u => $"<article><p>{u}</p></article>"))}</div>");

        Assert.Equal(["Boats adrift off the reef", "Follow the search for the two boats as it goes on.", .. updates], report.Text.Split('\n'));
    }

    [Theory]
    [InlineData("这两艘船将停留在内港，直到检查员看过发动机为止。", "灯塔看守人说：“我们在黎明之前就到了那里，没有人受伤。”", "下周一将作出决定。他们会在那里等待。")]
    [InlineData("二隻の船は検査が終わるまで内港にとどまる。", "灯台守は「夜明け前に着いた。けが人はいない。」", "決定は来週の月曜日に出る見通しだ。")]
    public void Short_sentences_in_a_script_without_spaces_are_text(string first, string second, string third)
    {
        Report report = Page($"<p>{first}</p><p>{second}</p><p>{third}</p>");

        Assert.Equal(["Boats adrift off the reef", first, second, third], report.Text.Split('\n'));
    }

    [Theory]
    [InlineData("<p>By Tove Lind</p>", "Tove Lind")]
    [InlineData("<div>By TOVE LIND and Oda Bryn</div>", "TOVE LIND and Oda Bryn")]
    [InlineData("<p>By Monday</p>", null)]
    public void A_line_that_names_the_author_names_them_where_the_page_does_not(string line, string? byline)
    {
        Report report = Reading.Report(Reading.Of($"<html><body><div><h1>Boats adrift</h1>{line}<p>{First}</p><p>{Second}</p></div></body></html>"));

        Assert.Equal(byline, report.Byline);
    }

    private static Report Page(string body) => Reading.Report(Reading.Of(
        $"<html><head><title>Boats adrift off the reef</title><meta name=author content='Oda Bryn'></head><body><ul><li><a href=/>Home</a></li></ul><div><h1>Boats adrift off the reef</h1>{body}</div></body></html>",
        "https://reef.example/a.html"));
}
