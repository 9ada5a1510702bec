using System.Text.Json;
using Xunit;

namespace Stemma.Tests.Journeys;

/// <summary>What holds of every dossier, held to the one of the samples.</summary>
public sealed class InvariantTests
{
    [Fact]
    public async Task Every_quotation_stands_where_its_offsets_say()
    {
        using var json = JsonDocument.Parse(await TracedSamples.Json);
        var dossier = json.RootElement;
        var texts = dossier.GetProperty("reports").EnumerateArray().ToDictionary(Id, report => report.GetProperty("text").GetString()!);
        var quoted = new List<(string Text, string Words, JsonElement At)>();
        foreach (var said in Items(dossier, "assertions"))
        {
            var text = texts[said.GetProperty("report").GetString()!];
            quoted.Add((text, said.GetProperty("quote").GetString()!, said));
            foreach (var part in Items(said, "attribution").Where(link => !IsNull(link, "text"))
                .Concat(Items(said, "attribution").Where(link => !IsNull(link, "cue")).Select(link => link.GetProperty("cue")))
                .Concat(Items(said, "quantities")))
            {
                quoted.Add((text, part.GetProperty("text").GetString()!, part));
            }
        }

        quoted.AddRange(Items(dossier, "actors").Concat(Items(dossier, "places")).SelectMany(found => Items(found, "mentions"))
            .Select(mention => (texts[mention.GetProperty("report").GetString()!], mention.GetProperty("text").GetString()!, mention)));

        Assert.True(quoted.Count > 500);
        Assert.All(quoted, quote => Assert.Equal(quote.Words, Cut(quote.Text, quote.At)));
    }

    [Fact]
    public async Task Every_passage_and_label_lies_in_its_report()
    {
        using var json = JsonDocument.Parse(await TracedSamples.Json);
        var dossier = json.RootElement;
        var texts = dossier.GetProperty("reports").EnumerateArray().ToDictionary(Id, report => report.GetProperty("text").GetString()!);
        var spans = new List<(string Text, JsonElement At)>();
        foreach (var derivation in Items(dossier, "derivations"))
        {
            foreach (var passage in Items(derivation, "passages"))
            {
                spans.Add((texts[derivation.GetProperty("from").GetString()!], passage.GetProperty("from")));
                spans.Add((texts[derivation.GetProperty("to").GetString()!], passage.GetProperty("to")));
            }
        }

        spans.AddRange(Items(dossier, "derivations").Concat(Items(dossier, "lostSources")).SelectMany(found => Items(found, "evidence"))
            .Where(piece => !IsNull(piece, "start")).Select(piece => (texts[piece.GetProperty("report").GetString()!], piece)));
        spans.AddRange(Items(dossier, "framing").SelectMany(label =>
            Items(label, "mentions").Select(mention => (texts[label.GetProperty("report").GetString()!], mention))));

        Assert.NotEmpty(spans);
        Assert.All(spans, span => Assert.False(string.IsNullOrWhiteSpace(Cut(span.Text, span.At))));
    }

    [Fact]
    public async Task Every_id_that_is_named_is_there()
    {
        using var json = JsonDocument.Parse(await TracedSamples.Json);
        var dossier = json.RootElement;

        foreach (var (path, owners) in new[]
        {
            ("assertions.report", "reports"), ("assertions.claim", "claims"),
            ("assertions.attribution.source", "actors"), ("assertions.attribution.via", "actors"),
            ("assertions.event.agents", "actors"), ("assertions.event.targets", "actors"), ("assertions.event.places", "places"),
            ("claims.assertions", "assertions"), ("claims.shown", "assertions"),
            ("claims.origins.assertions", "assertions"), ("claims.origins.actor", "actors"),
            ("claims.inherited.assertion", "assertions"), ("claims.inherited.from", "assertions"), ("claims.inherited.lostSource", "lostSources"),
            ("disputes.assertions", "assertions"), ("disputes.claims", "claims"), ("disputes.values.assertion", "assertions"),
            ("actors.mentions.report", "reports"), ("places.mentions.report", "reports"),
            ("derivations.from", "reports lostSources"), ("derivations.to", "reports"), ("derivations.evidence.report", "reports"),
            ("lostSources.reports", "reports"), ("lostSources.evidence.report", "reports"),
            ("timeline.claim", "claims"), ("framing.actor", "actors"), ("framing.report", "reports"),
        })
        {
            var known = owners.Split(' ').SelectMany(owner => Items(dossier, owner)).Select(Id).ToHashSet(StringComparer.Ordinal);
            Assert.Empty(Named(dossier, path).Where(id => !known.Contains(id)).Select(id => $"{path}: {id}"));
        }
    }

    [Fact]
    public async Task Every_count_of_a_claim_leads_to_what_was_counted()
    {
        using var json = JsonDocument.Parse(await TracedSamples.Json);
        var reportOf = Items(json.RootElement, "assertions").ToDictionary(Id, said => said.GetProperty("report").GetString());
        var claims = Items(json.RootElement, "claims").ToList();

        Assert.NotEmpty(claims);
        Assert.All(claims, claim =>
        {
            var assertions = Named(claim, "assertions");
            Assert.Equal(assertions.Select(id => reportOf[id]).Distinct().Count(), claim.GetProperty("reports").GetInt32());
            Assert.Equal(claim.GetProperty("origins").GetArrayLength(), claim.GetProperty("independentOrigins").GetInt32());
            Assert.Equal(assertions.Order(), Named(claim, "origins.assertions").Concat(Named(claim, "inherited.assertion")).Order());
            if (claim.GetProperty("credibility").GetInt32() == 1)
                Assert.True(Named(claim, "origins.kind").Count(kind => kind is not ("own-reporting" or "unspecified")) >= 2);
        });
    }

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    private static JsonElement.ArrayEnumerator Items(JsonElement from, string name) => from.GetProperty(name).EnumerateArray();

    private static bool IsNull(JsonElement from, string name) => from.GetProperty(name).ValueKind == JsonValueKind.Null;

    private static string Cut(string text, JsonElement at) => text[at.GetProperty("start").GetInt32()..at.GetProperty("end").GetInt32()];

    /// <summary>The strings at a path of field names, arrays opened, nulls left out.</summary>
    private static List<string> Named(JsonElement from, string path)
    {
        IEnumerable<JsonElement> reached = [from];
        foreach (var name in path.Split('.'))
        {
            reached = reached.Where(item => item.ValueKind != JsonValueKind.Null).Select(item => item.GetProperty(name))
                .SelectMany(item => item.ValueKind == JsonValueKind.Array ? item.EnumerateArray().ToArray() : [item]);
        }

        return [.. reached.Where(item => item.ValueKind != JsonValueKind.Null).Select(item => item.GetString()!)];
    }
}
