using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Stemma.Extract;
using Stemma.Tell;
using Xunit;

namespace Stemma.Tests.Tell;

public class DossierJsonTests
{
    private static readonly JsonElement Told = Parse(InventedStory.Dossier());

    [Fact]
    public void Every_field_of_the_contract_is_written()
    {
        var missing = Payloads.Lines("contract.txt").Where(path => Reach([Told], path).Count == 0).ToList();

        Assert.Empty(missing);
    }

    [Fact]
    public void Fields_come_in_the_order_of_the_contract()
    {
        var names = Told.EnumerateObject().Select(p => p.Name);

        Assert.Equal(
            ["dossier", "engine", "reports", "assertions", "claims", "disputes", "actors", "places", "derivations",
                "lostSources", "timeline", "framing", "skipped", "stories", "truth", "rules"],
            names);
    }

    [Fact]
    public void The_same_dossier_gives_the_same_bytes() =>
        Assert.Equal(Bytes(InventedStory.Dossier()), Bytes(InventedStory.Dossier()));

    [Fact]
    public void Bytes_are_utf8_without_mark_and_lines_end_in_line_feeds()
    {
        var bytes = Bytes(InventedStory.Dossier());

        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    [Fact]
    public void A_quote_is_the_text_between_its_offsets()
    {
        var texts = Told.GetProperty("reports").EnumerateArray().ToDictionary(r => r.GetProperty("id").GetString()!, r => r.GetProperty("text").GetString()!);

        Assert.All(Told.GetProperty("assertions").EnumerateArray(), a => Assert.Equal(
            texts[a.GetProperty("report").GetString()!][a.GetProperty("start").GetInt32()..a.GetProperty("end").GetInt32()],
            a.GetProperty("quote").GetString()));
    }

    [Fact]
    public void Codes_are_kebab_case_and_plover_codes_upper_case()
    {
        Assert.Equal("unnamed-person", Reach([Told], "claims[].origins[].kind").ElementAt(2).GetString());
        Assert.Equal("compatible-bounds", Reach([Told], "disputes[].verdict").First().GetString());
        Assert.Equal("own-reporting", Reach([Told], "claims[].origins[].kind").Last().GetString());
        Assert.Equal("ASSAULT", Reach([Told], "assertions[].event.code").First().GetString());
    }

    [Fact]
    public void Unknown_is_null()
    {
        Assert.All(Reach([Told], "reports[].published.value").Skip(2), v => Assert.Equal(JsonValueKind.Null, v.ValueKind));
        Assert.Equal(JsonValueKind.Null, Reach([Told], "places[].latitude").Last().ValueKind);
        Assert.Equal(JsonValueKind.Null, Reach([Told], "assertions[].attribution[].text").Last().ValueKind);
    }

    [Fact]
    public void Times_are_instants_in_utc_or_days()
    {
        var values = Reach([Told], "reports[].published.value").Take(2).Select(v => v.GetString());

        Assert.Equal(["2041-03-13T04:05:00Z", "2041-03-13"], values);
    }

    [Fact]
    public void A_date_that_could_be_two_days_has_both_and_no_value()
    {
        var published = Reach([Told], "reports[].published").ElementAt(2);

        Assert.Equal((JsonValueKind.Null, "none", "text"), (published.GetProperty("value").ValueKind, published.GetProperty("precision").GetString(), published.GetProperty("basis").GetString()));
        Assert.Equal(["2041-03-04", "2041-04-03"], Reach([published], "candidates[].value").Select(v => v.GetString()));
        Assert.All(Reach([published], "candidates[].text"), text => Assert.Equal("03/04/2041", text.GetString()));
    }

    [Fact]
    public void A_confidence_has_three_decimals() =>
        Assert.Equal("0.812", Reach([Told], "actors[].mentions[].confidence").First().GetRawText());

    [Fact]
    public void The_table_of_words_to_intervals_goes_with_it()
    {
        var phrases = Reach([Told], "rules.intervals[].phrase").Select(p => p.GetString()!);

        Assert.Contains("at least N, N or more, no fewer than N", phrases);
        Assert.Contains("ucdp", Reach([Told], "rules.statements[].name").Select(n => n.GetString()));
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(51, "AZ")]
    [InlineData(52, "BA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Sigla_go_on_after_Z(int index, string siglum) => Assert.Equal(siglum, Siglum.Of(index));

    [Fact]
    public void Hostile_words_stay_json_that_is_safe_within_html()
    {
        Assert.All(Payloads.All, payload =>
        {
            var json = Encoding.UTF8.GetString(Bytes(HostileStory.Of(payload)));
            var title = JsonDocument.Parse(json).RootElement.GetProperty("reports")[0].GetProperty("title").GetString()!;

            Assert.DoesNotContain("<", json, StringComparison.Ordinal);
            Assert.Equal(payload.Length, title.Length);
            Assert.Equal(WithoutLoneSurrogates(payload), title);
        });
    }

    [Fact]
    public void A_report_alone_is_one_line_of_the_same_shape()
    {
        var report = InventedStory.Dossier().Reports[0].Report;
        using var stream = new MemoryStream();
        DossierJson.WriteReport(report, stream);
        var line = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        var shape = JsonDocument.Parse(line).RootElement;
        Assert.All(
            Payloads.Lines("contract.txt").Where(p => p.StartsWith("reports[].", StringComparison.Ordinal) && !p.Contains("credits[]", StringComparison.Ordinal) && !p.Contains("candidates[]", StringComparison.Ordinal)),
            path => Assert.NotEmpty(Reach([shape], path["reports[].".Length..])));
    }

    [Fact]
    public void An_assertion_that_no_claim_holds_has_no_claim()
    {
        var lone = Teller.Tell(InventedStory.Linked(), InventedStory.Traced(), new([], [], [], []), ImmutableArray<Stemma.Text.Skip>.Empty);

        Assert.All(lone.Assertions, a => Assert.Null(a.Claim));
    }

    [Fact]
    public void Every_kind_of_source_has_a_kebab_code() =>
        Assert.Equal(
            ["unspecified", "person", "organisation", "unnamed-person", "unnamed-group", "document", "outlet"],
            Enum.GetValues<SourceKind>().Select(k => Code.Of(k)));

    private static byte[] Bytes(Dossier dossier)
    {
        using var stream = new MemoryStream();
        DossierJson.Write(dossier, stream);
        return stream.ToArray();
    }

    private static JsonElement Parse(Dossier dossier) => JsonDocument.Parse(Bytes(dossier)).RootElement;

    private static string WithoutLoneSurrogates(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static List<JsonElement> Reach(IEnumerable<JsonElement> from, string path)
    {
        foreach (var step in path.Split('.'))
        {
            var name = step.Replace("[]", "", StringComparison.Ordinal);
            from = from.Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out _)).Select(e => e.GetProperty(name));
            if (step.EndsWith("[]", StringComparison.Ordinal))
                from = from.SelectMany(e => e.EnumerateArray());
        }

        return [.. from];
    }
}
