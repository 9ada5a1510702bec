using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Tell;
using Stemma.Tell.Json;
using Stemma.Tests.Journeys;
using Stemma.Tests.Read;
using Stemma.Tests.Tell.Exports;
using Xunit;

namespace Stemma.Tests.Tell;

public sealed class DossierReadingTests
{
    private const ulong FirstSeed = 20411203;
    private const ulong Gamma = 17;
    private const int Cases = 400;
    private const int MaxMutations = 4;

    private static readonly byte[] Invented = Bytes(InventedStory.Dossier());

    public static TheoryData<string, string> Faults
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var row in Payloads.Lines("faults.tsv").Select(line => line.Split('\t')))
                cases.Add(row[0], row[1]);
            return cases;
        }
    }

    [Fact]
    public async Task What_was_read_is_written_to_the_same_bytes()
    {
        AssertSame(Invented);
        AssertSame(await TracedSamples.Json);
        Assert.All(Payloads.All, payload => AssertSame(Bytes(HostileStory.Of(payload))));
    }

    [Fact]
    public void A_field_that_is_not_known_is_passed_over()
    {
        var json = Json();
        json["mood"] = "calm";
        json["reports"]![0]!["colour"] = new JsonArray(1, 2);

        Assert.Equal(Invented, Bytes(Reading(json).Dossier!));
    }

    [Fact]
    public void What_was_added_to_the_contract_later_may_be_missing()
    {
        var json = Json();
        foreach (var name in new[] { "stories", "truth", "rules" })
            ((JsonObject)json).Remove(name);

        var dossier = Reading(json).Dossier!;
        Assert.Empty(dossier.Stories);
        Assert.Empty(dossier.Rules.Intervals);
    }

    /// <summary>A row is the field to set, by path, what to set it to, and the fault.</summary>
    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_has_a_code_and_a_place(string change, string expected)
    {
        var json = Json();
        Change(json, change);

        var fault = Reading(json).Fault!;
        Assert.Equal(expected, fault.Where is null ? fault.Code : fault.Code + " " + fault.Where);
        Assert.Matches("^[A-Z].+\\.$", fault.Advice);
    }

    [Theory]
    [InlineData("", "not-json")]
    [InlineData("{\"dossier\": 1", "not-json")]
    [InlineData("[]", "not-a-dossier")]
    [InlineData("{\"reports\": []}", "not-a-dossier")]
    [InlineData("{\"dossier\": \"1\"}", "not-a-dossier")]
    [InlineData("{\"dossier\": 1e99}", "not-a-dossier")]
    [InlineData("{\"dossier\": 2}", "newer-dossier")]
    [InlineData("{\"dossier\": 1}", "bad-field")]
    [InlineData("{\"\\ud800\\udfff\": 1, \"\\udc00ossier\": 1, \"dossier\": 1}", "not-json")]
    public void What_is_no_dossier_is_told_from_what_is_a_broken_one(string json, string code) =>
        Assert.Equal(code, Reading(Encoding.UTF8.GetBytes(json)).Fault?.Code);

    [Fact]
    public void Bytes_that_are_not_utf8_are_no_json() =>
        Assert.Equal(DossierFault.NotJson, Reading([.. "{\"dossier\": 1, \"engine\": \""u8, 0xC3, .. "\"}"u8]).Fault);

    [Theory]
    [InlineData(DossierReader.MostDepth, "bad-field")]
    [InlineData(DossierReader.MostDepth + 1, "not-json")]
    [InlineData(1 << 20, "not-json")]
    public void Nothing_is_read_that_is_nested_deeper_than_a_dossier_can_be(int depth, string code)
    {
        var json = "{\"dossier\": 1, \"deep\": " + new string('[', depth - 1) + new string(']', depth - 1) + "}";

        Assert.Equal(code, Reading(Encoding.UTF8.GetBytes(json)).Fault?.Code);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, "too-large")]
    public void No_more_is_read_than_a_dossier_may_be_large(int room, string? code)
    {
        using var stream = new MemoryStream(Invented);

        Assert.Equal(code, DossierReader.Read(stream, Invented.Length + room).Fault?.Code);
    }

    [Fact]
    public void The_stream_stays_open()
    {
        using var stream = new MemoryStream(Invented);
        DossierJson.Read(stream);

        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Every_value_may_be_replaced_by_any_other_and_nothing_is_thrown()
    {
        string[] others = ["null", "-1", "1e999", "99999999999999999999999999999", "\"\"", "\"\\ud800\"", "[]", "[null]", "{}", "true"];
        var accepted = 0;
        foreach (var (place, at) in Values(Invented).Index())
        {
            byte[] changed = [.. Invented[..at.Start], .. Encoding.UTF8.GetBytes(others[place % others.Length]), .. Invented[at.End..]];
            accepted += Hold(changed) ? 1 : 0;
        }

        Assert.InRange(accepted, 20, 2000);
    }

    [Fact]
    public void Whatever_happened_to_the_bytes_the_reading_is_sound()
    {
        var damaged = (from count in Gen.Choose(0, MaxMutations) from mutations in Mutation.Any.ArrayOf(count) select mutations).ToArbitrary();

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(FirstSeed, Gamma),
            Prop.ForAll(damaged, mutations => { Hold(mutations.Aggregate(Invented, (bytes, mutation) => mutation.Of(bytes))); }));
    }

    /// <summary>Whether it was read as a dossier; one that was can be written.</summary>
    private static bool Hold(byte[] bytes)
    {
        var reading = Reading(bytes);
        Assert.True(reading.Dossier is null != reading.Fault is null);
        if (reading.Dossier is not { } dossier)
            return false;

        AssertSame(Bytes(dossier));
        using var page = new MemoryStream();
        DossierPage.Write(dossier, page);
        foreach (var format in Exported.Formats)
            Exported.Bytes(dossier, format);
        return true;
    }

    private static void AssertSame(byte[] json)
    {
        var reading = Reading(json);
        Assert.Null(reading.Fault);
        Assert.True(json.AsSpan().SequenceEqual(Bytes(reading.Dossier!)));
    }

    /// <summary>Where the texts, numbers and literals of the JSON stand.</summary>
    private static List<(int Start, int End)> Values(byte[] json)
    {
        var reader = new System.Text.Json.Utf8JsonReader(json);
        var found = new List<(int, int)>();
        while (reader.Read())
        {
            if (reader.TokenType is System.Text.Json.JsonTokenType.String or System.Text.Json.JsonTokenType.Number or System.Text.Json.JsonTokenType.Null or System.Text.Json.JsonTokenType.False)
                found.Add(((int)reader.TokenStartIndex, (int)reader.BytesConsumed));
        }

        return found;
    }

    /// <summary>"reports.0.text=null": the path of a field and what to set it to.</summary>
    private static void Change(JsonNode json, string change)
    {
        var (path, value) = (change[..change.IndexOf('=', StringComparison.Ordinal)], change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var steps = path.Split('.');
        var at = steps[..^1].Aggregate(json, (node, step) => char.IsAsciiDigit(step[0]) ? node[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
        if (at is JsonArray array)
            array[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = JsonNode.Parse(value);
        else
            at[steps[^1]] = JsonNode.Parse(value);
    }

    private static JsonNode Json() => JsonNode.Parse(Invented)!;

    private static DossierReading Reading(JsonNode json) => Reading(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static DossierReading Reading(byte[] json)
    {
        using var stream = new MemoryStream(json);
        return DossierJson.Read(stream);
    }

    private static byte[] Bytes(Dossier dossier)
    {
        using var stream = new MemoryStream();
        DossierJson.Write(dossier, stream);
        return stream.ToArray();
    }
}
