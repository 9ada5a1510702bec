using System.Collections.Immutable;
using Stemma.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public class CollectionFurnitureTests
{
    private const string Appeal = "Join the harbour club and read what others only hear.";

    [Fact]
    public void A_block_on_three_pages_of_an_outlet_is_furniture()
    {
        var cleaned = Cleaned(Pages(3, Appeal));

        Assert.All(cleaned, report => Assert.DoesNotContain(Appeal, report.Text, StringComparison.Ordinal));
        Assert.All(cleaned, report => Assert.Equal(new RemovedText(Appeal, "outlet-furniture"), Assert.Single(report.Removed)));
    }

    [Fact]
    public void A_block_on_two_pages_of_an_outlet_and_one_of_another_is_not() =>
        Assert.All(Cleaned([.. Pages(2, Appeal), Page(9, Appeal) with { Outlet = new("Other", "other.example") }]), report => Assert.Contains(Appeal, report.Text, StringComparison.Ordinal));

    [Fact]
    public void Pages_of_nobody_have_nothing_in_common() =>
        Assert.All(Cleaned([.. Pages(5, Appeal).Select(r => r with { Outlet = Outlet.Unknown })]), report => Assert.Contains(Appeal, report.Text, StringComparison.Ordinal));

    [Fact]
    public void An_outlet_known_only_by_name_is_an_outlet() =>
        Assert.All(Cleaned([.. Pages(3, Appeal).Select(r => r with { Outlet = new("The Bell", null) })]), report => Assert.DoesNotContain(Appeal, report.Text, StringComparison.Ordinal));

    [Fact]
    public void An_article_captured_many_times_loses_nothing()
    {
        ImmutableArray<Report> copies = [.. Enumerable.Range(0, 6).Select(i => Page(1, Appeal) with { Uri = $"https://bell.example/1?v={i}" })];

        Assert.Equal(copies.Select(r => r.Text), Cleaned(copies).Select(r => r.Text));
    }

    [Fact]
    public void Versions_of_an_article_that_grew_lose_nothing()
    {
        ImmutableArray<Report> versions = [.. Enumerable.Range(1, 8).Select(i => Made($"https://bell.example/{i}", "Boats counted", [.. Enumerable.Range(1, i + 2).Select(Archived.Story)]))];

        Assert.Equal(versions.Select(r => r.Text), Cleaned(versions).Select(r => r.Text));
    }

    [Fact]
    public void Captures_of_one_address_are_one_page_whatever_it_said() =>
        Assert.All(Cleaned([.. Pages(4, Appeal).Select(r => r with { Uri = "https://bell.example/live" })]), report => Assert.Contains(Appeal, report.Text, StringComparison.Ordinal));

    [Fact]
    public void Copies_do_not_hide_what_stands_on_three_articles() =>
        Assert.All(
            Cleaned([.. Pages(3, Appeal), .. Pages(3, Appeal).Select(r => r with { Uri = r.Uri + "?again" })]),
            report => Assert.DoesNotContain(Appeal, report.Text, StringComparison.Ordinal));

    [Fact]
    public void A_headline_stays_however_often_it_stands()
    {
        ImmutableArray<Report> pages = [.. Enumerable.Range(1, 4).Select(i => Made($"https://bell.example/{i}", "Morning briefing", [Archived.Story(i)]))];

        Assert.All(Cleaned(pages), report => Assert.Equal("Morning briefing", report.TitleSpan?.Of(report.Text)));
    }

    [Fact]
    public void What_points_into_the_text_points_at_the_same_words_afterwards()
    {
        var pages = Pages(3, Appeal).Select(page =>
        {
            string text = Appeal + "\n" + page.Text + "\n(AFP)";
            int club = text.LastIndexOf("club", StringComparison.Ordinal), agency = text.Length - 5;
            return page with
            {
                Text = text,
                TitleSpan = new TextSpan(Appeal.Length + 1, Appeal.Length + 1 + page.Title!.Length),
                Credits = [new("club", "club", new TextSpan(club, club + 4)), new("AFP", $"(AFP)", new TextSpan(agency, text.Length)), new("Wire", "Wire", null)],
            };
        }).Select((page, i) => page with { Text = page.Text + $" {i}" });

        foreach (var report in Cleaned([.. pages]))
        {
            Assert.Equal(report.Title, report.TitleSpan?.Of(report.Text));
            Assert.Equal(["", "(AFP)", ""], report.Credits.Select(c => c.Span?.Of(report.Text) ?? ""));
        }
    }

    [Fact]
    public void A_page_that_is_nothing_but_furniture_is_no_article()
    {
        ImmutableArray<Report> pages = [.. Pages(3, Appeal), Made("https://bell.example/join", "Join us", [Appeal])];
        var furniture = Surveyed(pages);

        var outcome = furniture.Without(ReadOutcome.Of(pages[3], "a.warc@7"));

        Assert.Equal(("no-article", "a.warc@7"), (outcome.Skip?.Reason.Code, outcome.Skip?.Uri));
    }

    [Fact]
    public void A_survey_that_is_full_still_knows_what_it_learned()
    {
        ImmutableArray<Report> pages = Pages(40, Appeal);
        var survey = new CollectionSurvey(maxBlocks: 12);
        foreach (var page in pages)
            survey.Add(page);
        survey.Add(Page(99, "Seen too late."));

        Assert.All(pages, page => Assert.DoesNotContain(Appeal, survey.Find().Without(ReadOutcome.Of(page, "")).Report!.Text, StringComparison.Ordinal));
        Assert.True(CollectionSurvey.MaxBlocks > 1_000_000);
    }

    [Fact]
    public void Of_a_page_without_end_only_the_first_blocks_are_looked_at()
    {
        ImmutableArray<Report> pages =
        [
            .. Enumerable.Range(1, 3).Select(i => Made(
                $"https://bell.example/{i}", "Boats counted",
                [Appeal, .. Enumerable.Range(0, CollectionSurvey.MaxBlocksOfPage).Select(n => $"Line {n} of list {i}."), "The last line of all."])),
        ];

        Assert.All(Cleaned(pages), report => Assert.Equal((false, true), (report.Text.Contains(Appeal, StringComparison.Ordinal), report.Text.EndsWith("of all.", StringComparison.Ordinal))));
    }

    private static ImmutableArray<Report> Pages(int count, string more) => [.. Enumerable.Range(1, count).Select(i => Page(i, more))];

    private static Report Page(int number, string more) => Made(
        $"https://bell.example/{number}",
        $"Boats counted at quay {number}",
        [Archived.Story(number), more, $"Nobody was on board of boat {number} when the wind rose, the clerk said."]);

    private static Report Made(string uri, string title, ImmutableArray<string> blocks) => new()
    {
        Id = "",
        Uri = uri,
        Sha256 = "",
        Outlet = new("The Bell", "bell.example"),
        Title = title,
        TitleSpan = new TextSpan(0, title.Length),
        Text = string.Join('\n', blocks.Prepend(title)),
    };

    private static CollectionFurniture Surveyed(ImmutableArray<Report> pages)
    {
        var survey = new CollectionSurvey();
        foreach (var page in pages)
            survey.Add(page);
        return survey.Find();
    }

    private static List<Report> Cleaned(ImmutableArray<Report> pages)
    {
        var furniture = Surveyed(pages);
        return [.. pages.Select(page => furniture.Without(ReadOutcome.Of(page, page.Uri)).Report!)];
    }
}
