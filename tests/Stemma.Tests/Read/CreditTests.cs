using Stemma.Read;
using Stemma.Tests.Given;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public class CreditTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string[] row in CaseFile.Rows("Read", "credits.tsv", 2))
                cases.Add(row[0], row[1]);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_credits_whom_it_says_and_nobody_else(string text, string credits)
    {
        Report report = Reading.Report(Reading.Of(text.Replace('¶', '\n')));

        Assert.Equal(credits, Told(report.Credits));
        Assert.All(report.Credits.Where(c => c.Span is not null), c => Assert.Equal(c.Text, c.Span!.Value.Of(report.Text)));
    }

    [Theory]
    [InlineData("Ilsa Verrin", "-")]
    [InlineData("Reuters", "text Reuters")]
    [InlineData("The Associated Press", "text The Associated Press")]
    [InlineData("By Ilsa Verrin, Reuters", "text Reuters")]
    [InlineData("ILSA VERRIN and TOMAS QUELL, Associated Press", "text Associated Press")]
    [InlineData("Ilsa Verrin, AP Harbour Writer", "text AP")]
    [InlineData("AFP with Ilsa Verrin", "text AFP")]
    [InlineData("Corra News Agency", "text Corra News Agency")]
    [InlineData("CPA", "text CPA")]
    [InlineData("IV", "-")]
    [InlineData("Petra Tass-Quell", "-")]
    [InlineData("Efe Ansa", "-")]
    [InlineData("Ani", "-")]
    public void A_byline_credits_an_agency_and_no_person(string byline, string credits) =>
        Assert.Equal(credits, Told([.. BylineCredit.In(byline)]));

    [Fact]
    public void Furniture_credits_too_and_has_no_place_in_the_text()
    {
        Report report = Reading.Report(Reading.Of("""
            <html><body><article><h1>Crane falls on ferry</h1><div class=byline>Originally published by: Malin Courier</div>
            <p>A harbour crane fell on a moored ferry on Sunday, killing at least ten people, the coast guard said.</p>
            <div class="photo-credit">Photo: Ilsa Verrin/Malin Images</div>
            <p>The ferry carried forty passengers and six crew, and divers searched the harbour until the evening.</p>
            <p>The harbour stays closed until the inspectors have finished their work, the mayor said.</p></article></body></html>
            """));

        Assert.Equal("text Malin Courier; picture Malin Images", Told(report.Credits));
        Assert.Null(report.Credits.Single(c => c.Kind == CreditKind.Text).Span);
    }

    [Fact]
    public void A_caption_outside_the_article_credits_its_picture_too()
    {
        Report report = Reading.Report(Reading.Of("""
            <html><body><div class="photo-caption">The crane before it fell. (Photo: Ilsa Verrin/Malin Images)</div>
            <div class="article-body"><p>A harbour crane fell on a moored ferry on Sunday, killing at least ten people, the coast guard said.</p>
            <p>The ferry carried forty passengers and six crew, and divers searched the harbour until the evening.</p></div></body></html>
            """));

        Assert.DoesNotContain("Malin Images", report.Text, StringComparison.Ordinal);
        Assert.Equal("picture Malin Images", Told(report.Credits));
    }

    [Fact]
    public void A_caption_credits_a_picture_wherever_it_stands()
    {
        Report report = Reading.Report(Reading.Of("""
            <html><body><article><h1>Crane falls on ferry</h1>
            <figure><img src=a><figcaption>The crane lies across the ferry in the harbour of Port Malin on Sunday. (AFP)</figcaption></figure>
            <p>PORT MALIN (Reuters) - A harbour crane fell on a moored ferry on Sunday, killing at least ten people, the coast guard said.</p>
            <p>The ferry carried forty passengers and six crew, and divers searched the harbour until the evening.</p></article></body></html>
            """));

        Assert.Equal("picture AFP; text Reuters", Told(report.Credits));
    }

    [Fact]
    public void A_page_that_names_its_original_on_another_site_credits_it()
    {
        Report report = Reading.Report(Reading.Of("""
            <html><head><link rel=canonical href="https://www.corrapress.example/crane"><meta property="og:url" content="https://malin.example/crane"></head>
            <body><p>A harbour crane fell on a moored ferry on Sunday, killing at least ten people, the coast guard said.</p></body></html>
            """));

        Assert.Equal(("text corrapress.example", "malin.example"), (Told(report.Credits), report.Outlet.Host));
    }

    [Fact]
    public void Credits_of_furniture_beyond_the_bounds_are_not_kept()
    {
        RemovedText[] many = [.. Enumerable.Range(0, CreditLines.MaxRemovedCredits + 5).Select(i => new RemovedText($"Source: Courier {i}", "byline"))];
        var longLine = new RemovedText("Source: Courier" + new string(' ', CreditLines.MaxFurniture), "byline");

        Assert.Equal(CreditLines.MaxRemovedCredits, CreditLines.InRemoved([.. many]).Length);
        Assert.Empty(CreditLines.InRemoved([longLine]));
        Assert.Empty(CreditLines.InRemoved([new RemovedText("Source: Courier", "teaser")]));
    }

    [Fact]
    public void Credits_of_a_text_beyond_the_bounds_are_not_kept()
    {
        string paragraph = string.Concat(Enumerable.Range(0, PictureCredits.MaxInParagraph + 5).Select(i => $"(Photo: Malin Images {i}) "));

        Assert.Equal(PictureCredits.MaxInParagraph, PictureCredits.In(paragraph).Count());
        Assert.Equal(TextCredits.MaxCredits, TextCredits.In(string.Join('\n', Enumerable.Repeat(paragraph, 1 + (TextCredits.MaxCredits / PictureCredits.MaxInParagraph)))).Length);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("A (")]
    [InlineData("Photo: ")]
    [InlineData("REUTERS/")]
    [InlineData("— ")]
    [InlineData("Reporting by ")]
    [InlineData("with ")]
    [InlineData("A B/")]
    [InlineData("(Photo: A) ")]
    [InlineData("This story first appeared in A. ")]
    public void A_paragraph_of_one_opening_over_and_over_is_read_to_its_end(string opening) =>
        Assert.NotNull(Reading.Of("The crane fell on Sunday.\n" + string.Concat(Enumerable.Repeat(opening, 40_000))).Report);

    private static string Told(IEnumerable<Credit> credits) =>
        credits.Any() ? string.Join("; ", credits.Select(c => $"{c.Kind.ToString().ToLowerInvariant()} {c.Name}")) : "-";
}
