using Microsoft.Data.Sqlite;

namespace Stemma.Keep;

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
        for (var next = version + 1; next <= CollectionFile.Version; next++)
        {
            run.CommandText = Script(next);
            run.ExecuteNonQuery();
        }

        run.CommandText = $"PRAGMA application_id = {CollectionFile.ApplicationId}; PRAGMA user_version = {CollectionFile.Version}";
        run.ExecuteNonQuery();
        writing.Commit();
    }

    private static string Script(long version)
    {
        using var resource = typeof(Migration).Assembly.GetManifestResourceStream($"Stemma.Keep.{version}.sql")
            ?? throw new InvalidOperationException($"The assembly was built without schema {version}.");
        using var text = new StreamReader(resource);
        return text.ReadToEnd();
    }
}
