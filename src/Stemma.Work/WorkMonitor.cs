using System.Collections.Immutable;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Stemma.Keep;

namespace Stemma.Work;

/// <summary>Looks at the work for a collection and takes no part in it. Used by one at a time.</summary>
/// <param name="collection">In PostgreSQL.</param>
/// <param name="name">What it is called there.</param>
internal sealed class WorkMonitor(Collection collection, string name, Uri broker) : IAsyncDisposable
{
    /// <summary>Pieces given up that are shown.</summary>
    public const int MostGivenUp = 20;

    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(5);

    private readonly WorkQueues _queues = new(name);
    private IConnection? _connection;

    /// <exception cref="System.Data.Common.DbException">The database does not answer.</exception>
    public async Task<WorkState> LookAsync()
    {
        var backlog = collection.Shared.State.Backlog();
        try
        {
            return await WithQueuesAsync(backlog);
        }
        catch (Exception lost) when (lost is RabbitMQClientException or IOException or TimeoutException or OperationCanceledException)
        {
            await LeaveAsync();
            return new WorkState(backlog, [], 0, [], HasBroker: false);
        }
    }

    public async ValueTask DisposeAsync() => await LeaveAsync();

    private async Task<WorkState> WithQueuesAsync(Backlog backlog)
    {
        _connection ??= await new ConnectionFactory { Uri = broker, AutomaticRecoveryEnabled = false, ContinuationTimeout = AnswerTimeout, ClientProvidedName = "stemma monitor" }
            .CreateConnectionAsync(CancellationToken.None);
        var reports = await StateAsync("reports", [_queues.Reports]);
        var stories = await StateAsync("stories", [.. Enumerable.Range(0, WorkQueues.StoryQueues).Select(_queues.StoryQueue)]);
        var (dead, first) = await GivenUpAsync();
        return new WorkState(backlog, [reports, stories], dead, first, HasBroker: true);
    }

    private async Task<QueueState> StateAsync(string shown, ImmutableArray<string> queues)
    {
        var (ready, consumers) = (0L, 0L);
        foreach (var queue in queues)
        {
            if (await DeclaredAsync(queue) is not { } declared)
                continue;
            ready += declared.MessageCount;
            consumers += declared.ConsumerCount;
        }

        return new QueueState(shown, ready, consumers);
    }

    /// <returns>Null when there is no such queue, which is so until the first worker has come.</returns>
    private async Task<QueueDeclareOk?> DeclaredAsync(string queue)
    {
        var channel = await _connection!.CreateChannelAsync(cancellationToken: CancellationToken.None);
        try
        {
            return await channel.QueueDeclarePassiveAsync(queue, CancellationToken.None);
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return null;
        }
        finally
        {
            await channel.DisposeAsync();
        }
    }

    private async Task<(long Count, ImmutableArray<GivenUpPiece> First)> GivenUpAsync()
    {
        if (await DeclaredAsync(_queues.GivenUp) is not { MessageCount: > 0 } declared)
            return (0, []);
        var channel = await _connection!.CreateChannelAsync(cancellationToken: CancellationToken.None);
        var first = await GivenUpPiece.FirstAsync(channel, _queues, MostGivenUp);
        await channel.DisposeAsync();
        return (declared.MessageCount, first);
    }

    private async Task LeaveAsync()
    {
        if (_connection is { } connection)
            await connection.AbortAsync(AnswerTimeout);
        _connection = null;
    }
}
