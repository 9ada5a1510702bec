using Stemma.Link;
using Stemma.Link.Known;
using Stemma.Tests.Cli;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Link;

public sealed class KnowledgeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-knowledge-").FullName;

    public KnowledgeTests()
    {
        foreach (var file in Directory.GetFiles(Knowledge.ShippedFolder))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    [Fact]
    public void What_ships_is_whole_and_holds_eight_hundred_actors_beside_the_states()
    {
        Assert.Empty(World.Knowledge.SetAside);
        Assert.InRange(World.Knowledge.Actors.Count - World.Knowledge.Countries.All.Length, 800, int.MaxValue);
        Assert.InRange(new FileInfo(Path.Combine(Knowledge.ShippedFolder, Knowledge.PlacesFile)).Length, 1, 14_000_000);
    }

    [Theory]
    [InlineData(Knowledge.PlacesFile)]
    [InlineData(Knowledge.CountriesFile)]
    public void A_damaged_file_is_refused_with_its_name_and_a_code(string file)
    {
        var path = Path.Combine(_folder, file);
        var bytes = File.ReadAllBytes(path);
        bytes[^3] ^= 0x55;
        File.WriteAllBytes(path, bytes);

        var (knowledge, fault) = Knowledge.Load(_folder);

        Assert.Null(knowledge);
        Assert.Equal((file, "knowledge-damaged"), (fault!.File, fault.Code));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(4000)]
    public void A_gazetteer_cut_short_is_refused(int length)
    {
        var path = Path.Combine(_folder, Knowledge.PlacesFile);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..length]);

        Assert.NotNull(Knowledge.Load(_folder).Fault);
    }

    [Theory]
    [InlineData(Knowledge.PlacesFile)]
    [InlineData(Knowledge.CountriesFile)]
    [InlineData(Knowledge.ActorsFile)]
    public void A_missing_file_is_refused_with_its_name_and_a_code(string file)
    {
        File.Delete(Path.Combine(_folder, file));

        var fault = Knowledge.Load(_folder).Fault!;

        Assert.Equal((file, "knowledge-missing"), (fault.File, fault.Code));
    }

    [Theory]
    [InlineData("""{"id":"body:united-nations","name":"Quay Council","kind":"organisation"}""", "entry-contradictory")]
    [InlineData("""{"id":"body:quays","name":"Quay Council","kind":"organisation","names":["United Nations"]}""", "entry-contradictory")]
    [InlineData("""{"id":"body:quays","name":"Quay Council","kind":"organisation","of":"body:quays"}""", "entry-contradictory")]
    [InlineData("""{"id":"body:quays","name":"Quay Council","kind":"lighthouse"}""", "entry-malformed")]
    [InlineData("""{"id":"body:quays","name":""", "entry-malformed")]
    [InlineData("[]", "entry-malformed")]
    public void An_entry_that_cannot_be_true_or_read_is_set_aside_and_told(string line, string code)
    {
        var more = Path.Combine(_folder, "more.jsonl");
        File.WriteAllText(more, "{\"id\":\"body:tides\",\"name\":\"Tide Council of Sellick\",\"kind\":\"organisation\"}\n" + line + "\n");

        using var knowledge = Knowledge.Load(_folder, more).Knowledge!;

        var fault = Assert.Single(knowledge.SetAside);
        Assert.Equal(("more.jsonl", 2, code), (fault.File, fault.Line, fault.Code));
        Assert.NotNull(knowledge.Actors.OfId("body:tides"));
        Assert.Null(knowledge.Actors.OfId("body:quays"));
    }

    [Fact]
    public void A_line_beyond_the_longest_is_set_aside()
    {
        var more = Path.Combine(_folder, "more.jsonl");
        File.WriteAllText(more, $$"""{"id":"body:tides","name":"{{new string('a', ActorIndexBuilder.MostLine)}}","kind":"organisation"}""");

        using var knowledge = Knowledge.Load(_folder, more).Knowledge!;

        Assert.Equal("entry-malformed", Assert.Single(knowledge.SetAside).Code);
    }

    [Fact]
    public async Task The_command_stops_at_a_damaged_gazetteer_and_says_so()
    {
        var path = Path.Combine(_folder, Knowledge.PlacesFile);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);
        File.WriteAllText(Path.Combine(_folder, "report.txt"), "A ferry burned off Sellick on Sunday, the harbour office said.");

        var run = await CommandRun.WithKnowledgeAsync(_folder, _folder, "trace", Path.Combine(_folder, "report.txt"), "--json", "-");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("stemma: places.bin: knowledge-damaged: the checksum is not that of its content.\n", run.Error);
        Assert.Empty(run.Output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
