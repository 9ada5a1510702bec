using System.Data.Common;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Stemma.Keep;
using Stemma.Link;
using Stemma.Parse;

namespace Stemma.Work;

/// <summary>
/// One process that works for a collection with any number of others: the first of them arranges, all parse and make. The database is the truth:
/// whatever the broker loses is asked for again, and what is done twice has its effect once.
/// </summary>
/// <param name="place">Of the collection, in PostgreSQL.</param>
internal sealed class Worker(string place, Uri broker, Parser parser, Knowledge knowledge, WorkOptions options, ILogger log)
{
    private static readonly CreateChannelOptions Confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    /// <summary>A broker that does not answer in this time is taken to be lost: one that was killed does not at first know its queues.</summary>
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(5);

    /// <summary>A broker that does not say goodbye in this time is left.</summary>
    private static readonly TimeSpan AbortTimeout = TimeSpan.FromSeconds(2);

    private readonly string _id = Guid.NewGuid().ToString("N");

    /// <summary>Whether no worker came before this one, of those that are there.</summary>
    private volatile bool _isFirst;

    /// <summary>Whether the broker answered and its queues did not: one that was killed while they were new does not get them up again.</summary>
    private bool _hasStuckQueues;

    /// <summary>Works until it is cancelled, whatever is lost meanwhile.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await SessionAsync(ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost) when (lost is DbException or RabbitMQClientException or OtherBuildException or IOException or InvalidOperationException or TimeoutException or OperationCanceledException)
            {
                _hasStuckQueues = lost is TimeoutException or OperationCanceledException;
                // What the libraries cancel by themselves, they cancel because something was lost.
                var what = lost is DbException ? "database" : lost is RabbitMQClientException or OperationCanceledException ? "broker" : null;
                WorkCounters.WasLost(what ?? "other");
                WorkLog.BegunAnew(log, what is null ? lost.Message : $"the {what} was lost");
                await Task.Delay(options.AfterLoss, ct).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
    }

    private async Task SessionAsync(CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        Exception? why = null;
        var factory = new ConnectionFactory { Uri = broker, AutomaticRecoveryEnabled = false, ContinuationTimeout = AnswerTimeout, ClientProvidedName = "stemma " + _id };
        await using var connection = await factory.CreateConnectionAsync(CancellationToken.None);
        connection.ConnectionShutdownAsync += (_, shutdown) =>
        {
            Lost(new OperationInterruptedException(shutdown));
            return Task.CompletedTask;
        };
        // What is asked of the broker is not cancelled half way, which its library does not bear: it ends with the connection.
        var channel = await connection.CreateChannelAsync(Confirmed, CancellationToken.None);
        using var collection = Opened();
        using var arranging = Opened();
        var queues = new WorkQueues(Collection.NameOf(place));
        if (_hasStuckQueues)
            await queues.DeleteAsync(channel);
        _hasStuckQueues = false;
        await queues.DeclareAsync(channel);
        await EnterAsync(collection, over.Token);
        var hands = new List<WorkHand>();
        try
        {
            var threads = options.Threads == 0 ? Environment.ProcessorCount : options.Threads;
            WorkLog.Begun(log, _id, Collection.NameOf(place), threads);
            for (var i = 0; i < threads; i++)
                hands.Add(new WorkHand(await connection.CreateChannelAsync(Confirmed, CancellationToken.None), Opened(), queues, parser, knowledge, options, log, Lost));
            foreach (var hand in hands)
                await hand.BeginAsync(over.Token);

            _isFirst = false;
            await Task.WhenAll(
                OrLost(() => ArrangeAsync(channel, arranging, queues, over.Token)),
                OrLost(() => RollAsync(collection, hands, over.Token)));
            if (why is not null)
                throw why;
        }
        catch (OperationCanceledException) when (why is not null)
        {
            throw why;
        }
        finally
        {
            await over.CancelAsync();
            foreach (var hand in hands)
                await hand.DisposeAsync();
            await connection.AbortAsync(AbortTimeout);
            if (ct.IsCancellationRequested)
                collection.Shared.Workers.Leave(_id);
        }

        Task OrLost(Func<Task> part) => Task.Run(
            async () =>
            {
                try
                {
                    await part();
                }
                catch (Exception broken)
                {
                    Lost(broken);
                }
            },
            CancellationToken.None);

        void Lost(Exception broken)
        {
            if (Interlocked.CompareExchange(ref why, broken, null) is null)
                _ = over.CancelAsync();
        }
    }

    /// <summary>Comes back when this worker is the first, or the first is of the same build: two builds at once would each throw away what the other made.</summary>
    private async Task EnterAsync(Collection collection, CancellationToken ct)
    {
        for (var isTold = false; !collection.Shared.IsMadeByThis(knowledge);)
        {
            if (collection.Shared.Workers.WouldBeFirst(_id))
            {
                collection.Shared.Begin(knowledge, ct);
                continue;
            }

            if (!isTold)
                WorkLog.Waiting(log);
            isTold = true;
            await Task.Delay(options.Roll, ct);
        }
    }

    /// <summary>Arranges whenever this is the first of the workers. What is to be sorted may keep it long.</summary>
    private async Task ArrangeAsync(IChannel channel, Collection collection, WorkQueues queues, CancellationToken ct)
    {
        WorkArranger? arranger = null;
        while (true)
        {
            arranger = _isFirst ? arranger ?? new WorkArranger(channel, collection, queues, knowledge, options, log) : null;
            if (arranger is not null)
                await arranger.StepAsync(ct);
            await Task.Delay(options.Idle, ct);
        }
    }

    /// <summary>Says that this worker is there, and shares the stories out among all that are.</summary>
    private async Task RollAsync(Collection collection, List<WorkHand> hands, CancellationToken ct)
    {
        while (true)
        {
            var present = collection.Shared.Workers.Present(_id);
            var rank = present.IndexOf(_id);
            _isFirst = rank == 0;
            if (!_isFirst && !collection.Shared.IsMadeByThis(knowledge))
                throw new OtherBuildException();
            for (var hand = 0; hand < hands.Count; hand++)
                await hands[hand].TakeStoriesAsync(Share((hand * present.Length) + rank, hands.Count * present.Length), ct);
            await Task.Delay(options.Roll, ct);
        }
    }

    /// <summary>Every so many of the queues of stories.</summary>
    private static HashSet<int> Share(int first, int step) => [.. Enumerable.Range(0, WorkQueues.StoryQueues).Where(number => number % step == first % step)];

    /// <exception cref="IOException">It cannot be opened.</exception>
    private Collection Opened()
    {
        var (collection, fault) = Collection.Open(place, orNew: true);
        return collection ?? throw new IOException($"{fault!.Code}: {fault.Advice}");
    }
}
