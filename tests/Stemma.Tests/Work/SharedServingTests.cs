using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Stemma.Cli;
using Stemma.Tests.Cli;
using Stemma.Tests.Given;
using Stemma.Tests.Parse;
using Stemma.Work;
using Xunit;

namespace Stemma.Tests.Work;

/// <summary>A collection that is served while workers make it.</summary>
public sealed partial class SharedServingTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly WorkOptions Quick = new() { Threads = 1, Idle = TimeSpan.FromMilliseconds(50), Roll = TimeSpan.FromMilliseconds(300), AfterLoss = TimeSpan.FromMilliseconds(200) };

    private readonly RabbitServer _broker = new();

    public async ValueTask InitializeAsync() => await _broker.BeginAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task What_is_added_is_made_by_workers_and_served_and_how_far_they_are_is_told()
    {
        using var stop = new CancellationTokenSource();
        var place = postgres.NewDatabase();
        await using var output = new LineSignal();
        await using var error = new StringWriter();
        var surroundings = new Surroundings { Output = Stream.Null, Text = output, Error = error };
        var run = StemmaCommand.RunAsync(["serve", "--postgres", place, "--rabbitmq", _broker.Address.ToString(), "--urls", "http://127.0.0.1:0"], surroundings, stop.Token);
        await Task.WhenAny(run, output.Line);
        Assert.True(output.Line.IsCompleted, error.ToString());
        using var client = new HttpClient { BaseAddress = new Uri(Address.Match(await output.Line).Value) };
        var worker = new Worker(place, _broker.Address, Parsing.Parser, World.Knowledge, Quick, NullLogger.Instance).RunAsync(stop.Token);

        using (var body = new StringContent("""{"text":"The ferry Ondra sank off Cape Velmar on Monday, the harbour office of Lissat said."}""", Encoding.UTF8, "application/json"))
        using (var answer = await client.PostAsync("/api/v1/additions", body, TestContext.Current.CancellationToken))
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await UntilAsync(client, "/api/v1/additions/1", addition => addition.GetProperty("state").GetString() is not ("waiting" or "running"));

        Assert.Equal("done", (await JsonAsync(client, "/api/v1/additions/1")).GetProperty("state").GetString());
        Assert.Equal(1, (await JsonAsync(client, "/api/v1/overview")).GetProperty("reports").GetInt32());
        var work = await UntilAsync(client, "/api/v1/work", figures => figures.GetProperty("stories").GetProperty("done").GetInt64() == 1);
        Assert.Equal((1, 0), (work.GetProperty("workers").GetInt32(), work.GetProperty("failures").GetInt32()));
        Assert.True(work.GetProperty("broker").GetBoolean());
        Assert.True(work.GetProperty("queues")[1].GetProperty("consumers").GetInt32() > 0);
        Assert.Equal("""{"status":"ok","checks":{"broker":"ok","collection":"ok"}}""", (await JsonAsync(client, "/health")).ToString());

        // What somebody else adds is served too, when it is made.
        using (var other = Stemma.Keep.Collection.Open(place).Collection!)
            Assert.Null(other.Add([Keep.KeptPlaces.Capture("https://pier.example/2", "A lorry overturned near Lissat on Tuesday, police said.")], Keep.KeptPlaces.At).Fault);
        await UntilAsync(client, "/api/v1/overview", overview => overview.GetProperty("reports").GetInt32() == 2);

        await _broker.KillAsync();
        await UntilAsync(client, "/api/v1/work", figures => !figures.GetProperty("broker").GetBoolean());
        Assert.Equal("degraded", (await JsonAsync(client, "/health")).GetProperty("checks").GetProperty("broker").GetString());
        Assert.Contains("The broker does not answer.", await client.GetStringAsync("/work", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await stop.CancelAsync();
        await worker;
        Assert.Equal(ExitCode.Done, await run);
    }

    [Fact]
    public void A_worker_that_was_not_seen_for_long_is_not_told_of()
    {
        using var database = new Keep.KeptDatabase(postgres);
        using var collection = database.Open();
        collection.Shared.Workers.Present("was killed");
        collection.Shared.Workers.Present("works");
        database.Run("UPDATE workers SET seen = seen - interval '1 hour' WHERE id = 'was killed'");

        Assert.Equal(1, collection.Shared.State.Backlog().Workers);
        Assert.Equal(["works"], collection.Shared.Workers.Present("works"));
    }

    [Fact]
    public async Task The_command_shows_how_far_the_work_is()
    {
        var place = postgres.NewDatabase();
        using (var collection = Stemma.Keep.Collection.Open(place, orNew: true).Collection!)
            collection.Add([Keep.KeptPlaces.Capture("https://pier.example/2", "A lorry overturned near Lissat on Tuesday, police said.")], Keep.KeptPlaces.At);

        var run = await CommandRun.OfAsync("", "work", "--show", "--postgres", place, "--rabbitmq", _broker.Address.ToString());

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            workers                  0 at work
            captures                 1 nobody has looked at
            reports                  0 to parse, 0 parsed
            stories                  0 to make, 0 made
            queue of reports         0 ready, 0 consumers
            queue of stories         0 ready, 0 consumers
            given up                 0 pieces

            """,
            run.Output);
    }

    private static async Task<JsonElement> UntilAsync(HttpClient client, string address, Func<JsonElement, bool> holds)
    {
        while (true)
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            if (answer.IsSuccessStatusCode && JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement is var json && holds(json))
                return json;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<JsonElement> JsonAsync(HttpClient client, string address) =>
        JsonDocument.Parse(await client.GetStringAsync(address, TestContext.Current.CancellationToken)).RootElement;

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Address { get; }
}
