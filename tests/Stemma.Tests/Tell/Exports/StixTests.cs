using System.Text.Json;
using Stemma.Reconcile;
using Stemma.Tell;
using Stemma.Tell.Exports;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

public sealed class StixTests
{
    private static readonly string[] Breaches =
        ["the bundle", "is no id of a note", "created is no time", "was modified", "object_refs is empty", "of_ref leads nowhere", "labels is null", "has of_ref"];

    [Fact]
    public void A_bundle_keeps_the_rules_of_STIX() =>
        Assert.All(StoryExports.All, dossier => Assert.Empty(StixRules.Faults(StoryExports.Json(Stix.Write, dossier))));

    [Fact]
    public void A_broken_rule_is_found()
    {
        const string broken =
            """
            {"type":"bundle","id":"bundle--0","objects":[
              {"type":"note","spec_version":"2.1","id":"note--11111111-1111-4111-8111-111111111111","created":"2041-01-01","modified":"2041-01-02T00:00:00.000Z","content":"a","object_refs":[],"of_ref":"x","labels":null}]}
            """;
        using var bundle = JsonDocument.Parse(broken);

        var faults = StixRules.Faults(bundle.RootElement).ToList();

        Assert.All(Breaches, breach => Assert.Contains(faults, fault => fault.Contains(breach, StringComparison.Ordinal)));
    }

    [Fact]
    public void Ids_are_made_as_RFC_9562_says()
    {
        Assert.Equal("cd2ac813-f4df-5fdd-a46c-157374717e52", StixIds.Namespace.ToString("D"));
        Assert.Equal("report--56658b42-24da-5feb-96da-280b3582b119", StixIds.Of(StixIds.Namespace, "report", "r1"));
        Assert.Equal("identity--89b6ef8e-be57-5c3e-8474-c618a0827651", StixIds.Of(StixIds.Namespace, "identity", "a1"));
        Assert.Equal("url--60f80fb5-ffde-54c7-80c6-88aa9395e23b", StixIds.OfUrl("https://example.org/a"));
    }

    [Theory]
    [InlineData("a\"b\\c/", "\"a\\\"b\\\\c/\"")]
    [InlineData("\b\t\n\f\r\u0001\u001F", "\"\\b\\t\\n\\f\\r\\u0001\\u001f\"")]
    [InlineData("é€\u2028", "\"é€\u2028\"")]
    public void A_string_is_canonical_as_in_RFC_8785(string text, string canonical) => Assert.Equal(canonical, StixIds.Canonical(text));

    [Fact]
    public void Two_collections_share_no_id_but_ours_and_the_web()
    {
        var other = StoryExports.Sample;
        var shared = Ids(InventedStory.Dossier()).Intersect(Ids(other), StringComparer.Ordinal);

        Assert.Equal([StixObjects.Ourselves, StixObjects.Extension], shared);
    }

    [Fact]
    public void Confidence_is_that_of_the_admiralty_grade_and_absent_when_nothing_can_be_judged()
    {
        var notes = Of(InventedStory.Dossier(), "note");

        Assert.Equal([70, 30, 70, null, null], notes.Select(n => n.TryGetProperty("confidence", out var c) ? c.GetInt32() : (int?)null));
    }

    [Fact]
    public void A_report_agrees_with_what_it_asserts_and_strongly_disagrees_with_what_it_denies()
    {
        var dossier = InventedStory.Dossier();
        var opinions = Stances.On(Index(dossier), dossier.Claims[1]).Select(s => (s.Report, s.Opinion));

        Assert.Equal([("r1", "agree"), ("r2", "agree"), ("r3", "strongly-disagree")], opinions);
    }

    [Fact]
    public void Bounds_that_are_compatible_are_no_disagreement()
    {
        var dossier = InventedStory.Dossier();

        Assert.All(Stances.On(Index(dossier), dossier.Claims[0]), stance => Assert.Equal("agree", stance.Opinion));
    }

    [Fact]
    public void Of_figures_that_contradict_only_those_that_no_number_fits_with_the_face_disagree()
    {
        var dossier = InventedStory.Dossier();
        var apart = dossier with
        {
            Claims = dossier.Claims.SetItem(0, dossier.Claims[0] with { Shown = "r2.a1" }),
            Disputes = dossier.Disputes.SetItem(0, dossier.Disputes[0] with
            {
                Verdict = Verdict.Contradiction,
                Values = [.. dossier.Disputes[0].Values, new DisputedValue("r2.a1", "10 dockers")],
            }),
        };

        Assert.Equal(
            [("r1", "agree"), ("r2", "agree"), ("r3", "disagree"), ("r4", "agree")],
            Stances.On(Index(apart), apart.Claims[0]).Select(s => (s.Report, s.Opinion)));
    }

    [Fact]
    public void A_claim_that_another_denies_has_the_other_ones_reports_against_it()
    {
        var sample = StoryExports.Sample;
        var dispute = sample.Disputes.First(d => d is { Kind: DisputeKind.Polarity, Verdict: Verdict.Contradiction, Claims.Length: 2 });
        var index = Index(sample);
        var denied = dispute.Claims.Select(id => index.Claims[id]).First(c => index.Assertions[c.Shown].Factuality.Polarity == Stemma.Extract.Polarity.Positive);
        var denying = index.Claims[dispute.Claims.Single(id => id != denied.Id)];

        Assert.Contains("strongly-disagree", Stances.On(index, denied).Select(s => s.Opinion));
        Assert.Contains("disagree", Stances.On(index, denying).Select(s => s.Opinion));
    }

    [Fact]
    public void Every_object_bears_the_collections_clock_but_those_that_are_the_same_in_all() =>
        Assert.All(
            Objects(InventedStory.Dossier(), StoryExports.Noon).Where(o => o.TryGetProperty("created", out _)),
            o => Assert.Equal(
                o.GetProperty("id").GetString() is var id && (id == StixObjects.Ourselves || id == StixObjects.Extension) ? "2026-11-28T00:00:00.000Z" : "2041-03-20T12:00:00.000Z",
                o.GetProperty("created").GetString()));

    [Fact]
    public void A_report_without_a_time_is_a_grouping_and_a_day_is_midnight_with_its_precision_told()
    {
        var reports = Of(InventedStory.Dossier(), "report").ToList();

        Assert.Equal(["2041-03-13T04:05:00.000Z", "2041-03-13T00:00:00.000Z"], reports.Select(r => r.GetProperty("published").GetString()));
        Assert.Equal(["instant", "day"], reports.Select(r => r.GetProperty("extensions").GetProperty(StixObjects.Extension).GetProperty("published_precision").GetString()));
        Assert.Equal(5, Of(InventedStory.Dossier(), "grouping").Count());
    }

    private static StoryIndex Index(Dossier dossier) => new(dossier, new ExportOptions());

    private static JsonElement.ArrayEnumerator Objects(Dossier dossier, NodaTime.Instant? at = null) =>
        StoryExports.Json(Stix.Write, dossier, at).GetProperty("objects").EnumerateArray();

    private static IEnumerable<JsonElement> Of(Dossier dossier, string type) =>
        Objects(dossier).Where(o => o.GetProperty("type").GetString() == type);

    private static IEnumerable<string> Ids(Dossier dossier) =>
        Objects(dossier).Select(o => o.GetProperty("id").GetString()!).Where(id => !id.StartsWith("url--", StringComparison.Ordinal));
}
