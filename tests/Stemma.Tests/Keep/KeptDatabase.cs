using System.Text.RegularExpressions;
using Npgsql;
using Stemma.Tests.Given;

namespace Stemma.Tests.Keep;

/// <summary>A database for collections, each in a schema of its own. Skips the test where there is no server.</summary>
public sealed partial class KeptDatabase : KeptPlaces
{
    private readonly string _address;

    public KeptDatabase(PostgresServer server)
        : base(hasFiles: true)
    {
        ArgumentNullException.ThrowIfNull(server);
        _address = server.NewDatabase();
    }

    public override string Path(string name = "coverage") => $"{_address}?schema={Odd.Replace(name, "_")}";

    internal override void Run(string statements, string name = "coverage")
    {
        using var connection = Connected(name);
        using var run = connection.CreateCommand();
        run.CommandText = "SET session_replication_role = replica; " + Blob.Replace(statements, @"'\x$1'::bytea");
        run.ExecuteNonQuery();
    }

    /// <summary>Looks at a collection as it stands, until it is disposed of.</summary>
    internal IDisposable LookOn(string name = "coverage")
    {
        var connection = Connected(name);
        var look = connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        using var read = new NpgsqlCommand("SELECT count(*) FROM captures", connection, look);
        read.ExecuteScalar();
        return connection;
    }

    private NpgsqlConnection Connected(string name)
    {
        var address = Stemma.Keep.Stores.Postgres.PostgresAddress.Read(Path(name))!.Value;
        address.Connection.SearchPath = address.Schema;
        address.Connection.Pooling = false;
        var connection = new NpgsqlConnection(address.Connection.ConnectionString);
        connection.Open();
        return connection;
    }

    [GeneratedRegex("[^a-z0-9_]+")]
    private static partial Regex Odd { get; }

    /// <summary>As SQLite writes them.</summary>
    [GeneratedRegex(@"\bx'([0-9a-f]*)'")]
    private static partial Regex Blob { get; }
}
