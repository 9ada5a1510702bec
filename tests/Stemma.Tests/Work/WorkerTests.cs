using System.Globalization;
using System.Text;
using NodaTime;
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

    private static readonly WorkOptions Quick = new() { Threads = 1, Idle = TimeSpan.FromMilliseconds(50), Roll = TimeSpan.FromMilliseconds(300), AfterLoss = TimeSpan.FromMilliseconds(200) };

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
            while (!collection.Shared.Unparsed().IsEmpty)
                await Task.Delay(50, TestContext.Current.CancellationToken);
            await _broker.KillAsync();
            await _broker.StartAsync();
        }

        await DoneAsync(collection, stays);
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

        public Hired(WorkerTests tests, string place, int count) =>
            Work = Task.WhenAll(Enumerable.Range(0, count).Select(_ => new Worker(place, tests._broker.Address, Parsing.Parser, World.Knowledge, Quick, _ => { }).RunAsync(_over.Token)));

        public async ValueTask DisposeAsync()
        {
            await _over.CancelAsync();
            await Work;
            _over.Dispose();
        }
    }
}
