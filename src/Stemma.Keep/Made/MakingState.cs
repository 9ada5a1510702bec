using System.Security.Cryptography;
using System.Text;
using Stemma.Keep.Stores;
using Stemma.Keep.Stores.Postgres;

namespace Stemma.Keep.Made;

/// <summary>How far the making of a collection is, for who looks on. Used by one thread.</summary>
internal sealed class MakingState(Store store)
{
    public Backlog Backlog()
    {
        var present = new WorkerLedger(store).Count();
        using var work = store.Work();
        return work.All(
            "SELECT (SELECT count(*) FROM unread), "
            + "(SELECT count(*) FROM reports WHERE story IS NULL AND skipped = 0 AND parse IS NULL), (SELECT count(*) FROM reports WHERE skipped = 0 AND parse IS NOT NULL), "
            + "(SELECT count(*) FROM stories WHERE stale = 1), (SELECT count(*) FROM stories WHERE stale = 0)",
            row => new Backlog(present, row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)))[0];
    }

    /// <summary>Whether what captures hold, if it is reports, is in stories that are made.</summary>
    public bool AreMade(IEnumerable<string> keys)
    {
        using var work = store.Work();
        return keys.All(key => work.Exists(
            "SELECT 1 FROM reports LEFT JOIN stories ON id = story WHERE capture = @capture AND (skipped = 1 OR (stale = 0 AND part IS NOT NULL))",
            ("@capture", Convert.FromHexString(key))));
    }

    /// <summary>Another one whenever something else is made.</summary>
    public string Mark()
    {
        using var work = store.Work();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var story in work.Rows("SELECT id, mark FROM stories WHERE stale = 0 ORDER BY id", row => row.GetString(0) + row.GetString(1)))
            hash.AppendData(Encoding.UTF8.GetBytes(story));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
