using System.Text.Json;
using Stemma.Extract;
using Stemma.Tell.Exports;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

public sealed class JsonLdTests
{
    private static readonly string[] Types =
    [
        "NewsArticle", "Claim", "Quotation", "CreativeWork", "Person", "Organization", "Thing", "Place", "GeoCoordinates",
        "st:Assertion", "st:Origin", "st:Dispute", "st:RuleTable",
    ];

    [Fact]
    public void Nothing_is_ever_reviewed_and_what_is_no_type_of_schema_org_is_ours() =>
        Assert.All(StoryExports.All, dossier => Assert.All(
            Nodes(StoryExports.Json(JsonLd.Write, dossier)).Where(n => n.TryGetProperty("@type", out _)),
            node => Assert.Contains(node.GetProperty("@type").GetString(), Types)));

    [Fact]
    public void Every_reference_leads_to_a_node_and_every_node_is_told_once() =>
        Assert.All(StoryExports.All, dossier =>
        {
            var named = Nodes(StoryExports.Json(JsonLd.Write, dossier)).Where(n => n.TryGetProperty("@id", out _)).ToLookup(n => n.TryGetProperty("@type", out _), n => n.GetProperty("@id").GetString());

            Assert.Equal(named[true].Count(), named[true].Distinct().Count());
            Assert.Empty(named[false].Except(named[true]));
        });

    [Fact]
    public void An_address_that_is_none_is_told_in_our_own_term() =>
        Assert.All(Payloads.All, payload =>
        {
            var reports = Of(StoryExports.Json(JsonLd.Write, HostileStory.Of(payload)), "NewsArticle");

            Assert.All(reports, r => Assert.True(!r.TryGetProperty("url", out var url) || WebIri.IsValid(url.GetString())));
        });

    [Fact]
    public void A_quotation_is_what_stands_between_quotation_marks()
    {
        var dossier = InventedStory.Dossier();
        var quotations = Of(StoryExports.Json(JsonLd.Write, dossier), "Quotation").Select(q => q.GetProperty("text").GetString());

        Assert.Equal(dossier.Assertions.Where(a => a.Manner == Manner.Direct).Select(a => a.Quote), quotations);
    }

    [Fact]
    public void A_claim_has_an_author_only_when_it_stands_on_one_word()
    {
        var claims = Of(StoryExports.Json(JsonLd.Write, InventedStory.Dossier()), "Claim").ToDictionary(c => c.GetProperty("identifier").GetString()!);

        Assert.False(claims["c1"].TryGetProperty("author", out _));
        Assert.Equal("story:actor3", claims["c3"].GetProperty("author").GetProperty("@id").GetString());
        Assert.Equal("story:outlet1", claims["c4"].GetProperty("author").GetProperty("@id").GetString());
        Assert.False(claims["c5"].TryGetProperty("author", out _));
    }

    [Fact]
    public void A_first_appearance_is_told_only_when_every_time_is_known()
    {
        var claims = Of(StoryExports.Json(JsonLd.Write, InventedStory.Dossier()), "Claim").ToDictionary(c => c.GetProperty("identifier").GetString()!);

        Assert.False(claims["c1"].TryGetProperty("firstAppearance", out _));
        Assert.Equal("story:r1", claims["c4"].GetProperty("firstAppearance").GetProperty("@id").GetString());
        Assert.Equal("2041-03-13T04:05:00Z", claims["c4"].GetProperty("datePublished").GetString());
    }

    [Fact]
    public void A_report_is_based_on_its_parents_where_that_is_decided_and_else_shares_text()
    {
        var reports = Of(StoryExports.Json(JsonLd.Write, InventedStory.Dossier()), "NewsArticle").ToDictionary(c => c.GetProperty("identifier").GetString()!);

        Assert.Equal("story:r1", Refs(reports["r2"], "isBasedOn").Single());
        Assert.Equal("story:L1", Refs(reports["r4"], "citation").Single());
        Assert.Equal("story:r2", Refs(reports["r4"], "st:sharesTextWith").Single());
        Assert.False(reports["r4"].TryGetProperty("isBasedOn", out _));
    }

    private static IEnumerable<string?> Refs(JsonElement node, string name) =>
        node.GetProperty(name).EnumerateArray().Select(r => r.GetProperty("@id").GetString());

    private static IEnumerable<JsonElement> Of(JsonElement json, string type) =>
        json.GetProperty("@graph").EnumerateArray().Where(n => n.GetProperty("@type").GetString() == type);

    private static IEnumerable<JsonElement> Nodes(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Nodes(p.Value)).Append(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Nodes),
        _ => [],
    };
}
