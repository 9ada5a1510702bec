using System.Collections.Immutable;
using Stemma.Keep.Stores;

namespace Stemma.Keep;

/// <summary>What was forgotten and may still stand where it stood: a mark for each time, until nothing does. Used by one thread.</summary>
internal sealed class ForgottenLedger(Store store)
{
    public ImmutableArray<string> Marks()
    {
        using var work = store.Work();
        return work.All("SELECT mark FROM forgotten ORDER BY mark", row => row.GetString(0));
    }

    /// <summary>Leaves a mark for what a transaction takes out.</summary>
    public void Add(StoreWork work) => work.Run("INSERT INTO forgotten (mark) VALUES (@mark)", ("@mark", store.ForgettingMark(work)));

    /// <summary>Leaves nothing where it stood, whoever took it out.</summary>
    /// <returns>Null when that is so.</returns>
    public KeepFault? Overwrite()
    {
        var isOverwritten = store.Caught(
            () =>
            {
                var marks = Marks();
                if (!marks.IsEmpty && !store.Overwrite(marks))
                    return false;
                Remove(marks);
                return true;
            },
            out var fault);
        return isOverwritten ? null : fault is null || fault == KeepFault.Locked || fault == KeepFault.DiskFull ? KeepFault.NotOverwritten : fault;
    }

    private void Remove(ImmutableArray<string> marks)
    {
        using var work = store.Work(isToWrite: true);
        foreach (var mark in marks)
            work.Run("DELETE FROM forgotten WHERE mark = @mark", ("@mark", mark));
        work.Commit();
    }
}
