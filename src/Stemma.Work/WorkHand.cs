using System.Globalization;
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
            using var activity = Observation.Begin(kind)?.SetTag("piece", piece);
            if (kind == WorkQueues.Report)
            {
                var reports = ReportsPiece.Read(piece) ?? throw new FormatException("The message names no reports.");
                // One of them may be what the last worker failed at, or died of.
                if (reports.Length > 1 && delivery.Redelivered)
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
        catch (RabbitMQ.Client.Exceptions.AlreadyClosedException broken)
        {
            lost(broken);
        }
        catch (Exception failed)
        {
            await FailAsync(kind, piece, delivery, failed);
        }
    }

    /// <summary>Another try, or among the dead with the reason.</summary>
    private async Task FailAsync(string kind, string piece, BasicDeliverEventArgs delivery, Exception failed)
    {
        try
        {
            var before = delivery.BasicProperties.Headers?.TryGetValue("x-delivery-count", out var count) == true ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;
            var (isLast, reason) = (before + 1 >= options.Tries, $"{failed.GetType().Name}: {failed.Message}");
            WorkCounters.HasFailed(kind, isLast);
            if (!isLast)
            {
                WorkLog.Failed(log, kind, piece, reason);
                await channel.BasicNackAsync(delivery.DeliveryTag, multiple: false, requeue: true, CancellationToken.None);
                return;
            }

            var properties = new BasicProperties
            {
                Persistent = true,
                Headers = new Dictionary<string, object?>(StringComparer.Ordinal) { [DeadLetter.ReasonHeader] = reason, [DeadLetter.KindHeader] = kind },
            };
            GiveUp(kind, piece);
            await channel.BasicPublishAsync("", queues.Dead, mandatory: true, properties, delivery.Body, CancellationToken.None);
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, CancellationToken.None);
            WorkLog.GivenUp(log, kind, piece, reason);
        }
        catch (System.Data.Common.DbException broken) when (collection.FaultOf(broken) is not null)
        {
            lost(broken);
        }
        catch (RabbitMQ.Client.Exceptions.AlreadyClosedException broken)
        {
            lost(broken);
        }
    }

    private void GiveUp(string kind, string piece)
    {
        if (kind == WorkQueues.Story)
            collection.Shared.GivenUp.AddStory(piece);
        else if (ReportsPiece.Read(piece) is { } reports)
            collection.Shared.GivenUp.Add(reports);
    }
}
