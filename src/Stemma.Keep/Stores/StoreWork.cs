using System.Collections.Immutable;
using System.Data.Common;

namespace Stemma.Keep.Stores;

/// <summary>One transaction: undone unless it is committed. Statements that were prepared once are kept until its end.</summary>
internal sealed class StoreWork(Store store, bool isToWrite) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);
    private readonly IWriting _within = store.Begin(isToWrite);

    public int Run(string statement, params ReadOnlySpan<(string Name, object? Value)> values) => Command(statement, values).ExecuteNonQuery();

    public IEnumerable<T> Rows<T>(string query, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Rows(Command(query, values), read);

    public ImmutableArray<T> All<T>(string query, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values) => [.. Rows(query, read, values)];

    public bool Exists(string query, params ReadOnlySpan<(string Name, object? Value)> values) => Command(query, values).ExecuteScalar() is not null;

    public void Commit() => _within.Commit();

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _within.Dispose();
    }

    private static IEnumerable<T> Rows<T>(DbCommand command, Func<DbDataReader, T> read)
    {
        using var row = command.ExecuteReader();
        while (row.Read())
            yield return read(row);
    }

    private DbCommand Command(string statement, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_prepared.TryGetValue(statement, out var command))
        {
            command = store.Command();
            command.CommandText = statement;
            _prepared.Add(statement, command);
        }

        command.Parameters.Clear();
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, store.Storable(value) ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
