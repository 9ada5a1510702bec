using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Xunit;

namespace Stemma.Tests.Given;

/// <summary>Debian's RabbitMQ, on ports and in a folder of its own.</summary>
public sealed class RabbitServer : IAsyncDisposable
{
    private const string Installed = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private const int SecondsToStart = 90;

    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-rabbit-").FullName;
    private Process? _server;
    private int _port;
    private int _distributionPort;

    public Uri Address => new($"amqp://guest:guest@127.0.0.1:{_port}/");

    /// <summary>Skips the test where there is no server, and fails it with STEMMA_REQUIRE_SERVERS=1.</summary>
    public async Task BeginAsync()
    {
        if (!File.Exists(Installed))
        {
            const string missing = "RabbitMQ is not installed: apt-get install rabbitmq-server.";
            Assert.False(Environment.GetEnvironmentVariable("STEMMA_REQUIRE_SERVERS") == "1", missing);
            Assert.Skip(missing);
        }

        (_port, _distributionPort) = (FreePort(), FreePort());
        await File.WriteAllTextAsync(Path.Combine(_folder, "enabled_plugins"), "[rabbitmq_consistent_hash_exchange].\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "rabbitmq.conf"), $"listeners.tcp.1 = 127.0.0.1:{_port}\n");
        await StartAsync();
    }

    /// <summary>As when the machine loses it.</summary>
    public async Task KillAsync()
    {
        _server!.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
    }

    public async Task StartAsync()
    {
        // Through no pipe: what the server leaves behind would hold it open.
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec {Installed} > '{Path.Combine(_folder, "out.txt")}' 2>&1"]);
        foreach (var (name, value) in ((string, string)[])[
            ("HOME", _folder), ("RABBITMQ_NODENAME", $"stemma{_port}@localhost"), ("RABBITMQ_NODE_PORT", $"{_port}"), ("RABBITMQ_DIST_PORT", $"{_distributionPort}"),
            ("RABBITMQ_MNESIA_BASE", Path.Combine(_folder, "data")), ("RABBITMQ_LOG_BASE", Path.Combine(_folder, "log")), ("RABBITMQ_CONFIG_FILE", Path.Combine(_folder, "rabbitmq")),
            ("RABBITMQ_ENABLED_PLUGINS_FILE", Path.Combine(_folder, "enabled_plugins")), ("RABBITMQ_PID_FILE", Path.Combine(_folder, "pid")), ("ERL_EPMD_ADDRESS", "127.0.0.1")])
        {
            start.Environment[name] = value;
        }

        _server = Process.Start(start)!;
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                await using var connection = await new ConnectionFactory { Uri = Address }.CreateConnectionAsync();
                return;
            }
            catch (BrokerUnreachableException) when (waited.Elapsed.TotalSeconds < SecondsToStart && !_server.HasExited)
            {
                await Task.Delay(200);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await KillAsync();
            _server.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
