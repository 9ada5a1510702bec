using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Stemma.Keep.Stores.Sqlite;

/// <summary>
/// A transaction: undone unless it is committed. Where the disk is full SQLite has undone it already, and who asks it to do so again, as the
/// transaction of the library does, hides why.
/// </summary>
internal sealed class Writing : IWriting
{
    private readonly SqliteConnection _connection;

    /// <param name="isImmediate">Whether the turn to write is taken now, and not at the first statement that writes.</param>
    public Writing(SqliteConnection connection, bool isImmediate)
    {
        _connection = connection;
        Run(isImmediate ? "BEGIN IMMEDIATE" : "BEGIN");
    }

    public void Commit() => Run("COMMIT");

    public void Dispose()
    {
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            Run("ROLLBACK");
    }

    private void Run(string statement)
    {
        using var run = _connection.CreateCommand();
        run.CommandText = statement;
        run.ExecuteNonQuery();
    }
}
