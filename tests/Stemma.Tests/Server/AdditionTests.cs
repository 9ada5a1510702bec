using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Read;
using Stemma.Server;
using Stemma.Server.Contract;
using Stemma.Server.Held;
using Stemma.Tests.Tell;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Servers;

public sealed class AdditionTests : IDisposable
{
    private const string Text = "The harbour master of Velmar said on Friday that the second silo had been closed since the spring.";

    private readonly GatedJourney _journey = new();

    public void Dispose() => _journey.Dispose();

    [Fact]
    public async Task A_text_becomes_a_report_of_the_collection_and_the_last_event_has_the_new_tag()
    {
        await using var served = await StoryAsync();
        _journey.Let(1);

        using var answer = await PostAsync(served, new { text = Text, title = "Second silo closed", outlet = "Velmar Courier", published = "2041-03-14" });
        var accepted = await JsonAsync(answer);
        var (name, done) = await EventStream.EndOfAsync(served.Client, accepted.GetProperty("id").GetString()!);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("/api/v1/additions/1", answer.Headers.Location!.ToString());
        Assert.Equal("done", name);
        Assert.Equal("r6", Assert.Single(done.GetProperty("reports").EnumerateArray()).GetString());
        var report = await served.JsonAsync("/api/v1/reports/r6");
        Assert.Equal(("Second silo closed", "Velmar Courier", "2041-03-14"), (report.GetProperty("title").GetString(), report.GetProperty("outlet").GetProperty("name").GetString(), report.GetProperty("published").GetProperty("value").GetString()));
        using var now = await served.SendAsync(HttpMethod.Get, "/api/v1/overview");
        Assert.Equal(now.Headers.ETag!.ToString(), done.GetProperty("etag").GetString());
    }

    [Fact]
    public async Task Files_are_read_with_their_sidecars_and_what_is_no_report_is_told()
    {
        await using var served = await StoryAsync();
        _journey.Let(1);
        using var files = new MultipartFormDataContent
        {
            { new StringContent(Text), "files", "folder/silo.txt" },
            { new StringContent("""{"uri":"https://port.example/silo","title":"Silo"}"""), "files", "silo.txt.meta.json" },
            { new StringContent(" "), "files", "..\\empty.txt" },
            { new StringContent("Port Paper"), "outlet" },
        };

        using var answer = await served.Client.PostAsync("/api/v1/additions", files, TestContext.Current.CancellationToken);
        var events = await EventStream.Of(served.Client, "1").ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(["empty.txt empty"], events.Where(e => e.Name == "skip").Select(e => $"{e.Data.GetProperty("uri").GetString()} {e.Data.GetProperty("reason").GetString()}"));
        Assert.Contains(events, e => e.Name == "progress" && e.Data.GetProperty("stage").GetString() == "parse");
        Assert.Equal("done", events[^1].Name);
        var report = await served.JsonAsync("/api/v1/reports/r6");
        Assert.Equal(("https://port.example/silo", "Silo", "Port Paper"), (report.GetProperty("uri").GetString(), report.GetProperty("title").GetString(), report.GetProperty("outlet").GetProperty("name").GetString()));
        Assert.Contains("empty", (await served.JsonAsync("/api/v1/skipped")).GetProperty("items").EnumerateArray().Select(skip => skip.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task What_is_held_already_is_not_added_again()
    {
        await using var served = await StoryAsync();
        _journey.Let(2);
        using var first = await PostAsync(served, new { text = Text });
        await EventStream.EndOfAsync(served.Client, "1");

        using var second = await PostAsync(served, new { text = Text });
        var (name, failed) = await EventStream.EndOfAsync(served.Client, "2");

        Assert.Equal("failed", name);
        Assert.Equal("nothing-readable", failed.GetProperty("problem").GetProperty("code").GetString());
        Assert.Equal("already-held", failed.GetProperty("skipped")[0].GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData(GatedJourney.Breaks, "internal-error")]
    [InlineData("{\"not\": \"prose\"}", "nothing-readable")]
    public async Task An_addition_that_fails_leaves_the_collection_as_it_was(string text, string code)
    {
        await using var served = await StoryAsync();
        _journey.Let(2);
        var before = served.Services.GetRequiredService<HeldCollection>().Current;

        using var answer = await PostAsync(served, new { text });
        var (name, failed) = await EventStream.EndOfAsync(served.Client, "1");

        Assert.Equal("failed", name);
        Assert.Equal(code, failed.GetProperty("problem").GetProperty("code").GetString());
        Assert.Same(before, served.Services.GetRequiredService<HeldCollection>().Current);
        using var next = await PostAsync(served, new { text = Text });
        Assert.Equal("done", (await EventStream.EndOfAsync(served.Client, "2")).Name);
    }

    [Fact]
    public async Task What_the_place_refuses_is_told_with_its_own_code()
    {
        await using var served = await Served.StoryAsync(services: services => services.AddSingleton<ICollectionHome>(new RefusingHome()));

        using var answer = await PostAsync(served, new { text = Text });
        var (name, failed) = await EventStream.EndOfAsync(served.Client, "1");

        Assert.Equal("failed", name);
        var problem = failed.GetProperty("problem");
        Assert.Equal(("disk-full", 507), (problem.GetProperty("code").GetString(), problem.GetProperty("status").GetInt32()));
        Assert.Equal("Make room.", problem.GetProperty("title").GetString());
    }

    [Fact]
    public async Task One_runs_the_others_wait_and_both_kinds_can_be_cancelled()
    {
        await using var served = await StoryAsync();
        var before = served.Services.GetRequiredService<HeldCollection>().Current;
        using var first = await PostAsync(served, new { text = Text });
        await _journey.Began.Task.WaitAsync(TestContext.Current.CancellationToken);
        using var second = await PostAsync(served, new { text = Text + " Again." });
        using var third = await PostAsync(served, new { text = Text + " And again." });

        Assert.Equal([("3", "waiting", 2), ("2", "waiting", 1), ("1", "running", 0)], await StatesAsync(served));
        using var cancelWaiting = await served.SendAsync(HttpMethod.Delete, "/api/v1/additions/2");
        using var cancelRunning = await served.SendAsync(HttpMethod.Delete, "/api/v1/additions/1");
        Assert.Equal("cancelled", (await EventStream.EndOfAsync(served.Client, "1")).Name);
        Assert.Equal("cancelled", (await EventStream.EndOfAsync(served.Client, "2")).Name);
        Assert.Same(before, served.Services.GetRequiredService<HeldCollection>().Current);
        _journey.Let(1);
        Assert.Equal("done", (await EventStream.EndOfAsync(served.Client, "3")).Name);
        using var tooLate = await served.SendAsync(HttpMethod.Delete, "/api/v1/additions/1");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.Conflict), (cancelWaiting.StatusCode, cancelRunning.StatusCode, tooLate.StatusCode));
        Assert.Equal("addition-over", (await JsonAsync(tooLate)).GetProperty("code").GetString());
        Assert.Equal(6, (await served.JsonAsync("/api/v1/reports")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task No_more_wait_than_may()
    {
        await using var served = await StoryAsync(new ServerLimits { MaxWaiting = 1 });
        using var runs = await PostAsync(served, new { text = Text });
        await _journey.Began.Task.WaitAsync(TestContext.Current.CancellationToken);
        using var waits = await PostAsync(served, new { text = Text + " Again." });

        using var refused = await PostAsync(served, new { text = Text + " And again." });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("queue-full", (await JsonAsync(refused)).GetProperty("code").GetString());
        _journey.Let(2);
    }

    [Fact]
    public async Task No_more_bytes_wait_than_may()
    {
        await using var served = await StoryAsync(new ServerLimits { MaxWaitingBytes = 150 });
        using var runs = await PostAsync(served, new { text = Text });

        using var refused = await PostAsync(served, new { text = Text + " Again." });

        Assert.Equal("queue-full", (await JsonAsync(refused)).GetProperty("code").GetString());
        _journey.Let(1);
    }

    [Fact]
    public async Task Of_those_that_are_over_only_the_latest_are_remembered()
    {
        await using var served = await StoryAsync(new ServerLimits { MaxRemembered = 2 });
        _journey.Let(3);
        for (var i = 1; i <= 3; i++)
        {
            using var answer = await PostAsync(served, new { text = $"{Text} Part {i}." });
            await EventStream.EndOfAsync(served.Client, Stemma.Tell.Code.Of(i));
        }

        Assert.Equal(["3", "2"], (await StatesAsync(served)).Select(entry => entry.Id));
    }

    [Fact]
    public async Task Who_comes_back_hears_only_what_came_after()
    {
        await using var served = await StoryAsync();
        _journey.Let(1);
        using var answer = await PostAsync(served, new { text = Text });
        var all = await EventStream.Of(served.Client, "1").ToListAsync(TestContext.Current.CancellationToken);

        var rest = await EventStream.Of(served.Client, "1", after: all[^2].Id).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(all[^1].Id, Assert.Single(rest).Id);
    }

    [Fact]
    public async Task Every_event_has_the_shape_that_the_contract_gives_it()
    {
        await using var served = await StoryAsync();
        _journey.Let(1);
        var check = new SchemaCheck(JsonSerializer.SerializeToElement(ContractSchemas.All()["$defs"]));
        using var files = new MultipartFormDataContent { { new StringContent(Text), "files", "a.txt" }, { new StringContent(""), "files", "b.txt" } };
        using var answer = await served.Client.PostAsync("/api/v1/additions", files, TestContext.Current.CancellationToken);

        Assert.Empty(check.Faults(await JsonAsync(answer), "Addition"));
        await foreach (var (name, data, _) in EventStream.Of(served.Client, "1"))
            Assert.Empty(check.Faults(data, name switch { "progress" => "StageProgress", "skip" => "Skip", _ => "Addition" }));
        Assert.Empty(check.Faults(await served.JsonAsync("/api/v1/additions"), "AdditionList"));
    }

    [Fact]
    public async Task A_body_that_is_not_of_the_shape_is_refused_and_nothing_waits()
    {
        await using var served = await StoryAsync();

        foreach (var row in CaseRows.Of("bodies.tsv", 3))
        {
            using var body = new StringContent(row[1].Replace("\\n", "\r\n", StringComparison.Ordinal), Encoding.UTF8);
            body.Headers.Remove("Content-Type");
            body.Headers.TryAddWithoutValidation("Content-Type", row[0]);
            using var answer = await served.Client.PostAsync("/api/v1/additions", body, TestContext.Current.CancellationToken);

            Assert.Equal($"{row[1]}: {row[2]}", $"{row[1]}: {(await JsonAsync(answer)).GetProperty("code").GetString()}");
        }

        Assert.Empty(await StatesAsync(served));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5000)]
    public async Task Too_much_is_refused_whether_or_not_it_says_how_much(int parts)
    {
        await using var served = await StoryAsync(new ServerLimits { MaxUploadBytes = 4096, MaxFiles = 4999 });
        using var files = new MultipartFormDataContent();
        for (var i = 0; i < parts; i++)
            files.Add(new StringContent(new string('a', parts == 1 ? 5000 : 0)), "files", "a.txt");
        using var unsized = new StreamContent(new Unsized(await files.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        unsized.Headers.ContentType = files.Headers.ContentType;

        using var answer = await served.Client.PostAsync("/api/v1/additions", unsized, TestContext.Current.CancellationToken);
        using var sized = await served.Client.PostAsync("/api/v1/additions", files, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge), (answer.StatusCode, sized.StatusCode));
        Assert.Equal("too-large", (await JsonAsync(answer)).GetProperty("code").GetString());
    }

    private Task<Served> StoryAsync(ServerLimits? limits = null) => Served.StoryAsync(
        options: new ServerOptions { Limits = limits ?? ServerLimits.Default }, services: services => services.AddSingleton<IJourney>(_journey));

    private static Task<HttpResponseMessage> PostAsync(Served served, object body) =>
        served.Client.PostAsJsonAsync("/api/v1/additions", body, TestContext.Current.CancellationToken);

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

    private static async Task<List<(string Id, string State, int Ahead)>> StatesAsync(Served served) =>
        [.. (await served.JsonAsync("/api/v1/additions")).GetProperty("items").EnumerateArray()
            .Select(item => (item.GetProperty("id").GetString()!, item.GetProperty("state").GetString()!, item.GetProperty("ahead").GetInt32()))];

    private sealed class RefusingHome : ICollectionHome
    {
        public Growth? Add(ImmutableArray<GatheredInput> inputs, Action<ImmutableArray<Skip>> leftOut, JourneyOptions options, CancellationToken ct) =>
            throw new AdditionRefusedException("disk-full", StatusCodes.Status507InsufficientStorage, "Make room.");
    }

    private sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
