using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Tell;
using Stemma.Tests.Tell;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Servers;

public sealed class DossierApiTests
{
    private static readonly Dossier TwoStories = InventedStory.Dossier() with
    {
        Stories = [new Storyline("s1", ["r1", "r2", "r3", "r4"]), new Storyline("s2", ["r5"])],
    };

    public static TheoryData<string, string> Lists => new()
    {
        { "stories", "stories" }, { "reports", "reports" }, { "assertions", "assertions" }, { "claims?sort=order", "claims" },
        { "disputes", "disputes" }, { "actors", "actors" }, { "places", "places" }, { "derivations", "derivations" },
        { "lost-sources", "lostSources" }, { "timeline", "timeline" }, { "framing", "framing" }, { "skipped", "skipped" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_has_the_dossiers_own_shapes(string address, string part)
    {
        await using var served = await Served.StoryAsync(TwoStories);

        var list = await served.JsonAsync("/api/v1/" + address);

        var written = Written(TwoStories).GetProperty(part);
        Assert.NotEqual(0, written.GetArrayLength());
        Assert.True(JsonElement.DeepEquals(written, list.GetProperty("items")));
        Assert.Equal(written.GetArrayLength(), list.GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, list.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task The_dossier_is_byte_for_byte_the_one_the_command_writes()
    {
        await using var served = await Served.StoryAsync(TwoStories);

        var whole = await served.Client.GetByteArrayAsync("/api/v1/dossier", TestContext.Current.CancellationToken);
        var part = await served.Client.GetByteArrayAsync("/api/v1/dossier?story=s1", TestContext.Current.CancellationToken);

        Assert.Equal(Bytes(TwoStories), whole);
        Assert.Equal(Bytes(TwoStories.OfStory("s1")!), part);
    }

    [Fact]
    public async Task Pages_follow_one_another_to_the_end()
    {
        await using var served = await Served.StoryAsync(TwoStories);
        var ids = new List<string>();
        var pages = 0;

        for (var next = "/api/v1/assertions?report=r1&limit=2"; next is not null; pages++)
        {
            var page = await served.JsonAsync(next);
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(["r1.a1", "r1.a2", "r1.a3"], ids);
        Assert.Equal(2, pages);
    }

    [Fact]
    public async Task A_page_beyond_the_end_is_empty_and_the_last()
    {
        await using var served = await Served.StoryAsync(TwoStories);

        var page = await served.JsonAsync("/api/v1/reports?offset=900");

        Assert.Equal((0, 5, 900), (page.GetProperty("items").GetArrayLength(), page.GetProperty("total").GetInt32(), page.GetProperty("offset").GetInt32()));
        Assert.Equal(JsonValueKind.Null, page.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("/api/v1/claims")]
    [InlineData("/api/v1/dossier")]
    [InlineData("/api/v1/reports/r1")]
    [InlineData("/api/v1/overview?story=s2")]
    public async Task Who_has_it_already_is_told_so(string address)
    {
        await using var served = await Served.StoryAsync(TwoStories);
        using var first = await served.SendAsync(HttpMethod.Get, address);

        using var again = await served.SendAsync(HttpMethod.Get, address, null, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var another = await served.SendAsync(HttpMethod.Get, address, null, ("If-None-Match", "\"0\", W/\"1\""));

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal("no-cache, private", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, another.StatusCode);
    }

    [Fact]
    public async Task The_tag_is_the_hash_of_the_dossier()
    {
        await using var served = await Served.StoryAsync(TwoStories);
        using var response = await served.SendAsync(HttpMethod.Get, "/api/v1/stories");

        Assert.Equal($"\"{Stemma.Text.ContentHash.Of(Bytes(TwoStories))}\"", response.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task The_overview_names_the_story_by_the_title_of_the_report_that_tells_most_of_what_others_tell()
    {
        await using var served = await Served.StoryAsync(TwoStories);

        var whole = await served.JsonAsync("/api/v1/overview");
        var foreign = await served.JsonAsync("/api/v1/overview?story=s2");

        Assert.Equal("Ten dead in silo blast", whole.GetProperty("title").GetProperty("text").GetString());
        Assert.Equal((5, 5, 2), (whole.GetProperty("reports").GetInt32(), whole.GetProperty("claims").GetInt32(), whole.GetProperty("disputedClaims").GetInt32()));
        Assert.Equal(JsonValueKind.Null, foreign.GetProperty("title").ValueKind);
        Assert.Equal(0, foreign.GetProperty("claims").GetInt32());
    }

    [Fact]
    public async Task A_claim_comes_with_its_assertions_and_disputes()
    {
        await using var served = await Served.StoryAsync(TwoStories);

        var claim = await served.JsonAsync("/api/v1/claims/c2");

        Assert.Equal("c2", claim.GetProperty("claim").GetProperty("id").GetString());
        Assert.Equal(["r1.a2", "r2.a2", "r3.a2"], Ids(claim.GetProperty("assertions")));
        Assert.Equal(["d2"], Ids(claim.GetProperty("disputes")));
    }

    [Theory]
    [InlineData("csv-ucdp", "text/csv", ".csv")]
    [InlineData("turtle", "text/turtle", ".ttl")]
    [InlineData("stix", "application/stix+json", ".json")]
    public async Task An_export_is_what_the_command_writes_of_that_part_of_the_dossier(string format, string mediaType, string extension)
    {
        await using var served = await Served.StoryAsync(TwoStories);
        using var written = new MemoryStream();
        DossierExport.Write(TwoStories.OfStory("s1")!, DossierExport.FormatOf(format)!.Value, written);

        using var export = await served.SendAsync(HttpMethod.Get, $"/api/v1/exports/{format}?story=s1");

        Assert.Equal(written.ToArray(), await export.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(mediaType, export.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"stemma-{format}{extension}", export.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal("unknown-format", (await served.JsonAsync("/api/v1/exports/CsvUcdp", HttpStatusCode.NotFound)).GetProperty("code").GetString());
    }

    private static IEnumerable<string> Ids(JsonElement items) => items.EnumerateArray().Select(item => item.GetProperty("id").GetString()!);

    private static byte[] Bytes(Dossier dossier)
    {
        using var json = new MemoryStream();
        DossierJson.Write(dossier, json);
        return json.ToArray();
    }

    private static JsonElement Written(Dossier dossier) => JsonDocument.Parse(Bytes(dossier)).RootElement;
}
