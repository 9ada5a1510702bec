using Npgsql;

namespace Stemma.Keep.Stores.Postgres;

/// <summary>A transaction of PostgreSQL's; one whose server is gone is undone there.</summary>
internal sealed class PostgresWriting(NpgsqlTransaction transaction) : IWriting
{
    public void Commit() => transaction.Commit();

    public void Dispose() => transaction.Dispose();
}
