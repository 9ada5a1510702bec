using System.Text;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using Stemma.Keep;
using Stemma.Link;
using Stemma.Parse;

namespace Stemma.Work;

/// <summary>Does one piece of work after the other, with a channel and a session of its own. A piece is acknowledged when what came of it is in the database.</summary>
internal sealed class WorkHand(IChannel channel, Collection collection, WorkQueues queues, Parser parser, Knowledge knowledge, WorkOptions options, ILogger log, Action<Exception> lost) : IAsyncDisposable
{
    /// <summary>Pieces that are held while one is being worked on.</summary>
    private const ushort Prefetch = 2;

    private readonly Dictionary<int, string> _consumerOf = [];
    private readonly HashSet<string> _givenUp = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _busy = new(1);

    /// <param name="ct">No piece is begun after that.</param>
    public async Task BeginAsync(CancellationToken ct)
    {
        await channel.BasicQosAsync(0, Prefetch, global: false, CancellationToken.None);
        await ConsumeAsync(queues.Reports, ct);
    }

    /// <summary>Takes stories from these queues, and from no others.</summary>
    public async Task TakeStoriesAsync(IReadOnlySet<int> numbers, CancellationToken ct)
    {
        foreach (var (number, consumer) in _consumerOf.Where(entry => !numbers.Contains(entry.Key)).ToList())
        {
            _givenUp.Add(consumer);
            await channel.BasicCancelAsync(consumer, cancellationToken: CancellationToken.None);
            _consumerOf.Remove(number);
        }

        foreach (var number in numbers.Where(number => !_consumerOf.ContainsKey(number)).Order())
            _consumerOf[number] = await ConsumeAsync(queues.StoryQueue(number), ct);
    }

    /// <summary>Comes back when the piece at hand is done; the channel ends with its connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await _busy.WaitAsync();
        collection.Dispose();
        _busy.Release();
    }

    private async Task<string> ConsumeAsync(string queue, CancellationToken ct)
    {
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            await _busy.WaitAsync(CancellationToken.None);
            try
            {
                if (!ct.IsCancellationRequested)
                    await DoAsync(queue, delivery, ct);
            }
            finally
            {
                _busy.Release();
            }
        };
        consumer.UnregisteredAsync += (_, cancelled) =>
        {
            if (!cancelled.ConsumerTags.All(_givenUp.Contains))
                lost(new IOException("a queue was taken away"));
            return Task.CompletedTask;
        };
        return await channel.BasicConsumeAsync(queue, autoAck: false, consumer, CancellationToken.None);
    }

    private async Task DoAsync(string queue, BasicDeliverEventArgs delivery, CancellationToken ct)
    {
        var (kind, piece) = (queues.KindIn(queue), Encoding.UTF8.GetString(delivery.Body.Span));
        try
        {
            // Between two looks at who works another build may have become the first.
            if (!collection.Shared.IsMadeByThis(knowledge))
                throw new OtherBuildException();
            using var activity = Observation.Begin(kind)?.SetTag("piece", piece);
            if (kind == WorkQueues.Report)
            {
                var reports = ReportsPiece.Read(piece) ?? throw new FormatException("The message names no reports.");
                // One of them may be what the last worker failed at, or died of.
                if (reports.Length > 1 && (delivery.Redelivered || WorkQueues.TriesOf(delivery.BasicProperties) > 0))
                {
                    foreach (var report in reports)
                        await queues.AskForAsync(channel, [report]);
                    WorkCounters.WereAsked(kind, reports.Length);
                }
                else
                {
                    collection.Shared.Parse(reports, parser);
                }
            }
            else
            {
                collection.Shared.Make(piece, knowledge, ct);
            }

            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, CancellationToken.None);
            WorkCounters.WasDone(kind);
        }
        catch (OperationCanceledException)
        {
            // It goes back when the channel is closed.
        }
        catch (System.Data.Common.DbException broken) when (collection.FaultOf(broken) is not null)
        {
            lost(broken);
        }
        catch (Exception broken) when (broken is RabbitMQ.Client.Exceptions.AlreadyClosedException or OtherBuildException)
        {
            lost(broken);
        }
        catch (Exception failed)
        {
            await FailAsync(queue, kind, piece, delivery, failed);
        }
    }

    /// <summary>Another try, or given up.</summary>
    private async Task FailAsync(string queue, string kind, string piece, BasicDeliverEventArgs delivery, Exception failed)
    {
        try
        {
            var tries = WorkQueues.TriesOf(delivery.BasicProperties) + 1;
            var (isLast, reason) = (tries >= options.Tries, $"{failed.GetType().Name}: {failed.Message}");
            WorkCounters.HasFailed(kind);
            if (isLast)
            {
                await new GivenUpPiece(kind, piece, reason).GiveUpAsync(channel, queues, collection, log);
            }
            else
            {
                WorkLog.Failed(log, kind, piece, reason);
                await WorkQueues.AskAgainAsync(channel, queue, delivery.Body, tries);
            }

            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, CancellationToken.None);
        }
        catch (Exception broken)
        {
            lost(broken);
        }
    }
}
