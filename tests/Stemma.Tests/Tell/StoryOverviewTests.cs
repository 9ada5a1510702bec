using NodaTime;
using Stemma.Tell;
using Stemma.Text;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Tell;

public sealed class StoryOverviewTests
{
    private const string Blaze = "A fire at the rope works in Ostrova killed four night watchmen on Monday, the town's fire office said.";

    private const string Moved = "Some 60 people were moved from the quarter around the rope works, the fire office said.";

    [Fact]
    public void A_story_is_called_by_the_report_whose_claims_others_carry_most_widely()
    {
        var overview = Overview(
            Report("r1", Blaze, "Fire kills four"),
            Report("r2", $"{Blaze}\n{Moved}", "Four dead, sixty moved"),
            Report("r3", Moved, "Sixty moved"));

        Assert.Equal("r2", overview.Title?.Report.Id);
    }

    [Fact]
    public void A_report_without_a_title_names_nothing()
    {
        var overview = Overview(Report("r1", Blaze, null), Report("r2", Blaze, "  "));

        Assert.Null(overview.Title);
    }

    [Fact]
    public void Claims_outlets_and_days_are_counted_within_the_story()
    {
        var dossier = Traced(Report("r1", Blaze, "One", "2031-05-06"), Report("r2", Blaze, "Two", "2031-05-05"), Report("r3", Moved, "Three", "2031-07-01")) with
        {
            Stories = [new Storyline("s1", ["r1", "r2"]), new Storyline("s2", ["r3"])],
        };

        var overviews = StoryOverview.Of(dossier);

        Assert.Equal([2, 1], overviews.Select(story => story.Outlets));
        Assert.Equal(dossier.Claims.Length, overviews.Sum(story => story.Claims));
        Assert.All(overviews, story => Assert.True(story.Claims > 0));
        Assert.Equal([new LocalDate(2031, 5, 5), new LocalDate(2031, 7, 1)], overviews.Select(story => story.First!.Value));
        Assert.Equal([new LocalDate(2031, 5, 6), new LocalDate(2031, 7, 1)], overviews.Select(story => story.Last!.Value));
    }

    [Fact]
    public void Days_that_nobody_knows_are_none()
    {
        var overview = Overview(Report("r1", Blaze, "One"));

        Assert.Null(overview.First);
        Assert.Null(overview.Last);
    }

    private static Dossier Traced(params Report[] reports) => Journey.Trace([.. reports], [], ct: TestContext.Current.CancellationToken);

    private static StoryOverview Overview(params Report[] reports) =>
        StoryOverview.Of(Traced(reports) with { Stories = [new Storyline("s1", [.. reports.Select(report => report.Id)])] }).Single();

    private static Report Report(string id, string text, string? title, string? day = null) =>
        InventedStory.Make(id, $"https://{id}.example/1", id, $"{id}.example", text) with
        {
            Title = title,
            Published = day is null ? Publication.Unknown : Publication.OnDay(Given.Days.Parse(day), PublicationBasis.Given),
        };
}
