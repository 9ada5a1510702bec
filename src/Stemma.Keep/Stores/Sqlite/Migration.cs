using Microsoft.Data.Sqlite;

namespace Stemma.Keep.Stores.Sqlite;

/// <summary>Brings a file to the schema of this engine, a version at a time, each whole or not at all.</summary>
internal static class Migration
{
    public static void Forward(SqliteConnection connection)
    {
        using var writing = new Writing(connection, isImmediate: true);
        using var run = connection.CreateCommand();
        run.CommandText = "PRAGMA user_version";
        // Another process may have come first.
        var version = (long)run.ExecuteScalar()!;
        for (var next = version + 1; next <= Store.Newest; next++)
        {
            run.CommandText = SchemaScript.Of($"sqlite.{next}");
            run.ExecuteNonQuery();
        }

        run.CommandText = $"PRAGMA application_id = {SqliteStore.ApplicationId}; PRAGMA user_version = {Store.Newest}";
        run.ExecuteNonQuery();
        writing.Commit();
    }
}
