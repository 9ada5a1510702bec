using System.Collections.Immutable;

namespace Stemma.Keep.Stores.Postgres;

/// <summary>Who works for a collection. Used by one thread.</summary>
internal sealed class WorkerLedger(Store store)
{
    /// <summary>Who was not seen for so long is taken to be gone.</summary>
    public static readonly TimeSpan Absence = TimeSpan.FromSeconds(10);

    private const string IsPresent = "seen >= now() - @absence * interval '1 second'";

    private static (string Name, object? Value) AbsenceValue => ("@absence", Absence.TotalSeconds);

    /// <summary>How many there are.</summary>
    public int Count()
    {
        using var work = store.Work();
        return work.All($"SELECT count(*) FROM workers WHERE {IsPresent}", row => (int)row.GetInt64(0), AbsenceValue)[0];
    }

    /// <summary>Says that a worker is there.</summary>
    /// <returns>All that are, in one order.</returns>
    public ImmutableArray<string> Present(string worker)
    {
        using var work = store.Work(isToWrite: true);
        work.Run("INSERT INTO workers (id, seen) VALUES (@id, now()) ON CONFLICT (id) DO UPDATE SET seen = now()", ("@id", worker));
        work.Run($"DELETE FROM workers WHERE NOT {IsPresent}", AbsenceValue);
        var present = work.All("SELECT id FROM workers ORDER BY id COLLATE \"C\"", row => row.GetString(0));
        work.Commit();
        return present;
    }

    /// <summary>Whether a worker, which need not have said that it is there, comes before all that are.</summary>
    public bool WouldBeFirst(string worker)
    {
        using var work = store.Work();
        return !work.Exists($"SELECT 1 FROM workers WHERE id < @id COLLATE \"C\" AND {IsPresent}", ("@id", worker), AbsenceValue);
    }

    public void Leave(string worker)
    {
        using var work = store.Work(isToWrite: true);
        work.Run("DELETE FROM workers WHERE id = @id", ("@id", worker));
        work.Commit();
    }
}
