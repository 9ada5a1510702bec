using Stemma.Tell;
using Stemma.Tests.House;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Tell;

public sealed class StoryPartTests
{
    private const string Blaze =
        "A fire at the rope works in Ostrova killed at least four night watchmen on Monday, the town's fire office said.\n" +
        "Some 60 people were moved from the quarter around the rope works, the fire office said.";

    private const string BlazeAgain =
        "At least six night watchmen died in the fire at the rope works in Ostrova, the fire office said on Tuesday.\n" +
        "The owner of the rope works, Brann Holt, denied that the doors had been locked.";

    private const string Race =
        "Rower Alma Tindell won the long regatta on Lake Merrow on Saturday, the regatta's jury said.\n" +
        "About 2,000 people watched from the piers of Merrow, the town's harbour master said.";

    private static readonly Lazy<Dossier> Collection = new(() => Journey.Trace(
        [Report("r1", Blaze), Report("r2", Race), Report("r3", BlazeAgain)], []));

    [Fact]
    public void The_collection_has_several_stories() => Assert.True(Collection.Value.Stories.Length > 1);

    [Fact]
    public void The_parts_of_all_stories_hold_every_claim_and_report_once()
    {
        var whole = Collection.Value;

        var parts = whole.Stories.Select(story => whole.OfStory(story.Id)!).ToList();

        Assert.Equal(whole.Claims.Select(c => c.Id).Order(), parts.SelectMany(p => p.Claims).Select(c => c.Id).Order());
        Assert.Equal(whole.Reports.Select(r => r.Report.Id).Order(), parts.SelectMany(p => p.Reports).Select(r => r.Report.Id).Order());
        Assert.Equal(whole.Assertions.Length, parts.Sum(p => p.Assertions.Length));
        Assert.Equal(whole.Disputes.Length, parts.Sum(p => p.Disputes.Length));
        Assert.Equal(whole.Timeline.Length, parts.Sum(p => p.Timeline.Length));
        Assert.Equal(whole.Framing.Length, parts.Sum(p => p.Framing.Length));
    }

    [Fact]
    public void A_part_points_at_nothing_outside_itself()
    {
        var samples = Journey.Trace([Path.Combine(Repository.Root, "samples", "luqmara")], new Dictionary<string, Publication>(), ct: TestContext.Current.CancellationToken);
        Assert.True(samples.Stories.Length > 1);

        Assert.All(samples.Stories, story => Closed(samples.OfStory(story.Id)!));
        Assert.Equal(samples.Claims.Length, samples.Stories.Sum(story => samples.OfStory(story.Id)!.Claims.Length));
        Assert.All(Collection.Value.Stories, story => Closed(Collection.Value.OfStory(story.Id)!));
    }

    [Fact]
    public void A_part_keeps_ids_and_of_actors_only_the_mentions_in_its_reports()
    {
        var whole = Collection.Value;
        var part = whole.OfStory(whole.Stories.Single(story => story.Reports.Contains("r2")).Id)!;

        Assert.Equal(["r2"], part.Reports.Select(r => r.Report.Id));
        Assert.NotEmpty(part.Actors);
        Assert.All(part.Actors.SelectMany(a => a.Mentions), mention => Assert.Equal("r2", mention.Report));
        Assert.Subset(whole.Actors.Select(a => a.Id).ToHashSet(), part.Actors.Select(a => a.Id).ToHashSet());
    }

    [Fact]
    public void A_story_of_one_holds_the_whole_dossier()
    {
        var whole = InventedStory.Dossier() with { Stories = [new Stemma.Trace.Storyline("s1", ["r1", "r2", "r3", "r4", "r5"])] };

        Assert.Equal(Json(whole), Json(whole.OfStory("s1")!));
    }

    [Fact]
    public void A_story_that_is_not_there_is_null() => Assert.Null(Collection.Value.OfStory("s99"));

    private static void Closed(Dossier part)
    {
        var actors = part.Actors.Select(a => a.Id).ToHashSet();
        var places = part.Places.Select(p => p.Id).ToHashSet();
        var assertions = part.Assertions.Select(a => a.Id).ToHashSet();
        var reports = part.Reports.Select(r => r.Report.Id).ToHashSet();
        Assert.Subset(assertions, part.Claims.SelectMany(c => c.Assertions).ToHashSet());
        Assert.Subset(assertions, part.Disputes.SelectMany(d => d.Assertions).ToHashSet());
        Assert.Subset(actors, part.Claims.SelectMany(c => c.Origins).Select(o => o.Actor).OfType<string>().ToHashSet());
        Assert.Subset(actors, part.Assertions.SelectMany(a => a.Attribution).SelectMany(s => new[] { s.Source, s.Via }).OfType<string>().ToHashSet());
        Assert.Subset(actors, part.Framing.Select(f => f.Actor).ToHashSet());
        Assert.Subset(places, part.Assertions.SelectMany(a => a.Event?.Places ?? []).ToHashSet());
        Assert.Subset(places, part.Places.SelectMany(p => p.Within).ToHashSet());
        Assert.Subset(reports, part.Derivations.Select(d => d.To).ToHashSet());
        Assert.Subset(reports.Concat(part.LostSources.Select(l => l.Id)).ToHashSet(), part.Derivations.Select(d => d.From).ToHashSet());
    }

    private static string Json(Dossier dossier)
    {
        using var json = new MemoryStream();
        DossierJson.Write(dossier, json);
        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }

    private static Report Report(string id, string text) => InventedStory.Make(id, $"https://{id}.example/1", id, $"{id}.example", text);
}
