using System.Text.Json;
using Stemma.Tell.Exports;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

public sealed class ProvJsonTests
{
    private static readonly string[] Records = ["entity", "agent", "activity"];

    /// <summary>Of each relation the attributes that name its two sides.</summary>
    private static readonly Dictionary<string, string[]> Relations = new(StringComparer.Ordinal)
    {
        ["wasGeneratedBy"] = ["prov:entity", "prov:activity"],
        ["used"] = ["prov:activity", "prov:entity"],
        ["wasDerivedFrom"] = ["prov:generatedEntity", "prov:usedEntity"],
        ["wasAttributedTo"] = ["prov:entity", "prov:agent"],
        ["wasAssociatedWith"] = ["prov:activity", "prov:agent"],
        ["hadMember"] = ["prov:collection", "prov:entity"],
    };

    [Fact]
    public void Keys_are_those_of_PROV_JSON_and_what_a_relation_names_is_a_record() =>
        Assert.All(StoryExports.All, dossier =>
        {
            var json = StoryExports.Json(ProvJson.Write, dossier);
            var known = Records.SelectMany(kind => json.GetProperty(kind).EnumerateObject()).Select(p => p.Name).ToList();

            Assert.Equal("prefix", json.EnumerateObject().First().Name);
            Assert.Equal(known.Count, known.Distinct(StringComparer.Ordinal).Count());
            foreach (var section in json.EnumerateObject().Skip(1).Where(p => !Records.Contains(p.Name)))
            {
                Assert.True(Relations.TryGetValue(section.Name, out var sides), section.Name);
                Assert.All(section.Value.EnumerateObject(), relation => Assert.StartsWith("_:", relation.Name, StringComparison.Ordinal));
                Assert.Empty(section.Value.EnumerateObject()
                    .SelectMany(relation => sides!.SelectMany(side => Names(relation.Value, side)))
                    .Except(known, StringComparer.Ordinal));
            }
        });

    [Fact]
    public void Names_have_a_prefix_that_was_declared() =>
        Assert.All(StoryExports.All, dossier =>
        {
            var json = StoryExports.Json(ProvJson.Write, dossier);
            var prefixes = json.GetProperty("prefix").EnumerateObject().Select(p => p.Name).Append("_").ToHashSet(StringComparer.Ordinal);

            Assert.All(QualifiedNames(json), name => Assert.Contains(name.Split(':')[0], prefixes));
        });

    [Fact]
    public void A_typed_value_has_a_text_and_a_type_and_nothing_else() =>
        Assert.All(Values(StoryExports.Json(ProvJson.Write, InventedStory.Dossier())).Where(v => v.ValueKind == JsonValueKind.Object && v.TryGetProperty("$", out _)), value =>
        {
            Assert.Equal(["$", "type"], value.EnumerateObject().Select(p => p.Name));
            Assert.Matches("^(xsd:(integer|decimal|boolean|date|anyURI)|prov:QUALIFIED_NAME)$", value.GetProperty("type").GetString());
        });

    [Fact]
    public void Steps_of_a_chain_bear_their_roles()
    {
        var roles = StoryExports.Json(ProvJson.Write, InventedStory.Dossier()).GetProperty("wasAttributedTo").EnumerateObject()
            .Where(p => p.Value.TryGetProperty("st:role", out _))
            .Select(p => (p.Value.GetProperty("prov:entity").GetString(), p.Value.GetProperty("prov:agent").GetString(), p.Value.GetProperty("st:role").GetProperty("$").GetString()));

        Assert.Contains(("story:r1.a1", "story:actor1", "st:root"), roles);
        Assert.Contains(("story:r1.a2", "story:r1.a2.s1", "st:root"), roles);
        Assert.Contains(("story:r1.a2", "story:actor2", "st:channel"), roles);
    }

    [Fact]
    public void An_instant_of_publication_is_a_time_of_generation_and_a_day_is_not()
    {
        var times = StoryExports.Json(ProvJson.Write, InventedStory.Dossier()).GetProperty("wasGeneratedBy").EnumerateObject()
            .Where(p => p.Value.TryGetProperty("prov:time", out _))
            .Select(p => (p.Value.GetProperty("prov:entity").GetString(), p.Value.GetProperty("prov:time").GetString()));

        Assert.Equal([("story:r1", "2041-03-13T04:05:00Z")], times);
    }

    private static IEnumerable<string> Names(JsonElement relation, string side) =>
        !relation.TryGetProperty(side, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!)
        : [value.GetString()!];

    private static IEnumerable<string> QualifiedNames(JsonElement json) =>
    [
        .. json.EnumerateObject().Skip(1).SelectMany(section => section.Value.EnumerateObject())
            .SelectMany(record => record.Value.EnumerateObject().Select(p => p.Name).Append(record.Name)),
        .. Values(json).Where(v => v.ValueKind == JsonValueKind.Object && v.TryGetProperty("type", out var type) && type.GetString() == "prov:QUALIFIED_NAME")
            .Select(v => v.GetProperty("$").GetString()!),
    ];

    private static IEnumerable<JsonElement> Values(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Values(p.Value)).Append(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Values),
        _ => [json],
    };
}
