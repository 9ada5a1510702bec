using System.Security.Cryptography;
using System.Text;
using NodaTime;
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
    public void Settle(string address) => Write(work => Settle(work, address));

    /// <summary>Sees to it that what stood at an address is not asked for again.</summary>
    public static void Settle(StoreWork work, string address) => Note(work, address, isSettled: true);

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

    /// <returns>Until when a host asked to be left alone; null where it did not, or that is over.</returns>
    /// <exception cref="System.Data.Common.DbException">The collection cannot be read.</exception>
    public Instant? LeftAloneUntil(string host)
    {
        using var work = store.Work();
        return work.All("SELECT until FROM hosts WHERE key = @key", row => (Instant?)InstantPattern.ExtendedIso.Parse(row.GetString(0)).GetValueOrThrow(), ("@key", KeyOf(host))).FirstOrDefault();
    }

    /// <exception cref="System.Data.Common.DbException">The collection cannot be written.</exception>
    public void LeaveAlone(string host, Instant until, Instant now) => Write(work =>
    {
        work.Run("DELETE FROM hosts WHERE until < @now", ("@now", InstantPattern.ExtendedIso.Format(now)));
        work.Run(
            "INSERT INTO hosts (key, until) VALUES (@key, @until) ON CONFLICT (key) DO UPDATE SET until = CASE WHEN excluded.until > hosts.until THEN excluded.until ELSE hosts.until END",
            ("@key", KeyOf(host)), ("@until", InstantPattern.ExtendedIso.Format(until)));
    });

    /// <summary>Writes all of it into the ledger of another collection, which has none yet.</summary>
    /// <exception cref="System.Data.Common.DbException">One of them cannot be read or written.</exception>
    public void CopyTo(FeedLedger other)
    {
        Copy("feeds", ["key", "address", "etag", "modified", "due", "failures"]);
        Copy("links", ["key", "failures", "settled"]);
        Copy("hosts", ["key", "until"]);

        void Copy(string table, string[] columns)
        {
            using var from = store.Work();
            other.Write(to =>
            {
                foreach (var values in from.Rows($"SELECT {string.Join(", ", columns)} FROM {table} ORDER BY key", row => columns.Select((column, at) => ("@" + column, row.IsDBNull(at) ? null : (object?)row.GetValue(at))).ToArray()))
                    to.Run($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES (@{string.Join(", @", columns)})", values);
            });
        }
    }

    private static void Note(StoreWork work, string address, bool isSettled) => work.Run(
        "INSERT INTO links (key, failures, settled) VALUES (@key, @failed, @settled) "
        + "ON CONFLICT (key) DO UPDATE SET failures = links.failures + excluded.failures, settled = excluded.settled",
        ("@key", KeyOf(address)), ("@failed", isSettled ? 0L : 1L), ("@settled", isSettled ? 1L : 0L));

    private void Write(Action<StoreWork> change)
    {
        using var work = store.Work(isToWrite: true);
        change(work);
        work.Commit();
    }

    private static byte[] KeyOf(string address) => SHA256.HashData(Encoding.UTF8.GetBytes(address));
}
