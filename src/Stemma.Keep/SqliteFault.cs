using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Stemma.Keep;

/// <summary>What SQLite and the disk refuse, as faults that are expected.</summary>
internal static class SqliteFault
{
    /// <returns>Null when all went well.</returns>
    public static KeepFault? Caught(Action work)
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

    /// <returns>The default when there is a fault.</returns>
    public static T? Caught<T>(Func<T> work, out KeepFault? fault)
    {
        fault = null;
        try
        {
            return work();
        }
        catch (SqliteException broken)
        {
            fault = Of(broken);
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

    /// <exception cref="SqliteException">It is no refusal but a mistake of ours.</exception>
    public static KeepFault Of(SqliteException broken) => broken.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => KeepFault.Locked,
        raw.SQLITE_FULL => KeepFault.DiskFull,
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => KeepFault.ReadOnly,
        raw.SQLITE_CORRUPT => KeepFault.Damaged,
        raw.SQLITE_NOTADB => KeepFault.NotACollection,
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN => KeepFault.Unreadable,
        _ => throw broken,
    };
}
