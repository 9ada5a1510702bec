using NodaTime;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public class PlainTextTests
{
    [Fact]
    public void Scraped_furniture_is_listed_and_every_sentence_of_the_article_stays()
    {
        Report report = Reading.CaseReport("scraped.txt");

        Assert.Equal(
        [
            "Harbour Crane Falls on Ferry in Port Malin",
            "PORT MALIN (Corra Press) — A harbour crane fell on a moored ferry on Sunday, killing at least 10 people, the coast guard said.",
            "Share of the blame lies with the owners, said the mayor, Tomas Quell.",
            "This story first appeared in The Malin Courier.",
            "The search for the missing ferry crew goes on, the coast guard said, and the harbour stays closed…",
        ], report.Text.Split('\n'));
        Assert.Equal(
        [
            "teaser", "stray-mark", "byline", "byline", "teaser", "teaser", "author-box", "author-box", "author-box", "comments", "comments",
            "source-line",
        ], report.Removed.Select(r => r.Reason));
    }

    [Fact]
    public void The_headline_the_byline_the_day_and_the_language_are_found()
    {
        Report report = Reading.CaseReport("scraped.txt");

        Assert.Equal("Harbour Crane Falls on Ferry in Port Malin", report.TitleSpan?.Of(report.Text));
        Assert.Equal("Ilsa Verrin", report.Byline);
        Assert.Equal(Publication.OnDay(new LocalDate(2024, 12, 2), PublicationBasis.Text), report.Published);
        Assert.Equal("en", report.Language);
    }

    [Fact]
    public void Credits_keep_their_words_and_exact_spans()
    {
        Report report = Reading.CaseReport("scraped.txt");

        Assert.Equal(["malincourier.example", "Corra Press", "The Malin Courier"], report.Credits.Select(c => c.Name));
        Assert.All(report.Credits.Where(c => c.Span is not null), c => Assert.Equal(c.Text, c.Span!.Value.Of(report.Text)));
        Assert.Null(report.Credits[0].Span);
    }

    [Theory]
    [InlineData("Source » Tern", "source-line")]
    [InlineData("Related stories", "teaser")]
    public void The_same_furniture_a_hundred_thousand_times_is_removed_each_time(string line, string reason)
    {
        const string Prose = "The crane fell on the quay on Sunday, the coast guard said.";
        string repeated = string.Concat(Enumerable.Repeat(line + "\n", 100_000));

        Report report = Reading.Report(Reading.Of($"{Prose}\n{repeated}{Prose}"));

        Assert.Equal($"{Prose}\n{Prose}", report.Text);
        Assert.Equal(100_000, report.Removed.Count(r => r.Reason == reason));
    }

    [Theory]
    [InlineData("The minister spoke, according to a report by Reuters staff.")]
    [InlineData("The fleet is led by the Harbour Guard (HG).")]
    public void A_mention_is_no_credit(string sentence) =>
        Assert.Empty(Reading.Report(Reading.Of(sentence)).Credits);

    [Theory]
    [InlineData("A crane fell on the quay on Sunday. (CPA)", "CPA")]
    [InlineData("Workers look at the fallen crane. CORRA/Ilsa Verrin", "CORRA")]
    [InlineData("The crane fell on the quay. (with agencies)", "agencies")]
    [InlineData("PORT MALIN, Dec 2 (Corra) - The crane fell on the quay.", "Corra")]
    public void A_credit_in_the_text_is_found(string text, string name) =>
        Assert.Equal(name, Assert.Single(Reading.Report(Reading.Of(text)).Credits).Name);

    [Fact]
    public void Line_ends_spaces_and_composition_take_one_shape() =>
        Assert.Equal("Café talks went on.\nNo end in sight.", Reading.Report(Reading.Of("Cafe\u0301  talks\u00A0went on. \r\n\r\n\r\nNo end\tin sight.\r")).Text);

    [Theory]
    [InlineData("Published 05/06/2024")]
    [InlineData("The treaty of 2 December 2014 still holds, the mayor said on the quay.")]
    public void An_ambiguous_day_or_one_in_prose_is_not_taken(string line) =>
        Assert.Null(Reading.Report(Reading.Of("Crane falls on ferry\n" + line + "\nThe crane fell on Sunday, the mayor said.")).Published.Day);

    [Theory]
    [InlineData("Le maire a déclaré que la grue est tombée sur le quai dans la nuit et que les secours sont sur place.", "fr")]
    [InlineData("Der Kran ist in der Nacht auf die Fähre gestürzt und die Polizei hat den Hafen mit Booten gesperrt.", "de")]
    [InlineData("Кран упал на паром в порту, и власти города не знают, что стало причиной, но это было ночью.", "ru")]
    [InlineData("Crane ferry quay", null)]
    public void The_language_is_told_or_left_open(string text, string? language) =>
        Assert.Equal(language, Reading.Report(Reading.Of(text)).Language);
}
