using System.Collections.Immutable;
using NodaTime;
using Stemma.Server.Fetch;

namespace Stemma.Cli.Watch;

/// <summary>Visits feeds whenever they are due. What is known of them is in the collection, so that another process goes on where this one ended.</summary>
/// <param name="told">Is told what came of each visit, one at a time.</param>
internal sealed class FeedWatcher(PageFetcher fetcher, SharedCollection collection, WatchOptions options, TimeProvider time, Action<string, FeedVisitOutcome> told)
{
    /// <summary>Until it is tried again with a collection that refused.</summary>
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(1);

    private readonly HostPace _pace = new(collection, options, time);
    private readonly Lock _telling = new();

    /// <param name="once">Whether each feed is visited once, but for those that are left alone for a while; otherwise it goes on until it is cancelled.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was acknowledged until then is in the collection.</exception>
    public async Task RunAsync(ImmutableArray<string> feeds, bool once, CancellationToken ct)
    {
        using var slots = new SemaphoreSlim(options.Visits);
        await Task.WhenAll(feeds.Select(feed => FollowAsync(feed, slots, once, ct)));
    }

    private async Task FollowAsync(string address, SemaphoreSlim slots, bool once, CancellationToken ct)
    {
        while (true)
        {
            await slots.WaitAsync(ct);
            TimeSpan? pause;
            try
            {
                pause = await VisitAsync(address, once, ct);
            }
#pragma warning disable CA1031 // whatever breaks one visit must not end the watch of a feed
            catch (Exception broken) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Tell(address, FeedVisitOutcome.Failed(broken is CollectionFaultException ? broken.Message : $"internal-error: {broken.GetType().Name}: {broken.Message}"));
                pause = once ? null : AfterRefusal;
            }
            finally
            {
                slots.Release();
            }

            if (pause is not { } wait)
                return;
            await Task.Delay(wait, time, ct);
        }
    }

    /// <returns>How long it is until the next visit; null when there is none.</returns>
    private async Task<TimeSpan?> VisitAsync(string address, bool once, CancellationToken ct)
    {
        if (collection.Do(kept => kept.Feeds.Of(address)) is { } known)
        {
            if (known.Due is null || (once && known.Failures > 0 && Until(known.Due.Value) > TimeSpan.Zero))
                return null;
            if (!once && Until(known.Due.Value) is var wait && wait > TimeSpan.Zero)
                return wait;
        }

        Tell(address, await new FeedVisit(fetcher, collection, _pace, options, time).RunAsync(address, ct));
        return once || collection.Do(kept => kept.Feeds.Of(address))?.Due is not { } due ? null : Until(due);
    }

    private TimeSpan Until(Instant due) => due - Instant.FromDateTimeOffset(time.GetUtcNow()) is var wait && wait > Duration.Zero ? wait.ToTimeSpan() : TimeSpan.Zero;

    private void Tell(string address, FeedVisitOutcome outcome)
    {
        lock (_telling)
            told(address, outcome);
    }
}
