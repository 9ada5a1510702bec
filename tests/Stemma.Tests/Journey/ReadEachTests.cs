using System.Text;
using System.Text.Json;
using NodaTime;
using Stemma.Tell;
using Stemma.Tests.Cli;
using Stemma.Tests.House;
using Stemma.Tests.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Journeys;

public sealed class ReadEachTests : IDisposable
{
    private static readonly Dictionary<string, Publication> NoTimes = [];

    private static readonly string Samples = Path.Combine(Repository.Root, "samples", "luqmara");

    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-each-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void One_at_a_time_gives_what_all_at_once_gives_whatever_the_number_of_threads(int threads)
    {
        WriteMixed();
        var (reports, skipped) = Journey.Read([_folder], NoTimes, new JourneyOptions { Threads = 1 }, TestContext.Current.CancellationToken);

        var each = Journey.ReadEach([_folder], NoTimes, new JourneyOptions { Threads = threads }, TestContext.Current.CancellationToken).ToList();

        Assert.Equal(Lines(reports), Lines(each.Select(o => o.Report).OfType<Report>()));
        Assert.Equal(skipped, each.Select(o => o.Skip).OfType<Skip>());
        Assert.True(reports.Length > 100);
        Assert.NotEmpty(skipped);
        Assert.Contains(reports, r => r.Removed.Any(p => p.Reason == "outlet-furniture"));
    }

    [Fact]
    public void What_was_read_can_be_read_again_and_gives_the_same_bytes()
    {
        var (reports, _) = Journey.Read([Samples], NoTimes, ct: TestContext.Current.CancellationToken);
        File.WriteAllText(At("reports.jsonl"), Lines(reports));

        var (again, skipped) = Journey.Read([At("reports.jsonl")], NoTimes, ct: TestContext.Current.CancellationToken);

        Assert.Empty(skipped);
        Assert.Equal(10, again.Length);
        Assert.Equal(Lines(reports), Lines(again));
        Assert.Equal(reports.Select(r => r.TitleSpan), again.Select(r => r.TitleSpan));
    }

    [Theory]
    [InlineData("sha256", "\"00\"")]
    [InlineData("text", "\"\"")]
    [InlineData("credits", """[{"name":"A","text":"A","start":5,"end":999999}]""")]
    [InlineData("credits", """[{"name":"A","text":"A","start":0,"end":1.5}]""")]
    [InlineData("removed", "[3]")]
    [InlineData("outlet", """{"name":3}""")]
    public void A_report_that_was_changed_into_something_else_is_told(string field, string value)
    {
        var (reports, _) = Journey.Read([Path.Combine(Samples, "01-longshore-wire.html")], NoTimes, ct: TestContext.Current.CancellationToken);
        var line = System.Text.Json.Nodes.JsonNode.Parse(Lines(reports))!;
        line[field] = System.Text.Json.Nodes.JsonNode.Parse(value);
        File.WriteAllText(At("reports.jsonl"), line.ToJsonString() + "\n" + Lines(reports));

        var (again, skipped) = Journey.Read([At("reports.jsonl")], NoTimes, ct: TestContext.Current.CancellationToken);

        Assert.Single(again);
        Assert.Equal(("bad-record", At("reports.jsonl:1")), Assert.Single(skipped.Select(s => (s.Reason.Code, s.Uri))));
    }

    [Fact]
    public void A_time_is_tied_to_a_report_by_its_address_its_place_or_its_archive()
    {
        Write("a.jsonl", string.Concat(Enumerable.Range(1, 3).Select(i => $$"""{"url":"https://bell.example/{{i}}","text":"{{Archived.Story(i)}}"}""" + "\n")));
        var times = new Dictionary<string, Publication>
        {
            [At("a.jsonl")] = On(1),
            [At("a.jsonl:2")] = On(2),
            ["https://bell.example/3"] = On(3),
            ["https://bell.example/4"] = On(4),
        };

        var (reports, skipped) = Journey.Read([_folder], times, ct: TestContext.Current.CancellationToken);

        Assert.Equal([On(1), On(2), On(3)], reports.Select(r => r.Published));
        Assert.Equal(("unused-time", "https://bell.example/4"), Assert.Single(skipped.Select(s => (s.Reason.Code, s.Uri))));
    }

    [Fact]
    public async Task The_command_ties_a_time_to_a_report_in_an_archive()
    {
        Write("a.jsonl", string.Concat(Enumerable.Range(1, 2).Select(i => $$"""{"url":"https://bell.example/{{i}}","text":"{{Archived.Story(i)}}"}""" + "\n")));

        var run = await CommandRun.OfAsync(
            _folder, "trace", At("a.jsonl"), "--json", "-", "--published", "a.jsonl:1=2031-05-06", "--published", "https://bell.example/2=2031-05-07");
        var wrong = await CommandRun.OfAsync(_folder, "trace", At("a.jsonl"), "--json", "-", "--published", "b.jsonl:1=2031-05-06");

        using var dossier = JsonDocument.Parse(run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["2031-05-06", "2031-05-07"],
            dossier.RootElement.GetProperty("reports").EnumerateArray().Select(r => r.GetProperty("published").GetProperty("value").GetString()));
        Assert.Equal(2, wrong.ExitCode);
    }

    [Fact]
    public async Task The_command_tells_the_line_that_is_no_report_and_reads_the_others()
    {
        Write("a.jsonl", $$"""{"text":"{{Archived.Story(1)}}"}""" + "\nno\n" + $$"""{"text":"{{Archived.Story(2)}}"}""");

        var run = await CommandRun.OfAsync(_folder, "read", At("a.jsonl"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal($"stemma: {At("a.jsonl:2")}: not-json: {SkipReason.NotJson.Advice}\n", run.Error);
    }

    [Fact]
    public void A_report_is_there_before_the_next_record_is_looked_at()
    {
        var taken = 0;
        IEnumerable<int> Inputs()
        {
            for (taken = 1; taken <= 100; taken++)
                yield return taken;
        }

        var first = new Steps(new JourneyOptions { Threads = 2 }, CancellationToken.None).Stream("read", Inputs(), i => i, _ => 1).First();

        Assert.Equal(1, first);
        Assert.InRange(taken, 1, 10);
    }

    [Fact]
    public void Large_records_do_not_wait_for_one_another()
    {
        int held = 0, most = 0;
        IEnumerable<int> Inputs()
        {
            for (int i = 0; i < 20; i++)
            {
                most = Math.Max(most, ++held);
                yield return i;
            }
        }

        foreach (int _ in new Steps(new JourneyOptions { Threads = 8 }, CancellationToken.None).Stream("read", Inputs(), i => i, _ => 50_000_000))
            held--;

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public void Progress_has_no_total_until_everything_was_met_once()
    {
        Write("a.jsonl", string.Concat(Enumerable.Range(1, 3).Select(i => $$"""{"text":"{{Archived.Story(i)}}"}""" + "\n")));
        var told = new List<JourneyProgress>();

        _ = Journey.ReadEach([_folder], NoTimes, new JourneyOptions { Progress = new Told(told) }, TestContext.Current.CancellationToken).ToList();

        Assert.All(told.Where(p => p.Stage == "survey").SkipLast(1), p => Assert.Equal(0, p.Total));
        Assert.All(told.Where(p => p.Stage == "read"), p => Assert.Equal(3, p.Total));
        Assert.Equal(new JourneyProgress("read", 3, 3), told[^1]);
    }

    private static Publication On(int day) => Publication.OnDay(new LocalDate(2031, 5, day), PublicationBasis.Given);

    private static string Lines(IEnumerable<Report> reports)
    {
        using var lines = new MemoryStream();
        foreach (var report in reports)
            DossierJson.WriteReport(report, lines);
        return Encoding.UTF8.GetString(lines.ToArray());
    }

    private void WriteMixed()
    {
        Write("a.jsonl", string.Concat(Enumerable.Range(1, 60).Select(i => i % 20 == 0 ? "no\n"
            : $$"""{"url":"https://bell.example/{{i}}","text":"{{Archived.Story(i)}}\nJoin the harbour club."}""" + "\n")));
        File.WriteAllBytes(At("b.warc.gz"), Archived.Joined(Enumerable.Range(1, 60).Select(i => Archived.Gzip(Archived.Record(i)))));
        Write("c.rss", $"<rss><channel><title>The Bell</title>{string.Concat(Enumerable.Range(1, 20).Select(i => $"<item><description>{Archived.Story(i)}</description></item>"))}</rss>");
        Write("d.html", Archived.Page(4));
    }

    private string At(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text) => File.WriteAllText(At(name), text);

    private sealed class Told(List<JourneyProgress> told) : IProgress<JourneyProgress>
    {
        public void Report(JourneyProgress value) => told.Add(value);
    }
}
