using System.Data.Common;
using Npgsql;

namespace Stemma.Keep.Stores.Postgres;

/// <summary>What PostgreSQL refuses, as faults that are expected.</summary>
internal static class PostgresFault
{
    /// <returns>Null where it is no refusal but a mistake of ours.</returns>
    public static KeepFault? Of(DbException broken) => broken switch
    {
        PostgresException refused => refused.SqlState switch
        {
            PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory => KeepFault.DiskFull,
            PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => KeepFault.ReadOnly,
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => KeepFault.AccessDenied,
            PostgresErrorCodes.InvalidCatalogName => KeepFault.NotFound,
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => KeepFault.Locked,
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections => KeepFault.Unreachable,
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => KeepFault.Damaged,
            PostgresErrorCodes.IoError => KeepFault.Unreadable,
            _ => null,
        },
        NpgsqlException => KeepFault.Unreachable,
        _ => null,
    };
}
