using System.Net;
using Stemma.Tell;
using Stemma.Tests.Tell;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Servers;

public sealed class ClaimListTests
{
    private static readonly Dossier Story = InventedStory.Dossier() with
    {
        Stories = [new Storyline("s1", ["r1", "r2", "r3", "r4"]), new Storyline("s2", ["r5"])],
    };

    [Fact]
    public async Task A_filter_gives_the_claims_that_meet_all_of_it()
    {
        await using var served = await Served.StoryAsync(Story);
        var cases = CaseRows.Of("claims.tsv", 2).ToList();
        Assert.True(cases.Count > 20);

        foreach (var row in cases)
        {
            var list = await served.JsonAsync("/api/v1/claims?" + row[0]);

            Assert.Equal($"{row[0]}: {row[1]}", $"{row[0]}: {string.Join(' ', list.GetProperty("items").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()))}");
        }
    }

    [Fact]
    public async Task A_filter_gives_the_same_after_more_others_than_are_kept()
    {
        await using var served = await Served.StoryAsync(Story);
        var before = (await served.JsonAsync("/api/v1/claims?status=disputed&limit=1")).GetProperty("total").GetInt32();
        for (var i = 0; i <= Stemma.Server.Held.DossierView.MostSelections; i++)
            Assert.Equal(0, (await served.JsonAsync($"/api/v1/claims?q=nobodysaidthis{i}")).GetProperty("total").GetInt32());

        var after = await served.JsonAsync("/api/v1/claims?limit=1&offset=0&status=disputed");

        Assert.InRange(before, 1, Story.Claims.Length - 1);
        Assert.Equal(before, after.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Attention_puts_disputed_claims_first_and_then_those_carried_widely_on_few_origins()
    {
        var story = Story with { Claims = [Story.Claims[4], Story.Claims[2], Story.Claims[3], Story.Claims[1], Story.Claims[0]] };
        await using var served = await Served.StoryAsync(story);

        var list = await served.JsonAsync("/api/v1/claims");

        Assert.Equal(["c1", "c2", "c3", "c5", "c4"], list.GetProperty("items").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_time_sort_follows_the_timeline_and_puts_what_has_no_time_last()
    {
        var story = Story with { Timeline = [Story.Timeline[1], Story.Timeline[0]] };
        await using var served = await Served.StoryAsync(story);

        var list = await served.JsonAsync("/api/v1/claims?sort=time");

        Assert.Equal(["c2", "c1", "c3", "c4", "c5"], list.GetProperty("items").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task The_faces_come_along_only_when_asked_for()
    {
        await using var served = await Served.StoryAsync(Story);

        var without = await served.JsonAsync("/api/v1/claims?limit=2");
        var with = await served.JsonAsync("/api/v1/claims?limit=2&include=shown");

        Assert.False(without.TryGetProperty("shown", out _));
        Assert.Equal(["r1.a1", "r1.a2"], with.GetProperty("shown").EnumerateArray().Select(assertion => assertion.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_with_a_code_and_what_to_do()
    {
        await using var served = await Served.StoryAsync(Story);
        var check = new SchemaCheck(System.Text.Json.JsonSerializer.SerializeToElement(Stemma.Server.Contract.ContractSchemas.All()["$defs"]));

        foreach (var row in CaseRows.Of("refusals.tsv", 5))
        {
            using var response = await served.SendAsync(new HttpMethod(row[0]), row[1]);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.True((HttpStatusCode)int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture) == response.StatusCode, $"{row[1]}: {response.StatusCode} {body}");
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
            Assert.Null(response.Headers.ETag);
            var problem = System.Text.Json.JsonDocument.Parse(body).RootElement;
            Assert.Empty(check.Faults(problem, "Problem"));
            Assert.Equal(row[3], problem.GetProperty("code").GetString());
            Assert.Contains(row[4], problem.TryGetProperty("detail", out var detail) ? detail.GetString()! : "", StringComparison.Ordinal);
        }
    }
}
