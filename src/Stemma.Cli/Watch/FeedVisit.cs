using System.Collections.Immutable;
using System.Net;
using NodaTime;
using Stemma.Cli.Inputs;
using Stemma.Keep;
using Stemma.Read;
using Stemma.Server.Fetch;
using Stemma.Text;

namespace Stemma.Cli.Watch;

/// <summary>One visit of a feed: what it has that is not in the collection yet is fetched and taken in, and written down as done when it is.</summary>
internal sealed class FeedVisit(PageFetcher fetcher, SharedCollection collection, HostPace pace, WatchOptions options, TimeProvider time)
{
    private static readonly ImmutableArray<FetchFault> Passing = [FetchFault.Unreachable, FetchFault.TimedOut, FetchFault.UnknownName, FetchFault.RobotsUnreachable];

    /// <exception cref="System.Data.Common.DbException">The collection cannot be read or written.</exception>
    public async Task<FeedVisitOutcome> RunAsync(string address, CancellationToken ct)
    {
        var feed = collection.Do(kept => kept.Feeds.Of(address)) ?? new WatchedFeed(address, null, null, Now(), 0);
        var outcome = await AskAsync(address, new Validators(feed.ETag, feed.LastModified), ct);
        if (outcome.Fault == FetchFault.HostPaused)
        {
            Note(feed with { Due = After(options.LongestWait) });
            return FeedVisitOutcome.Nothing;
        }

        if (outcome.IsUnchanged)
        {
            Note(feed with { Due = After(options.Every), Failures = 0 });
            return FeedVisitOutcome.Nothing;
        }

        if (outcome.Page is not { } page)
            return Failed(feed, outcome);
        var items = ItemsOf(page);
        return items.IsEmpty ? NoFeed(feed) : await TakeInAsync(feed, page, items, ct);
    }

    private FeedVisitOutcome Failed(WatchedFeed feed, FetchOutcome outcome)
    {
        var failures = feed.Failures + 1;
        var pause = options.PauseAfter(failures);
        if (outcome.AsksToWait)
            pause = options.Pause(outcome.RetryAfter);
        var isGone = outcome.Status == (int)HttpStatusCode.Gone;
        Note(feed with { Due = isGone ? null : After(pause), Failures = failures });
        return FeedVisitOutcome.Failed(isGone ? "gone: The server says that the feed is gone for good; take it out of the list." : $"{outcome.Fault!.Code}: {outcome.Fault.Advice}");
    }

    private FeedVisitOutcome NoFeed(WatchedFeed feed)
    {
        Note(feed with { Due = After(options.PauseAfter(feed.Failures + 1)), Failures = feed.Failures + 1 });
        return FeedVisitOutcome.Failed("not-a-feed: What stands there is no RSS or Atom that can be read; give the address of the feed.");
    }

    private async Task<FeedVisitOutcome> TakeInAsync(WatchedFeed feed, FetchedPage page, ImmutableArray<Capture> items, CancellationToken ct)
    {
        var (added, asFed, putOff, looked) = (0, 0, 0, 0);
        foreach (var item in items)
        {
            var link = LinkOf(item);
            // Where an item leads nowhere its place is not its own: it moves on with each that comes before it.
            var known = link ?? $"{feed.Address}#{ContentHash.Of(item.Bytes.Span)}";
            if (collection.Do(kept => kept.Feeds.IsSettled(known)))
                continue;
            if (++looked > options.MaxItems)
            {
                putOff++;
                continue;
            }

            if (link is null)
            {
                added += Add([item]);
                collection.Do(kept => kept.Feeds.Settle(known));
                continue;
            }

            if (await CapturesAsync(link, item, ct) is not var (captures, isAsFed))
            {
                putOff++;
                continue;
            }

            var number = Add(captures);
            (added, asFed) = (added + number, asFed + (isAsFed ? number : 0));
            collection.Do(kept => kept.Feeds.Settle(known));
        }

        // As long as something is missing the server is to give all of it again.
        var validators = putOff == 0 ? page.Validators : Validators.None;
        Note(new WatchedFeed(feed.Address, validators.ETag, validators.LastModified, After(options.Every), Failures: 0));
        return new FeedVisitOutcome(added, asFed, putOff, null);
    }

    /// <summary>The page that an item leads to, or the item where that is not to be had.</summary>
    /// <returns>Null when it is to be tried again.</returns>
    private async Task<(ImmutableArray<Capture> Captures, bool IsAsFed)?> CapturesAsync(string link, Capture item, CancellationToken ct)
    {
        var outcome = await AskAsync(link, Validators.None, ct);
        if (outcome.Page is { } page)
        {
            ImmutableArray<Capture> captures = [.. Gather.Of(page.Address, page.Bytes, new GivenMetadata { Uri = page.Address }, page.Charset).Load().Select(loaded => loaded.Capture).OfType<Capture>().Where(IsPage)];
            return captures.Any(capture => Reader.Read(capture, "").Report is not null) ? (captures, false) : ([item], true);
        }

        if (outcome.Fault == FetchFault.HostPaused)
            return null;
        var mayPass = outcome.AsksToWait || Passing.Contains(outcome.Fault!) || outcome.Status is >= 500 or (int)HttpStatusCode.RequestTimeout;
        return mayPass && collection.Do(kept => kept.Feeds.Fail(link)) < options.Tries ? null : ([item], true);
    }

    /// <summary>Asks when the host may be asked, and any that it leads on to.</summary>
    private async Task<FetchOutcome> AskAsync(string address, Validators known, CancellationToken ct)
    {
        using var turns = new HostTurns(pace);
        if (!await turns.MoveAsync(address, ct))
            return FetchOutcome.Failed(FetchFault.HostPaused);
        var outcome = await fetcher.FetchAsync(address, known, turns.MoveAsync, ct);
        // Before the turn is given back; and the host that asked for it need not be the one that led there.
        if (outcome.AsksToWait)
            pace.Pause(outcome.Asked?.AbsoluteUri ?? address, options.Pause(outcome.RetryAfter));
        return outcome;
    }

    private static ImmutableArray<Capture> ItemsOf(FetchedPage page) =>
        [.. Gather.Of(page.Address, page.Bytes, GivenMetadata.None, page.Charset).Load().Select(loaded => loaded.Capture).OfType<Capture>().Where(capture => !IsPage(capture))];

    private int Add(ImmutableArray<Capture> captures) => collection.Do(kept => kept.Add(captures, Now())) is var arrival && arrival.Fault is null
        ? arrival.Added
        : throw new CollectionFaultException(arrival.Fault);

    private void Note(WatchedFeed feed) => collection.Do(kept => kept.Feeds.Note(feed));

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private Instant After(TimeSpan pause) => Now() + Duration.FromTimeSpan(pause);

    /// <summary>An item without an address has its place in the feed for one.</summary>
    private static string? LinkOf(Capture item) => item.Uri != item.Place && PageAddress.Is(item.Uri) ? item.Uri : null;

    /// <summary>Not part of an archive or a feed, which says itself whose page it is: where a link leads to one, it is not believed.</summary>
    private static bool IsPage(Capture capture) => capture.Place is null;
}
