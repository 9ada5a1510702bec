using System.Diagnostics;
using System.Globalization;
using Stemma.Cli;
using Stemma.Keep;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Cli;

/// <summary>Killed without warning at many moments, then run to its end: everything is there once, as if nothing had been.</summary>
public sealed class KilledProcessTests(PostgresServer server) : IDisposable
{
    private readonly ReportsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Every other time it is killed while it traces. STEMMA_KILLS says how often; a long run of them is a measurement.</summary>
    [Theory]
    [InlineData("a file")]
    [InlineData("a database")]
    public async Task A_process_that_is_killed_while_it_adds_or_traces_loses_and_doubles_nothing(string where)
    {
        const int FewestReports = 300;
        var kills = int.TryParse(Environment.GetEnvironmentVariable("STEMMA_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : 12;
        var batch = Math.Max(FewestReports / kills, 5);
        var (disturbed, undisturbed) = where == "a file" ? (_folder.At("coverage.stemma"), _folder.At("undisturbed.stemma")) : Databases();
        var random = new Random(11);
        var killed = 0;
        var acknowledged = 0L;
        var all = new List<string>();
        for (var round = 0; round < kills; round++)
        {
            var given = await ManyAsync(round, batch);
            all.Add(given);
            if (await IsKilledAsync(random.Next(60, 600), "add", given, "--to", disturbed))
                killed++;
            else
                acknowledged += batch;
            if (acknowledged > 0 || Begun(disturbed))
            {
                Assert.Equal(0, (await RunAsync("check", disturbed)).ExitCode);
                Assert.True(Keys(disturbed).Count >= acknowledged);
                if (round % 2 == 1 && await IsKilledAsync(random.Next(200, 3000), "trace", disturbed, "--json", _folder.At("killed.json")))
                    killed++;
            }
        }

        await RunAsync(["add", .. all, "--to", disturbed]);
        await RunAsync(["add", .. all, "--to", undisturbed]);

        Assert.True(killed > 0);
        Assert.Equal(Keys(undisturbed), Keys(disturbed));
        Assert.Equal(
            (await RunAsync("trace", undisturbed, "--json", "-")).Output,
            (await RunAsync("trace", disturbed, "--json", "-")).Output);
        Assert.Equal(0, (await RunAsync("check", disturbed)).ExitCode);
    }

    [Fact]
    public async Task Forgetting_that_is_killed_is_told_of_until_it_is_done()
    {
        var collection = _folder.At("coverage.stemma");
        await RunAsync("add", await ManyAsync(0, 300), "--to", collection);
        await RunAsync("trace", collection, "--json", _folder.At("traced.json"));
        var random = new Random(12);
        var killed = 0;
        for (var report = 0; report < 8; report++)
        {
            if (await IsKilledAsync(random.Next(60, 250), "forget", $"https://pier.example/{report}", "--from", collection))
                killed++;
            var check = await RunAsync("check", collection);
            Assert.DoesNotContain(check.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => !line.Contains(": not-overwritten: ", StringComparison.Ordinal));
        }

        for (var report = 0; report < 8; report++)
            await RunAsync("forget", $"https://pier.example/{report}", "--from", collection);

        Assert.True(killed > 0);
        Assert.Equal((0, "292 held, nothing wrong\n"), ((await RunAsync("check", collection)) is var sound ? sound.ExitCode : 1, sound.Output));
        Assert.DoesNotContain("https://pier.example/0\"", await File.ReadAllTextAsync(collection, System.Text.Encoding.Latin1, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a file")]
    [InlineData("a database")]
    public async Task Two_processes_that_begin_one_collection_at_once_both_add_to_it(string where)
    {
        const int Each = 40;
        for (var round = 0; round < 4; round++)
        {
            var place = where == "a file" ? _folder.At($"begun-{round}.stemma") : server.NewDatabase();
            var adding = new List<Process>();
            foreach (var given in (string[])[await ManyAsync(0, Each), await ManyAsync(1, Each)])
                adding.Add(Begin("add", given, "--to", place));
            foreach (var process in adding)
            {
                using (process)
                {
                    await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                    Assert.Equal("", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
                    Assert.StartsWith($"{Each} added, ", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
                }
            }

            Assert.Equal(2 * Each, Keys(place).Count);
            Assert.Equal(0, (await RunAsync("check", place)).ExitCode);
        }
    }

    private async Task<string> ManyAsync(int batch, int count)
    {
        var given = _folder.At($"many-{batch}.jsonl");
        await File.WriteAllLinesAsync(given, Enumerable.Range(batch * count, count).Select(i => $$"""{"url":"https://pier.example/{{i}}","text":"Boat {{i}} sank at the old quay of Sellick, the harbour master said."}"""), TestContext.Current.CancellationToken);
        return given;
    }

    private static async Task<bool> IsKilledAsync(int afterMilliseconds, params string[] arguments)
    {
        using var process = Begin(arguments);
        if (process.WaitForExit(afterMilliseconds))
            return false;
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return true;
    }

    private static Process Begin(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(StemmaCommand).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static List<string> Keys(string path)
    {
        using var file = Stemma.Keep.Collection.OpenToRead(path).Collection!;
        return [.. file.Captures().Select(kept => kept.Key)];
    }

    private (string Disturbed, string Undisturbed) Databases() => server.NewDatabase() is var database ? ($"{database}?schema=disturbed", $"{database}?schema=undisturbed") : default;

    /// <summary>One that was killed early has left nothing yet.</summary>
    private static bool Begun(string place)
    {
        var (collection, fault) = Collection.OpenToRead(place);
        collection?.Dispose();
        Assert.True(fault is null || fault == KeepFault.NotFound || fault == KeepFault.NotACollection, fault?.Code);
        return fault is null;
    }

    private Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(_folder.Root, arguments);
}
