using System.Collections.Immutable;

namespace Stemma.Keep.Stores.Postgres;

/// <summary>What workers gave up. Used by one thread.</summary>
internal sealed class GivenUpLedger(Store store)
{
    public void Add(ImmutableArray<long> reports) => Note("number = ANY(@which)", reports.ToArray());

    /// <summary>All its reports.</summary>
    public void AddStory(string story) => Note("story = @which", story);

    /// <summary>Whether one of these captures holds a report that was given up.</summary>
    public bool HasAny(IEnumerable<string> keys)
    {
        using var work = store.Work();
        return work.Exists("SELECT 1 FROM given_up JOIN reports ON report = number WHERE capture = ANY(@keys)", ("@keys", keys.Select(Convert.FromHexString).ToArray()));
    }

    private void Note(string condition, object which)
    {
        using var work = store.Work(isToWrite: true);
        work.Run($"INSERT INTO given_up (report) SELECT number FROM reports WHERE {condition} ON CONFLICT (report) DO UPDATE SET at = now()", ("@which", which));
        work.Commit();
    }
}
