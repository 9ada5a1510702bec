using System.Data.Common;

namespace Stemma.Keep.Stores;

/// <summary>The database that a collection stands in: whatever two databases do in two ways. Used by one thread.</summary>
internal abstract class Store : IDisposable
{
    /// <summary>Number of the schema that this engine writes, in whichever database.</summary>
    public const int Newest = 5;

    /// <summary>Number of the schema that it stands in.</summary>
    public abstract long Version { get; }

    /// <summary>A query for passages that hold the words of "@words": number of the report, start, end.</summary>
    public abstract string FoundPassages { get; }

    /// <param name="isToWrite">Whether the turn to write is taken at once: who reads first and another writes meanwhile would not get it.</param>
    public StoreWork Work(bool isToWrite = false) => new(this, isToWrite);

    /// <param name="isToWrite">As of <see cref="Work"/>.</param>
    public abstract IWriting Begin(bool isToWrite);

    public abstract DbCommand Command();

    /// <summary>A value as the database takes it; null stays null.</summary>
    public abstract object? Storable(object? value);

    /// <summary>The turn to make something of the captures; only one process has it at a time, and gives it back by its end at the latest.</summary>
    /// <returns>Null when another did not give it back in time.</returns>
    public abstract IDisposable? Turn(CancellationToken ct);

    /// <summary>Writes down captures that are not there yet.</summary>
    /// <returns>Those given, in their order, and whether they are new.</returns>
    public abstract IEnumerable<(CaptureRow Capture, bool IsNew)> Keep(StoreWork work, IEnumerable<CaptureRow> captures);

    /// <summary>Writes down what reports are found by of which nothing of it is there.</summary>
    public abstract void Index(StoreWork work, IReadOnlyCollection<IndexedReport> reports);

    /// <summary>Takes out what reports are found by.</summary>
    public abstract void Unindex(StoreWork work, IReadOnlyCollection<long> reports);

    public abstract void EmptyPassages(StoreWork work);

    /// <summary>Waits until nobody adds, who might count on what is taken out.</summary>
    public abstract void WaitForAdders(StoreWork work);

    /// <summary>A mark for what a transaction takes out, to be given to <see cref="Overwrite"/>.</summary>
    public abstract string ForgettingMark(StoreWork work);

    /// <summary>Sees to it that nothing of what was taken out is left where it stood, as far as the database can.</summary>
    /// <param name="marks">Of the transactions that took it out.</param>
    /// <returns>Whether it is so; not where another went on looking at what stood there.</returns>
    public abstract bool Overwrite(IReadOnlyCollection<string> marks);

    /// <param name="words">Each as a whole, or as the beginning of a word.</param>
    public abstract string Question(IEnumerable<(string Word, bool IsBeginning)> words);

    /// <summary>What the database itself finds wrong with what it holds.</summary>
    public abstract IEnumerable<string> Damage();

    /// <returns>Null where it is no refusal but a mistake of ours.</returns>
    public abstract KeepFault? FaultOf(DbException broken);

    /// <summary>A whole copy as it stands, at a path where nothing is.</summary>
    /// <returns>Whether the database can do so by itself.</returns>
    public abstract bool CopyTo(string path);

    public abstract void Dispose();

    /// <returns>Null when all went well.</returns>
    public KeepFault? Caught(Action work)
    {
        Caught(
            () =>
            {
                work();
                return true;
            },
            out var fault);
        return fault;
    }

    /// <summary>What the database and the disk refuse, as faults that are expected.</summary>
    /// <returns>The default when there is a fault.</returns>
    public T? Caught<T>(Func<T> work, out KeepFault? fault)
    {
        fault = null;
        try
        {
            return work();
        }
        catch (DbException broken) when (FaultOf(broken) is { } known)
        {
            fault = known;
        }
        catch (UnauthorizedAccessException)
        {
            fault = KeepFault.ReadOnly;
        }
        catch (IOException)
        {
            fault = KeepFault.Unreadable;
        }

        return default;
    }
}
