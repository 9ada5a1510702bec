using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using RabbitMQ.Client;
using Stemma.Keep;
using Stemma.Read;
using Stemma.Tell;
using Stemma.Tests.Given;
using Stemma.Tests.Keep;
using Stemma.Tests.Parse;
using Stemma.Text;
using Stemma.Work;
using Xunit;

namespace Stemma.Tests.Work;

/// <summary>Workers, broker and database, each of which may be lost at any moment.</summary>
public sealed class WorkerTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly JourneyOptions Options = new() { Parser = Parsing.Parser, Knowledge = World.Knowledge };

    private static readonly WorkOptions Quick = new() { Threads = 1, Idle = TimeSpan.FromMilliseconds(50), Sort = TimeSpan.FromMilliseconds(200), Roll = TimeSpan.FromMilliseconds(300), AfterLoss = TimeSpan.FromMilliseconds(200) };

    private readonly RabbitServer _broker = new();

    public async ValueTask InitializeAsync() => await _broker.BeginAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task What_workers_make_together_is_what_one_process_makes()
    {
        var place = postgres.NewDatabase();
        using var collection = Collection.Open(place, orNew: true).Collection!;
        var captures = Coverage(60);

        await using (var hired = new Hired(this, place, 2))
        {
            foreach (var batch in captures.Chunk(20))
                Assert.Null(collection.Add(batch, KeptPlaces.At).Fault);
            await DoneAsync(collection, hired);
        }

        AssertSame(captures, collection);
    }

    [Fact]
    public async Task Workers_and_the_broker_may_be_lost_while_they_work()
    {
        var place = postgres.NewDatabase();
        using var collection = Collection.Open(place, orNew: true).Collection!;
        var captures = Coverage(90);
        await using var stays = new Hired(this, place, 1);

        foreach (var (batch, round) in captures.Chunk(30).Select((batch, round) => (batch, round)))
        {
            Assert.Null(collection.Add(batch, KeptPlaces.At).Fault);
            await using (new Hired(this, place, 1))
                await Task.Delay(400, TestContext.Current.CancellationToken);
            if (round != 1)
                continue;
            while (!collection.Shared.Unparsed(1, Quick.Again).IsEmpty)
                await Task.Delay(50, TestContext.Current.CancellationToken);
            await _broker.KillAsync();
            await _broker.StartAsync();
        }

        await DoneAsync(collection, stays);
        AssertSame(captures, collection);
    }

    [Fact]
    public async Task The_database_may_be_lost_while_they_work()
    {
        using var own = new PostgresServer();
        var place = own.NewDatabase();
        var captures = Coverage(90);
        await using (var hired = new Hired(this, place, 2))
        {
            foreach (var batch in captures.Chunk(45))
            {
                using (var collection = Collection.Open(place, orNew: true).Collection!)
                    Assert.Null(collection.Add(batch, KeptPlaces.At).Fault);
                await Task.Delay(700, TestContext.Current.CancellationToken);
                own.Kill();
                own.Restart();
            }

            using var last = Collection.Open(place).Collection!;
            await DoneAsync(last, hired);
        }

        using var made = Collection.Open(place).Collection!;
        AssertSame(captures, made);
    }

    [Fact]
    public async Task A_worker_that_is_killed_as_a_process_leaves_nothing_undone()
    {
        var place = postgres.NewDatabase();
        using var collection = Collection.Open(place, orNew: true).Collection!;
        var captures = Coverage(160);
        Assert.Null(collection.Add(captures, KeptPlaces.At).Fault);
        var random = new Random(5);
        for (var kill = 0; kill < 4; kill++)
        {
            using var process = Process.Start(new ProcessStartInfo(
                "dotnet", [BuiltCommand.Path, "work", "--postgres", place, "--rabbitmq", _broker.Address.ToString(), "--threads", "2"])
            { RedirectStandardOutput = true })!;
            Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            await Task.Delay(random.Next(100, 1500), TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await using (var hired = new Hired(this, place, 1))
            await DoneAsync(collection, hired);

        AssertSame(captures, collection);
    }

    [Fact]
    public async Task What_fails_again_and_again_is_laid_aside_with_its_reason_and_the_rest_is_done()
    {
        var place = postgres.NewDatabase();
        using var collection = Collection.Open(place, orNew: true).Collection!;
        var queues = new WorkQueues(Collection.NameOf(place));
        await using (var connection = await new ConnectionFactory { Uri = _broker.Address }.CreateConnectionAsync(TestContext.Current.CancellationToken))
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken);
            await queues.DeclareAsync(channel);
            await channel.BasicPublishAsync("", queues.Reports, Encoding.UTF8.GetBytes("no number"), TestContext.Current.CancellationToken);
        }

        var captures = Coverage(12);
        Assert.Null(collection.Add(captures, KeptPlaces.At).Fault);
        await using (var hired = new Hired(this, place, 1))
        {
            await DoneAsync(collection, hired);
            await using var monitor = new WorkMonitor(collection, Collection.NameOf(place), _broker.Address);
            while ((await monitor.LookAsync()).GivenUp == 0)
                await Task.Delay(100, TestContext.Current.CancellationToken);

            // Looking at them does not use them up.
            for (var look = 0; look < 10; look++)
            {
                var state = await monitor.LookAsync();
                var dead = Assert.Single(state.FirstGivenUp);
                Assert.Equal((WorkQueues.Report, "no number"), (dead.Kind, dead.Piece));
                Assert.StartsWith("FormatException: ", dead.Reason, StringComparison.Ordinal);
                Assert.Equal((1, 12L, 0L), (state.Backlog.Workers, state.Backlog.Parsed, state.Backlog.Unmade));
            }
        }

        AssertSame(captures, collection);
    }

    [Fact]
    public async Task Who_waits_for_what_was_given_up_is_told()
    {
        using var database = new KeptDatabase(postgres);
        using var collection = database.Open();
        var arrival = collection.Add(Coverage(6), KeptPlaces.At);
        await using var hired = new Hired(this, database.Path(), 1);
        await DoneAsync(collection, hired);
        Assert.Null(collection.Shared.WaitUntilMade(arrival.Keys, TestContext.Current.CancellationToken));

        database.Run("UPDATE reports SET parse = x'00'; UPDATE stories SET stale = 1, made_of = NULL, mark = 'another'");
        var fault = await Task.Run(() => collection.Shared.WaitUntilMade(arrival.Keys, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.Equal(KeepFault.GivenUp, fault);
    }

    [Fact]
    public async Task Who_waits_for_what_every_worker_ended_over_is_told()
    {
        using var database = new KeptDatabase(postgres);
        using var collection = database.Open();
        var arrival = collection.Add(Coverage(1), KeptPlaces.At);
        collection.Shared.Arrange(isToSort: false, World.Knowledge, TestContext.Current.CancellationToken);
        var queues = new WorkQueues(Collection.NameOf(database.Path()));
        for (var end = 0; end <= WorkQueues.DeliveryLimit + 1; end++)
        {
            await using var connection = await new ConnectionFactory { Uri = _broker.Address }.CreateConnectionAsync(TestContext.Current.CancellationToken);
            await using var channel = await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken);
            if (end == 0)
            {
                await queues.DeclareAsync(channel);
                await queues.AskForAsync(channel, collection.Shared.Unparsed(1, Quick.Again).Select(report => report.Number));
                continue;
            }

            while (await channel.BasicGetAsync(queues.Reports, autoAck: false, TestContext.Current.CancellationToken) is null)
                await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.False(collection.Shared.GivenUp.HasAny(arrival.Keys));
        await using (new Hired(this, database.Path(), 1))
        {
            var fault = await Task.Run(() => collection.Shared.WaitUntilMade(arrival.Keys, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            Assert.Equal(KeepFault.GivenUp, fault);
            Assert.Empty(collection.Shared.Unparsed(1, Quick.Again));
        }

        await using var again = new Hired(this, database.Path(), 1, Quick with { Again = TimeSpan.FromSeconds(1) });
        await DoneAsync(collection, again);
        AssertSame(Coverage(1), collection);
    }

    [Fact]
    public async Task What_stands_on_several_pages_is_taken_out_while_they_work()
    {
        using var database = new KeptDatabase(postgres);
        using var collection = database.Open();
        List<Capture> pages = [.. Enumerable.Range(0, 48).Select(Page)];
        await using var hired = new Hired(this, database.Path(), 2);

        foreach (var page in pages)
        {
            Assert.Null(collection.Add([page], KeptPlaces.At).Fault);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await DoneAsync(collection, hired);
        AssertSame(pages, collection);
    }

    [Fact]
    public async Task When_a_report_is_taken_out_the_others_of_its_story_are_sorted_anew()
    {
        using var database = new KeptDatabase(postgres);
        using var collection = database.Open();
        var captures = Coverage(18);
        await using var hired = new Hired(this, database.Path(), 1);
        Assert.Null(collection.Add(captures, KeptPlaces.At).Fault);
        await DoneAsync(collection, hired);

        Assert.Equal((1, null), collection.Forget(captures[0].Uri));
        await DoneAsync(collection, hired);

        AssertSame(captures.Skip(1), collection);
    }

    [Fact]
    public void A_story_none_of_whose_reports_is_sorted_is_not_made()
    {
        using var database = new KeptDatabase(postgres);
        using var collection = database.Open();
        collection.Add(Coverage(3), KeptPlaces.At);
        var before = Written(collection.Trace(Options, TestContext.Current.CancellationToken).Dossier!);
        database.Run("UPDATE reports SET story = NULL; UPDATE stories SET stale = 1");
        var stories = collection.Shared.Stale(10, Quick.Again);

        foreach (var (story, _) in stories)
            collection.Shared.Make(story, World.Knowledge, TestContext.Current.CancellationToken);

        Assert.NotEmpty(stories);
        Assert.Equal(stories, collection.Shared.Stale(10, Quick.Again));
        Assert.Equal(before, Written(collection.Trace(Options, TestContext.Current.CancellationToken).Dossier!));
    }

    [Fact]
    public async Task A_worker_of_another_build_waits_until_it_is_the_first()
    {
        using var database = new KeptDatabase(postgres);
        using var collection = database.Open();
        var captures = Coverage(6);
        Assert.Null(collection.Add(captures, KeptPlaces.At).Fault);
        database.Run("INSERT INTO made (engine, settled) VALUES ('another build', 1)");
        collection.Shared.Workers.Present("0");
        await using var hired = new Hired(this, database.Path(), 1);

        for (var look = 0; look < 10; look++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            Assert.Equal(["0"], collection.Shared.Workers.Present("0"));
            Assert.Equal(6, collection.Shared.State.Backlog().Unread);
        }

        collection.Shared.Workers.Leave("0");
        await DoneAsync(collection, hired);
        AssertSame(captures, collection);
    }

    private static async Task DoneAsync(Collection collection, Hired hired)
    {
        while (!collection.Shared.IsDone())
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            Assert.False(hired.Work.IsCompleted, hired.Work.Exception?.ToString());
        }
    }

    private static void AssertSame(IEnumerable<Capture> captures, Collection collection)
    {
        using var folder = new KeptFolder();
        using var alone = folder.Open();
        alone.Add(captures, KeptPlaces.At);
        var steps = new Counted();
        var made = Written(collection.Trace(Options with { Progress = steps }).Dossier!);
        Assert.Equal(Written(alone.Trace(Options).Dossier!), made);
        Assert.Empty(collection.Check());
        Assert.Equal(0, steps.Count);
    }

    private static string Written(Dossier dossier)
    {
        using var stream = new MemoryStream();
        DossierJson.Write(dossier, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<Capture> Coverage(int reports) =>
    [
        .. Enumerable.Range(0, reports).Select(i => new Capture(
            $"https://pier.example/{i}",
            Encoding.UTF8.GetBytes(FormattableString.Invariant($"Boat {i % 9} sinks\n\nAt least {2 + (i % 3)} sailors of boat {Name(i % 9)} drowned off Cape {Name((i % 9) + 20)} on Monday, the harbour office of {Name((i % 9) + 40)} said.\n\nThe boat {Name(i % 9)} had left {Name((i % 9) + 40)} with lamp oil and rope, as report {i} has it.")),
            GivenMetadata.None with { Outlet = $"Pier {i % 4}", Published = Publication.OnDay(new LocalDate(2031, 5, 1).PlusDays((i % 9) * 20), PublicationBasis.Given) })),
    ];

    /// <summary>One of an outlet's pages, all of which have two paragraphs in common.</summary>
    private static Capture Page(int number)
    {
        var text = FormattableString.Invariant($"<html><body><article><h1>Quay {number}</h1><p>Some {number + 2} barges were stuck off {Name(number)} on Monday, the harbour office of {Name(number + 50)} said.</p><p>Readers of Pier {number % 4} may write to the desk, which answers on weekdays.</p><p>The editors of Pier {number % 4} keep what is sent to them for a year.</p></article></body></html>");
        return new Capture($"https://pier{number % 4}.example/{number}", Encoding.UTF8.GetBytes(text), GivenMetadata.None with { Published = Publication.OnDay(new LocalDate(2031, 5, 1).PlusDays(number), PublicationBasis.Given) });
    }

    /// <summary>A word of its own for each number.</summary>
    private static string Name(int number) => string.Concat("Ver", "lo".AsSpan(0, 1 + (number % 2)), (number / 2).ToString(CultureInfo.InvariantCulture).Replace('0', 'a').Replace('1', 'e').Replace('2', 'i').Replace('3', 'o'), "mar");

    private sealed class Counted : IProgress<JourneyProgress>
    {
        public int Count { get; private set; }

        public void Report(JourneyProgress value) => Count++;
    }

    /// <summary>Workers in this process, until they are let go.</summary>
    private sealed class Hired : IAsyncDisposable
    {
        private readonly CancellationTokenSource _over = new();

        public Task Work { get; }

        public Hired(WorkerTests tests, string place, int count, WorkOptions? options = null) =>
            Work = Task.WhenAll(Enumerable.Range(0, count).Select(_ => new Worker(place, tests._broker.Address, Parsing.Parser, World.Knowledge, options ?? Quick, NullLogger.Instance).RunAsync(_over.Token)));

        public async ValueTask DisposeAsync()
        {
            await _over.CancelAsync();
            await Work;
            _over.Dispose();
        }
    }
}
