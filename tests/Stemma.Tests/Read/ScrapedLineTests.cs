using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public sealed class ScrapedLineTests
{
    private const string Article = """
        Crane falls on ferry in Port Malin
        A harbour crane fell on a moored ferry on Sunday, killing at least ten people, the coast guard said.
        Ilsa Verrin, the harbour master, told reporters that the papers of the crane had never been signed.
        Divers searched the water until the evening, and the harbour stays closed.
        """;

    public static TheoryData<string, string> Lines() => new(
        File.ReadLines(Reading.Case("scraped-lines.tsv")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')).Select(row => (row[0], row[1])));

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_after_the_article_is_told_by_its_words_or_its_shape(string line, string reason)
    {
        Report report = Reading.Report(Reading.Of(Article + "\n" + line));

        Assert.Equal(reason == "-" ? [] : [reason], report.Removed.Select(r => r.Reason));
        Assert.Equal(reason == "-" ? Article + "\n" + line : Article, report.Text);
    }

    [Fact]
    public void Other_stories_under_their_heading_and_comments_go_to_the_end()
    {
        Report report = Reading.Report(Reading.Of(
            Article + "\nMore from Malin Daily\nPear growers expect sweet harvest\nSquad names surprise captain\n2 comments\nOtto says:\nI saw it fall, and it was terrible to see."));

        Assert.Equal(Article, report.Text);
        Assert.Equal(["teaser", "teaser", "teaser", "comments", "comments", "comments"], report.Removed.Select(r => r.Reason));
    }

    [Fact]
    public void A_text_broken_at_a_width_is_put_together()
    {
        const string Wrapped = """
            Crane falls on ferry in Port Malin

            A harbour crane fell on a moored ferry on Sunday evening, killing at
            least ten people, the coast guard said. The mayor, who had been at
            the opera, came to the quay before midnight and spoke to the inter-
            national press.

            Divers searched the water until the evening. They had been called
            from three towns along the coast, and they will go on tomorrow, the
            coast guard said:
            - the ferry carried forty passengers
            - six crew were on board
            """;

        Assert.Equal(
        [
            "Crane falls on ferry in Port Malin",
            "A harbour crane fell on a moored ferry on Sunday evening, killing at least ten people, the coast guard said. The mayor, who had been at the opera, came to the quay before midnight and spoke to the inter-national press.",
            "Divers searched the water until the evening. They had been called from three towns along the coast, and they will go on tomorrow, the coast guard said:",
            "- the ferry carried forty passengers",
            "- six crew were on board",
        ], Reading.Report(Reading.Of(Wrapped)).Text.Split('\n'));
    }

    [Fact]
    public void Short_lines_that_are_not_broken_at_a_width_stay_as_they_are()
    {
        const string Lines = "The crane fell.\nNobody had seen it coming.\nTen people died on the ferry, the coast guard of Malin said.\nThe mayor wept.\nHe went home.\nThe harbour stays closed.";

        Assert.Equal(Lines, Reading.Report(Reading.Of(Lines)).Text);
    }

    [Fact]
    public void Markup_of_plain_text_is_read_away_and_counted()
    {
        Report report = Reading.Report(Reading.Of("""
            # Crane falls on ferry in Port Malin
            A harbour crane **fell** on a [moored ferry](https://malindaily.example/ferry) on Sunday, the coast guard said.
            ![the crane](crane.jpg)
            > We will find out who signed the papers.
            * The ferry carried forty passengers.
            It was 5 * 3 metres wide, and rule [2](b) was broken, the mayor said.
            """));

        Assert.Equal(
        [
            "Crane falls on ferry in Port Malin",
            "A harbour crane fell on a moored ferry on Sunday, the coast guard said.",
            "We will find out who signed the papers.",
            "The ferry carried forty passengers.",
            "It was 5 * 3 metres wide, and rule [2](b) was broken, the mayor said.",
        ], report.Text.Split('\n'));
        Assert.Equal(
            ["#", "(https://malindaily.example/ferry) **", "![the crane](crane.jpg)", ">", "*"],
            report.Removed.Where(r => r.Reason == "markup").Select(r => r.Text));
    }
}
