using System.Text.Json;
using Stemma.Extract;
using Stemma.Reconcile;
using Stemma.Tell;
using Stemma.Tests.Journeys;
using Xunit;

namespace Stemma.Tests.Tell;

public sealed class DossierSchemaTests
{
    [Fact]
    public async Task The_dossier_of_the_samples_conforms_and_with_the_invented_one_shows_every_field_that_is_named()
    {
        var check = SchemaCheck.OfDossiers();

        Assert.Empty(check.Faults(JsonDocument.Parse(await TracedSamples.Json).RootElement, "Dossier"));
        Assert.Empty(check.Faults(Json(InventedStory.Dossier()), "Dossier"));
        Assert.Empty(check.Faults(Json(DatelessStory()), "Dossier"));
        Assert.DoesNotContain(check.Named, name => !check.Seen.Contains(name));
    }

    [Fact]
    public void The_dossier_of_a_hostile_story_conforms()
    {
        var check = SchemaCheck.OfDossiers();

        Assert.All(Payloads.All, payload => Assert.Empty(check.Faults(Json(HostileStory.Of(payload)), "Dossier")));
    }

    [Fact]
    public void The_codes_are_those_of_the_engine()
    {
        using var schema = DossierJson.Schema();
        var shapes = JsonDocument.Parse(schema).RootElement.GetProperty("$defs");

        Assert.Equal(Enum.GetValues<PloverCode>().Select(Code.Of), Codes(shapes.GetProperty("PloverCode")));
        Assert.Equal(Of<ClaimStatus>(), Codes(shapes.GetProperty("ClaimStatus")));
        Assert.Equal(Of<OriginKind>().Order(), Codes(Property(shapes, "Origin", "kind")).Order());
        Assert.Equal(Of<DisputeKind>(), Codes(Property(shapes, "Dispute", "kind")));
        Assert.Equal(Of<Verdict>(), Codes(Property(shapes, "Dispute", "verdict")));
        Assert.Equal(Of<SourceKind>(), Codes(Property(shapes, "Attribution", "kind")));
        Assert.Equal(Of<Stemma.Link.ActorKind>(), Codes(Property(shapes, "Actor", "kind")));
        Assert.Equal(Of<Stemma.Trace.DerivationKind>(), Codes(shapes.GetProperty("DerivationKind")));
        Assert.Equal(Of<Stemma.Text.PublicationBasis>(), Codes(shapes.GetProperty("PublicationBasis")));
        Assert.Equal(Of<Certainty>(), Codes(Property(shapes, "Factuality", "certainty")));
        Assert.Equal(Of<EventTense>(), Codes(Property(shapes, "Factuality", "time")));
        Assert.Equal(Of<Manner>(), Codes(Property(shapes, "Assertion", "manner")));
        Assert.Equal(Of<Stemma.Text.CreditKind>(), Codes(Property(shapes, "Credit", "kind")));
        Assert.Equal(Of<Stemma.Text.PartKind>(), Codes(Property(shapes, "TextPart", "kind")));
    }

    [Theory]
    [InlineData("\"id\"", "\"ident\"", "lacks id")]
    [InlineData("\"status\":\"disputed\"", "\"status\":\"settled\"", "none of")]
    [InlineData("\"credibility\":2", "\"credibility\":7", "beyond")]
    [InlineData("\"reports\":4", "\"reports\":\"4\"", "not integer")]
    public void What_does_not_conform_is_found(string was, string becomes, string fault)
    {
        using var text = new MemoryStream();
        DossierJson.Write(InventedStory.Dossier(), text);
        var compact = JsonSerializer.Serialize(JsonDocument.Parse(text.ToArray()).RootElement);

        var broken = compact.Replace(was, becomes, StringComparison.Ordinal);

        Assert.NotEqual(compact, broken);
        Assert.Contains(SchemaCheck.OfDossiers().Faults(JsonDocument.Parse(broken).RootElement, "Dossier"), found => found.Contains(fault, StringComparison.Ordinal));
    }

    /// <summary>A report without a date between two days, an opinion on values, and a place with a precision: what the invented story lacks.</summary>
    private static Dossier DatelessStory()
    {
        var story = InventedStory.Dossier();
        var first = story.Reports[0] with { Bound = new Stemma.Link.PublicationBound("r1", new NodaTime.LocalDate(2041, 3, 1), new NodaTime.LocalDate(2041, 3, 9), ["r2"]) };
        return story with
        {
            Reports = story.Reports.SetItem(0, first),
            Stories = [new Stemma.Trace.Storyline("s1", ["r1", "r2"])],
            Truth = new TruthOpinion([new TruthOpinion.Value("c1", "[10, 10]", 0.7, ["r1"])], [new TruthOpinion.Pair("r1", "r2", 0.6)]),
            Places = [story.Places[0] with { Mentions = [story.Places[0].Mentions[0] with { Precision = 1 }] }],
        };
    }

    private static JsonElement Json(Dossier dossier)
    {
        using var json = new MemoryStream();
        DossierJson.Write(dossier, json);
        return JsonDocument.Parse(json.ToArray()).RootElement;
    }

    private static IEnumerable<string> Of<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => Code.Of(value));

    private static JsonElement Property(JsonElement shapes, string shape, string name) => shapes.GetProperty(shape).GetProperty("properties").GetProperty(name);

    private static IEnumerable<string> Codes(JsonElement schema) => schema.GetProperty("enum").EnumerateArray().Select(code => code.GetString()!);
}
