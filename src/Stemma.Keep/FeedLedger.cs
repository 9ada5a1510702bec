using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;
using Stemma.Keep.Stores;

namespace Stemma.Keep;

/// <summary>What is known of the feeds that are watched for a collection, and of what they led to; kept in it, so that watching goes on where it ended. Used by one thread.</summary>
internal sealed class FeedLedger(Store store)
{
    /// <returns>Null for one that was never asked.</returns>
    /// <exception cref="System.Data.Common.DbException">The collection cannot be read.</exception>
    public WatchedFeed? Of(string address)
    {
        using var work = store.Work();
        return work.All(
            "SELECT etag, modified, due, failures FROM feeds WHERE key = @key",
            row => new WatchedFeed(
                address, row.TextOrNull(0), row.TextOrNull(1), row.TextOrNull(2) is { } due ? InstantPattern.ExtendedIso.Parse(due).GetValueOrThrow() : null, (int)row.GetInt64(3)),
            ("@key", KeyOf(address))).FirstOrDefault();
    }

    /// <exception cref="System.Data.Common.DbException">The collection cannot be written.</exception>
    public void Note(WatchedFeed feed) => Write(work => work.Run(
        "INSERT INTO feeds (key, address, etag, modified, due, failures) VALUES (@key, @address, @etag, @modified, @due, @failures) "
        + "ON CONFLICT (key) DO UPDATE SET etag = excluded.etag, modified = excluded.modified, due = excluded.due, failures = excluded.failures",
        ("@key", KeyOf(feed.Address)), ("@address", feed.Address), ("@etag", feed.ETag), ("@modified", feed.LastModified),
        ("@due", feed.Due is { } due ? InstantPattern.ExtendedIso.Format(due) : null), ("@failures", (long)feed.Failures)));

    /// <summary>Whether what stands at an address was taken in, or is not asked for again.</summary>
    /// <exception cref="System.Data.Common.DbException">The collection cannot be read.</exception>
    public bool IsSettled(string address)
    {
        using var work = store.Work();
        return work.Exists("SELECT 1 FROM links WHERE key = @key AND settled = 1", ("@key", KeyOf(address)))
            || work.Exists("SELECT 1 FROM addresses WHERE address = @address", ("@address", address));
    }

    /// <exception cref="System.Data.Common.DbException">The collection cannot be written.</exception>
    public void Settle(string address) => Write(work => Note(work, address, isSettled: true));

    /// <returns>How often it has failed now.</returns>
    /// <exception cref="System.Data.Common.DbException">The collection cannot be written.</exception>
    public int Fail(string address)
    {
        using var work = store.Work(isToWrite: true);
        Note(work, address, isSettled: false);
        var failures = work.All("SELECT failures FROM links WHERE key = @key", row => (int)row.GetInt64(0), ("@key", KeyOf(address)))[0];
        work.Commit();
        return failures;
    }

    private static void Note(StoreWork work, string address, bool isSettled) => work.Run(
        "INSERT INTO links (key, address, failures, settled) VALUES (@key, @address, @failed, @settled) "
        + "ON CONFLICT (key) DO UPDATE SET failures = links.failures + excluded.failures, settled = excluded.settled",
        ("@key", KeyOf(address)), ("@address", address), ("@failed", isSettled ? 0L : 1L), ("@settled", isSettled ? 1L : 0L));

    private void Write(Action<StoreWork> change)
    {
        using var work = store.Work(isToWrite: true);
        change(work);
        work.Commit();
    }

    private static byte[] KeyOf(string address) => SHA256.HashData(Encoding.UTF8.GetBytes(address));
}
