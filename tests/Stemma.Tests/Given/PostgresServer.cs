using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace Stemma.Tests.Given;

/// <summary>Debian's PostgreSQL, started with the first test that needs it, on a port and in a folder of its own.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string Installed = "/usr/lib/postgresql";
    private const int SecondsToStart = 60;

    private readonly Lock _turn = new();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"stemma-postgres-{Environment.ProcessId}-{Guid.NewGuid():N}");
    private Process? _server;
    private int _databases;

    private int Port { get; set; }

    /// <summary>Of this machine's own address, without a password.</summary>
    private NpgsqlConnectionStringBuilder Connection => new() { Host = "127.0.0.1", Port = Port, Username = "postgres", Database = "postgres", Pooling = false };

    /// <summary>The address of an empty database. Skips the test where there is no server, and fails it with STEMMA_REQUIRE_SERVERS=1.</summary>
    public string NewDatabase()
    {
        lock (_turn)
        {
            if (_server is null)
                Begin();
            var name = $"test{++_databases}";
            using var connection = new NpgsqlConnection(Connection.ConnectionString);
            connection.Open();
            using var create = connection.CreateCommand();
            create.CommandText = $"CREATE DATABASE {name}";
            create.ExecuteNonQuery();
            return $"postgresql://postgres@127.0.0.1:{Port}/{name}";
        }
    }

    /// <summary>As when the machine loses it.</summary>
    public void Kill()
    {
        lock (_turn)
        {
            Required().Kill(entireProcessTree: true);
            Required().WaitForExit();
        }
    }

    /// <summary>Starts what was killed.</summary>
    public void Restart()
    {
        lock (_turn)
        {
            Required().Dispose();
            Start();
        }
    }

    public void Dispose()
    {
        if (_server is null)
            return;
        _server.Kill(entireProcessTree: true);
        _server.WaitForExit();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Process Required() => _server ?? throw new InvalidOperationException("It was not started.");

    private void Begin()
    {
        if (Programs() is not { } programs)
        {
            const string missing = "PostgreSQL is not installed: apt-get install postgresql.";
            Assert.False(Environment.GetEnvironmentVariable("STEMMA_REQUIRE_SERVERS") == "1", missing);
            Assert.Skip(missing);
            return;
        }

        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess)
            Done("chown", "postgres", _folder);
        var (program, arguments) = AsUser(Path.Combine(programs, "initdb"), "-D", Path.Combine(_folder, "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Done(program, arguments);
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        Start();
    }

    private void Start()
    {
        var (program, arguments) = AsUser(
            Path.Combine(Programs()!, "postgres"), "-D", Path.Combine(_folder, "data"), "-p", $"{Port}", "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={_folder}",
            "-c", "max_connections=200", "-c", "logging_collector=on");
        _server = Process.Start(new ProcessStartInfo(program, arguments))!;
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var connection = new NpgsqlConnection(Connection.ConnectionString);
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed.TotalSeconds < SecondsToStart)
            {
                Thread.Sleep(100);
            }
        }
    }

    /// <summary>The server refuses to be run by root.</summary>
    private static (string Program, string[] Arguments) AsUser(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess ? ("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments]) : (program, arguments);

    private static string? Programs() => !Directory.Exists(Installed) ? null : Directory.EnumerateDirectories(Installed)
        .Select(version => Path.Combine(version, "bin"))
        .Where(programs => File.Exists(Path.Combine(programs, "initdb")))
        .Order(StringComparer.Ordinal).LastOrDefault();

    private static void Done(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {error.GetAwaiter().GetResult()}");
    }
}
