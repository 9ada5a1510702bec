using Npgsql;

namespace Stemma.Keep.Stores.Postgres;

/// <summary>The turn to make something of a collection's captures: a lock of the session, which the server takes back when the session ends.</summary>
internal sealed class PostgresTurn : IDisposable
{
    private const int MillisecondsBetweenTries = 50;

    private readonly NpgsqlConnection _session;
    private readonly string _schema;

    private PostgresTurn(NpgsqlConnection session, string schema) => (_session, _schema) = (session, schema);

    /// <returns>Null when another did not give it back in time.</returns>
    public static PostgresTurn? Take(NpgsqlConnection session, string schema, TimeSpan wait, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(MillisecondsBetweenTries))
        {
            if (Ask(session, "SELECT pg_try_advisory_lock(hashtextextended($1, 0))", schema))
                return new PostgresTurn(session, schema);
            if (waited >= wait)
                return null;
            ct.WaitHandle.WaitOne(MillisecondsBetweenTries);
            ct.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        if (_session.State == System.Data.ConnectionState.Open)
            Ask(_session, "SELECT pg_advisory_unlock(hashtextextended($1, 0))", _schema);
    }

    private static bool Ask(NpgsqlConnection session, string question, string schema)
    {
        using var ask = new NpgsqlCommand(question, session) { Parameters = { new NpgsqlParameter { Value = "stemma making " + schema } } };
        return (bool)ask.ExecuteScalar()!;
    }
}
