using Microsoft.Data.Sqlite;

namespace Stemma.Keep.Made;

/// <summary>One transaction: undone unless it is committed. Statements that were prepared once are kept until its end.</summary>
/// <param name="isToWrite">Whether the turn to write is taken at once: who reads first and another writes meanwhile would not get it.</param>
internal sealed class StoreWork(SqliteConnection connection, bool isToWrite = false) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly Writing _within = new(connection, isToWrite);

    public void Run(string statement, params ReadOnlySpan<(string Name, object? Value)> values) => Command(statement, values).ExecuteNonQuery();

    public IEnumerable<T> Rows<T>(string query, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Rows(Command(query, values), read);

    public void Commit() => _within.Commit();

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _within.Dispose();
    }

    private static IEnumerable<T> Rows<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using var row = command.ExecuteReader();
        while (row.Read())
            yield return read(row);
    }

    private SqliteCommand Command(string statement, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_prepared.TryGetValue(statement, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = statement;
            _prepared.Add(statement, command);
        }

        command.Parameters.Clear();
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
