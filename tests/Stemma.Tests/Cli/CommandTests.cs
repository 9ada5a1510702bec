using System.Text.Json;
using Stemma.Cli;
using Stemma.Cli.Inputs;
using Xunit;

namespace Stemma.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private readonly ReportsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Trace_without_a_place_writes_a_page_and_json_in_the_current_folder_and_says_so()
    {
        var run = await CommandRun.OfAsync(_folder.Root, "trace", _folder.At("in/quay.txt"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        foreach (var name in new[] { "stemma-dossier.html", "stemma-dossier.json" })
        {
            Assert.True(new FileInfo(_folder.At(name)).Length > 0);
            Assert.Contains(_folder.At(name), run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Trace_to_standard_output_writes_json_and_nothing_else()
    {
        var run = await CommandRun.OfAsync(_folder.Root, "trace", _folder.At("in/quay.txt"), "--json", "-");

        using var dossier = JsonDocument.Parse(run.Output);
        Assert.Equal(1, dossier.RootElement.GetProperty("dossier").GetInt32());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.False(File.Exists(_folder.At("stemma-dossier.json")));
    }

    [Fact]
    public async Task Of_many_things_left_out_for_one_reason_the_first_are_named_and_the_others_counted()
    {
        const int Empty = 13;
        Directory.CreateDirectory(_folder.At("many"));
        File.Copy(_folder.At("in/quay.txt"), _folder.At("many/quay.txt"));
        for (var i = 0; i < Empty; i++)
            await File.WriteAllTextAsync(_folder.At($"many/empty{i}.txt"), "", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(_folder.Root, "trace", _folder.At("many"), "--json", "-");

        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Complaint.MostOfOneReason, lines.Count(line => line.Contains(".txt: empty: ", StringComparison.Ordinal)));
        Assert.Contains($"stemma: empty: {Empty - Complaint.MostOfOneReason} more", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trace_writes_only_the_file_that_was_named()
    {
        var run = await CommandRun.OfAsync(_folder.Root, "trace", _folder.At("in/quay.txt"), "--html", _folder.At("page.html"));

        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(_folder.At("page.html")));
        Assert.False(File.Exists(_folder.At("stemma-dossier.json")));
    }

    [Fact]
    public async Task A_longer_dossier_that_stood_there_is_replaced_in_full()
    {
        await File.WriteAllTextAsync(_folder.At("d.json"), new string('x', 1_000_000), TestContext.Current.CancellationToken);

        await CommandRun.OfAsync(_folder.Root, "trace", _folder.At("in/quay.txt"), "--json", _folder.At("d.json"));

        using var dossier = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("d.json"), TestContext.Current.CancellationToken));
        Assert.Equal(1, dossier.RootElement.GetProperty("dossier").GetInt32());
    }

    [Fact]
    public async Task Mentions_that_are_kept_apart_are_no_longer_one_actors()
    {
        await File.WriteAllTextAsync(_folder.At("in/quay.txt"), "Sergei Ivanov said on Sunday that four boats had sunk at the old quay. The town lies on the northern shore. Nobody was on board when the storm came in, and the boats will be raised in spring.\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.At("in/pier.txt"), "Four boats sank at the old quay, Sergey Ivanov said. The town lies on the northern shore. Nobody was on board when the storm came in, and the boats will be raised in spring.\n", TestContext.Current.CancellationToken);
        string[] trace = ["trace", _folder.At("in/quay.txt"), _folder.At("in/pier.txt"), "--json", "-"];
        var mentions = Ivanovs((await CommandRun.OfAsync(_folder.Root, trace)).Output);
        await File.WriteAllTextAsync(_folder.At("apart.jsonl"), $"[{mentions[0][0]},{mentions[0][1]}]\n", TestContext.Current.CancellationToken);

        var apart = Ivanovs((await CommandRun.OfAsync(_folder.Root, [.. trace, "--apart", _folder.At("apart.jsonl")])).Output);

        Assert.Equal([2], mentions.Select(actor => actor.Length));
        Assert.Equal([1, 1], apart.Select(actor => actor.Length));
    }

    private static List<string[]> Ivanovs(string dossier)
    {
        using var json = JsonDocument.Parse(dossier);
        return [.. json.RootElement.GetProperty("actors").EnumerateArray()
            .Where(actor => actor.GetProperty("name").GetString()!.EndsWith("Ivanov", StringComparison.Ordinal))
            .Select(actor => actor.GetProperty("mentions").EnumerateArray().Select(mention => JsonSerializer.Serialize(mention)).ToArray())];
    }

    [Theory]
    [InlineData("apart")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[{\"report\":\"r1\",\"start\":1,\"end\":2}]")]
    [InlineData("[{\"report\":\"r1\",\"start\":1,\"end\":2},{\"report\":\"r2\",\"start\":9,\"end\":2}]")]
    [InlineData("[{\"report\":\"r1\",\"start\":1,\"end\":2},3]")]
    public async Task A_line_of_mentions_to_keep_apart_that_cannot_be_read_is_bad_usage(string line)
    {
        await File.WriteAllTextAsync(_folder.At("apart.jsonl"), "\n" + line + "\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(_folder.Root, "trace", _folder.At("in/quay.txt"), "--apart", _folder.At("apart.jsonl"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--apart apart.jsonl, line 2:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_mentions_to_keep_apart_that_is_not_there_is_bad_usage()
    {
        var run = await CommandRun.OfAsync(_folder.Root, "trace", _folder.At("in/quay.txt"), "--apart", _folder.At("none.jsonl"));

        Assert.Equal((2, true), (run.ExitCode, run.Error.Contains("--apart none.jsonl", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "--apart apart.jsonl: more than 100000 pairs.")]
    public async Task More_pairs_to_keep_apart_than_are_read_are_bad_usage(int beyond, string? problem)
    {
        const string pair = """[{"report":"r1","start":1,"end":2},{"report":"r2","start":1,"end":2}]""";
        await File.WriteAllLinesAsync(_folder.At("apart.jsonl"), Enumerable.Repeat(pair, ApartFile.MostPairs + beyond), TestContext.Current.CancellationToken);

        Assert.Equal(problem, ApartFile.Read([new FileInfo(_folder.At("apart.jsonl"))], out _));
    }

    [Fact]
    public async Task A_line_to_keep_apart_longer_than_any_is_bad_usage()
    {
        await File.WriteAllTextAsync(_folder.At("apart.jsonl"), $"[{{\"report\":\"r1\",\"start\":1,\"end\":2}},{new string(' ', ApartFile.MostLine)}{{\"report\":\"r2\",\"start\":1,\"end\":2}}]", TestContext.Current.CancellationToken);

        Assert.Equal(2, (await CommandRun.OfAsync(_folder.Root, "trace", _folder.At("in/quay.txt"), "--apart", _folder.At("apart.jsonl"))).ExitCode);
    }

    [Fact]
    public async Task Where_nothing_is_readable_no_default_dossier_is_written()
    {
        var run = await CommandRun.OfAsync(_folder.Root, "trace", _folder.At("in/empty.txt"));

        Assert.Equal(3, run.ExitCode);
        Assert.False(File.Exists(_folder.At("stemma-dossier.json")));
    }

    [Theory]
    [InlineData("quay.txt=2024-12-02")]
    [InlineData("deep/../quay.txt=2024-12-02T09:30:00Z")]
    public async Task A_time_is_tied_to_a_file_by_name_or_path(string published)
    {
        var given = published.Contains('/', StringComparison.Ordinal) ? _folder.At("in/" + published) : published;

        var run = await CommandRun.OfAsync(_folder.Root, "trace", _folder.At("in/quay.txt"), "--json", "-", "--published", given);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Read_writes_one_object_a_line()
    {
        var run = await CommandRun.OfAsync(_folder.Root, "read", _folder.At("in/quay.txt"), _folder.At("in/pier.txt"));

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        foreach (var line in lines)
        {
            using var report = JsonDocument.Parse(line);
            Assert.Contains("old quay", report.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("in/quay.txt", "text")]
    [InlineData("given.conllu", "conllu")]
    public async Task Parse_writes_ten_columns_a_token(string file, string input)
    {
        var run = await CommandRun.OfAsync(_folder.Root, "parse", _folder.At(file), "--input", input);

        var tokens = run.Output.Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToList();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(tokens);
        Assert.All(tokens, line => Assert.Equal(10, line.Split('\t').Length));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("trace --help")]
    [InlineData("export --help")]
    [InlineData("read --help")]
    [InlineData("parse --help")]
    public async Task Help_gives_one_example_and_the_exit_codes(string arguments)
    {
        var run = await CommandRun.OfAsync(_folder.Root, arguments.Split(' '));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Single(run.Output.Split('\n'), line => line.StartsWith("  stemma", StringComparison.Ordinal) && line.Contains("samples/", StringComparison.Ordinal));
        Assert.Contains("3    nothing readable", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("trace")]
    [InlineData("export --format markdown")]
    [InlineData("read")]
    [InlineData("parse")]
    public async Task An_interrupted_command_says_so_and_leaves_no_file(string command)
    {
        var run = await CommandRun.InterruptedAsync(_folder.Root, [.. command.Split(' '), _folder.At("in/quay.txt")]);

        Assert.Equal((130, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("stemma: interrupted", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("stemma-dossier.json")));
    }

    [Fact]
    public async Task The_version_is_three_numbers()
    {
        var run = await CommandRun.OfAsync(_folder.Root, "--version");

        Assert.Matches(@"^\d+\.\d+\.\d+\n$", run.Output);
    }
}
