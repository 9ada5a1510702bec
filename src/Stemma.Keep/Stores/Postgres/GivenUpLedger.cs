using System.Collections.Immutable;

namespace Stemma.Keep.Stores.Postgres;

/// <summary>What workers gave up. Used by one thread.</summary>
internal sealed class GivenUpLedger(Store store)
{
    /// <summary>The rows of what was given up a short time ago: since "@since" seconds.</summary>
    internal const string Lately = "SELECT 1 FROM given_up WHERE at > now() - @since * interval '1 second'";

    public void Add(ImmutableArray<long> reports) => Note("SELECT number, NULL FROM reports WHERE number = ANY(@which)", reports.ToArray());

    /// <summary>All reports of a story, as it is now.</summary>
    public void AddStory(string story) => Note("SELECT number, mark FROM reports JOIN stories ON id = story WHERE story = @which", story);

    /// <summary>Whether one of these captures holds a report that was given up.</summary>
    public bool HasAny(IEnumerable<string> keys)
    {
        using var work = store.Work();
        return work.Exists("SELECT 1 FROM given_up JOIN reports ON report = number WHERE capture = ANY(@keys)", ("@keys", keys.Select(Convert.FromHexString).ToArray()));
    }

    private void Note(string rows, object which)
    {
        using var work = store.Work(isToWrite: true);
        work.Run($"INSERT INTO given_up (report, mark) {rows} ON CONFLICT (report) DO UPDATE SET at = now(), mark = excluded.mark", ("@which", which));
        work.Commit();
    }
}
