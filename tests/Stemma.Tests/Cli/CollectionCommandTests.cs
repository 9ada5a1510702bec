using System.Net;
using System.Text.Json.Nodes;
using Stemma.Cli;
using Stemma.Server.Fetch;
using Stemma.Tests.House;
using Stemma.Tests.Servers;
using Xunit;

namespace Stemma.Tests.Cli;

public sealed class CollectionCommandTests : IDisposable
{
    private readonly ReportsFolder _folder = new();

    private string Collection => _folder.At("coverage.stemma");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_collection_is_traced_as_the_files_it_was_made_of()
    {
        var samples = Path.Combine(Repository.Root, "samples", "luqmara");
        await RunAsync("add", samples, "--to", Collection);

        var kept = await RunAsync("trace", Collection, "--json", "-");
        var given = await RunAsync("trace", samples, "--json", "-");

        Assert.Equal(WithoutSkips(given.Output, given.Output), WithoutSkips(kept.Output, given.Output));
    }

    [Fact]
    public async Task Whatever_the_order_of_additions_the_dossier_is_the_same()
    {
        string[] reports = [_folder.At("in/quay.txt"), _folder.At("in/pier.txt"), _folder.At("in/deep/pier.txt")];
        await RunAsync(["add", .. reports, "--to", Collection]);
        foreach (var report in reports.Reverse())
            await RunAsync("add", report, "--to", _folder.At("other.stemma"));

        var one = await RunAsync("trace", Collection, "--json", "-");
        var other = await RunAsync("trace", _folder.At("other.stemma"), "--json", "-");

        Assert.Equal((0, ""), (one.ExitCode, one.Error));
        Assert.Equal(one.Output, other.Output);
    }

    [Fact]
    public async Task Actors_of_ones_own_leave_what_the_collection_keeps_as_it_is()
    {
        await RunAsync("add", _folder.At("in/quay.txt"), "--to", Collection);
        await RunAsync("trace", Collection, "--json", "-");
        var kept = await File.ReadAllBytesAsync(Collection, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.At("more.jsonl"), "", TestContext.Current.CancellationToken);

        var traced = await RunAsync("trace", Collection, "--actors", _folder.At("more.jsonl"), "--json", "-");

        Assert.Equal((ExitCode.Done, ""), (traced.ExitCode, traced.Error));
        Assert.Equal(kept, await File.ReadAllBytesAsync(Collection, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_added_again_is_said_and_held_once()
    {
        await RunAsync("add", _folder.At("in/quay.txt"), "--to", Collection);

        var again = await RunAsync("add", _folder.At("in/quay.txt"), _folder.At("in/pier.txt"), _folder.At("nowhere"), "--to", Collection);

        Assert.Equal(ExitCode.DoneWithSkips, again.ExitCode);
        Assert.Equal("1 added, 2 held\n", again.Output);
        Assert.Contains("already-held", again.Error, StringComparison.Ordinal);
        Assert.Contains("not-found", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collection_is_checked_copied_and_made_to_forget()
    {
        await RunAsync("add", _folder.At("in/quay.txt"), _folder.At("in/pier.txt"), "--to", Collection);

        Assert.Equal((0, "2 held, nothing wrong\n"), Told(await RunAsync("check", Collection)));
        Assert.Equal((0, ""), Told(await RunAsync("backup", Collection, "--to", _folder.At("copy.stemma"))));
        Assert.Equal((0, "1 forgotten\n"), Told(await RunAsync("forget", _folder.At("in/quay.txt").Replace('\\', '/'), "--from", Collection)));
        Assert.Equal((0, "1 held, nothing wrong\n"), Told(await RunAsync("check", Collection)));
        Assert.Equal((0, "2 held, nothing wrong\n"), Told(await RunAsync("check", _folder.At("copy.stemma"))));
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Collection};Pooling=false"))
        {
            connection.Open();
            using var mark = connection.CreateCommand();
            mark.CommandText = "INSERT INTO forgotten (mark) VALUES ('cut short')";
            mark.ExecuteNonQuery();
        }

        Assert.Equal((ExitCode.DoneWithSkips, "1 wrong\n"), Told(await RunAsync("check", Collection)));
        Assert.Equal((0, "0 forgotten\nnothing is left of what was forgotten before\n"), Told(await RunAsync("forget", "nothing", "--from", Collection)));
        var nothing = await RunAsync("forget", "nothing", "--from", Collection);
        Assert.Equal(ExitCode.NothingReadable, nothing.ExitCode);
        Assert.Contains("nothing: no report", nothing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_looked_for_in_a_collection()
    {
        await RunAsync("add", Path.Combine(Repository.Root, "samples", "luqmara"), "--to", Collection);

        var shown = await RunAsync("find", "grain", "militia", "--in", Collection);
        var told = await RunAsync("find", "grain", "militia", "--in", Collection, "--jsonl");
        var some = await RunAsync("find", "the", "--in", Collection, "--most", "1");

        Assert.Equal(ExitCode.Done, shown.ExitCode);
        Assert.All(shown.Output.Split('\n'), line => Assert.True(line.Length <= 80));
        var first = JsonNode.Parse(told.Output.Split('\n')[0])!;
        Assert.Contains("grain", (string)first["quote"]!, StringComparison.OrdinalIgnoreCase);
        Assert.Contains((string)first["uri"]!, shown.Output, StringComparison.Ordinal);
        Assert.Contains("there are more", some.Error, StringComparison.Ordinal);
        var nothing = await RunAsync("find", "zzyzx", "--in", Collection);
        Assert.Equal((ExitCode.Done, ""), Told(nothing));
        Assert.Contains("no paragraph", nothing.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadUsage, (await RunAsync("find", "the", "--in", Collection, "--most", "0")).ExitCode);
    }

    [Theory]
    [InlineData("check", "nowhere.stemma", "not-found")]
    [InlineData("check", "in/quay.txt", "not-a-collection")]
    [InlineData("backup", "nowhere.stemma", "not-found")]
    public async Task What_is_no_collection_is_said_to_be_none(string command, string file, string code)
    {
        string[] to = command == "backup" ? ["--to", _folder.At("copy.stemma")] : [];

        var run = await RunAsync([command, _folder.At(file), .. to]);

        Assert.Equal(ExitCode.NothingReadable, run.ExitCode);
        Assert.Contains($": {code}: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_added_by_its_address_and_one_that_cannot_be_had_says_why()
    {
        await using var site = new Listener();
        site.Page("/silo", "<html><body><article><h1>Second silo closed</h1><p>The harbour master of Velmar said on Friday that the second silo had been closed since the spring.</p></article></body></html>");
        var fetcher = new PageFetcher(
            FetchOptions.Default with { Ports = [site.Port] }, TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), IPAddress.IsLoopback);
        var (silo, nowhere) = ($"http://public.example:{site.Port}/silo", $"http://public.example:{site.Port}/nowhere");

        var added = await CommandRun.WithPagesAsync(_folder.Root, fetcher, "add", silo, nowhere, "--to", Collection);
        var again = await CommandRun.WithPagesAsync(_folder.Root, fetcher, "add", silo, "--to", Collection);
        var traced = JsonNode.Parse((await RunAsync("trace", Collection, "--json", "-")).Output)!;

        Assert.Equal((ExitCode.DoneWithSkips, "1 added, 1 held\n"), Told(added));
        Assert.Contains($"{nowhere}: refused: ", added.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, "0 added, 1 held\n"), Told(again));
        Assert.Equal(silo, (string)traced["reports"]![0]!["uri"]!);
    }

    private static (int, string) Told(CommandRun run) => (run.ExitCode, run.Output);

    private Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(_folder.Root, arguments);

    /// <summary>With the ids of reports and stories that another dossier has in their places.</summary>
    private static string WithoutSkips(string json, string named)
    {
        var (dossier, other) = (JsonNode.Parse(json)!, JsonNode.Parse(named)!);
        dossier["skipped"] = new JsonArray();
        var written = dossier.ToJsonString();
        foreach (var list in (string[])["reports", "stories"])
        {
            foreach (var (one, another) in dossier[list]!.AsArray().Zip(other[list]!.AsArray()))
                written = written.Replace((string)one!["id"]!, (string)another!["id"]!, StringComparison.Ordinal);
        }

        return written;
    }
}
