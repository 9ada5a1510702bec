using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Stemma.Keep;
using Stemma.Server.Api;
using Stemma.Server.Held;
using Stemma.Server.Work;
using Stemma.Work;

namespace Stemma.Cli.Serve;

/// <summary>Looks at a collection that workers make: how far they are, and what they have made, which then is what is served.</summary>
internal sealed partial class SharedWatch(string place, Uri broker, HeldCollection held, TimeProvider time, ILogger<SharedWatch> log) : BackgroundService, IWorkView
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    /// <summary>What is served is not read again before so many times as long as it took have gone by.</summary>
    private const int ReadingShare = 10;

    private readonly RateWindow _parsed = new();
    private readonly RateWindow _made = new();
    private WorkFigures? _current;
    private string? _mark;
    private DateTimeOffset _readAgain;

    public WorkFigures? Current => Volatile.Read(ref _current);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await Task.Run(() => LookOnAsync(stoppingToken), stoppingToken) is { } lost)
            {
                Lost(log, lost);
                Volatile.Write(ref _current, Current is { } last ? last with { Fault = lost } : null);
            }

            await Task.Delay(BetweenLooks, time, stoppingToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>Looks on until something is lost.</summary>
    /// <returns>Why, as a code; null when it was told to stop.</returns>
    private async Task<string?> LookOnAsync(CancellationToken ct)
    {
        var (collection, fault) = Collection.Open(place);
        if (collection is null)
            return fault!.Code;
        using (collection)
        {
            await using var monitor = new WorkMonitor(collection, Collection.NameOf(place), broker);
            try
            {
                while (!ct.IsCancellationRequested)
                {
                    Volatile.Write(ref _current, Figures(await monitor.LookAsync()));
                    ReadWhatIsNew(collection);
                    await Task.Delay(BetweenLooks, time, ct).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                }

                return null;
            }
#pragma warning disable CA1031 // what is served stays served, whatever looking at it breaks of
            catch (Exception broken)
#pragma warning restore CA1031
            {
                if (broken is DbException known && collection.FaultOf(known) is { } refused)
                    return refused.Code;
                Broke(log, broken);
                return ApiFault.Internal.Code;
            }
        }
    }

    private WorkFigures Figures(WorkState state)
    {
        var (now, backlog) = (time.GetUtcNow(), state.Backlog);
        return new WorkFigures(
            backlog.Workers,
            backlog.Unread,
            new WorkShare(backlog.Unparsed, backlog.Parsed, _parsed.Next(now, backlog.Parsed)),
            new WorkShare(backlog.Unmade, backlog.Made, _made.Next(now, backlog.Made)),
            Fault: null,
            state.HasBroker,
            [.. state.Queues.Select(queue => new WorkQueueFigures(queue.Name, queue.Ready, queue.Consumers))],
            state.GivenUp,
            [.. state.FirstGivenUp.Select(dead => new WorkFailure(dead.Kind, dead.Piece, dead.Reason))]);
    }

    private void ReadWhatIsNew(Collection collection)
    {
        if (time.GetUtcNow() < _readAgain || collection.Shared.State.Mark() is var mark && mark == _mark)
            return;
        var begun = time.GetTimestamp();
        if (collection.Told().Dossier is { } dossier)
        {
            if (CollectionSnapshot.Of(dossier) is var next && next.Tag != held.Current.Tag)
                held.Replace(next);
            _mark = mark;
        }

        _readAgain = time.GetUtcNow() + (time.GetElapsedTime(begun) * ReadingShare);
    }

    [LoggerMessage(LogLevel.Error, "Looking at what workers make broke.")]
    private static partial void Broke(ILogger logger, Exception broken);

    [LoggerMessage(LogLevel.Warning, "What workers make cannot be looked at: {Code}.")]
    private static partial void Lost(ILogger logger, string code);
}
