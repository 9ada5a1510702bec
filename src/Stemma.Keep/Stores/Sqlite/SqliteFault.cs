using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Stemma.Keep.Stores.Sqlite;

/// <summary>What SQLite refuses, as faults that are expected.</summary>
internal static class SqliteFault
{
    /// <returns>Null where it is no refusal but a mistake of ours.</returns>
    public static KeepFault? Of(SqliteException broken) => broken.SqliteErrorCode switch
    {
        // What is shared beside the file takes room too, also for who only reads.
        _ when broken.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHMSIZE => KeepFault.DiskFull,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => KeepFault.Locked,
        raw.SQLITE_FULL => KeepFault.DiskFull,
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => KeepFault.ReadOnly,
        raw.SQLITE_CORRUPT => KeepFault.Damaged,
        raw.SQLITE_NOTADB => KeepFault.NotACollection,
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN => KeepFault.Unreadable,
        _ => null,
    };
}
