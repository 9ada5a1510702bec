using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Stemma.Tests.Servers;

/// <summary>A web server of a few lines on a port of this machine. It answers each path with the bytes it is given and notes what it was asked.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly TcpListener _socket = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Func<string, byte[]>> _answers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _requests = [];
    private readonly Task _work;

    public Listener()
    {
        _socket.Start();
        Port = ((IPEndPoint)_socket.LocalEndpoint).Port;
        _work = WorkAsync();
    }

    public int Port { get; }

    /// <summary>Head and all, in order.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    public Listener Answer(string path, string head, ReadOnlySpan<byte> body)
    {
        var answer = Whole(head, body);
        return Raw(path, _ => answer);
    }

    /// <summary>Whatever is made of the question goes out as it is.</summary>
    public Listener Raw(string path, Func<string, byte[]> answer)
    {
        _answers[path] = answer;
        return this;
    }

    public static byte[] Whole(string head, ReadOnlySpan<byte> body) =>
        [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {head}\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    public Listener Page(string path, string body) => Answer(path, "200 OK\r\nContent-Type: text/html; charset=utf-8", Encoding.UTF8.GetBytes(body));

    public Listener Robots(string rules) => Answer("/robots.txt", "200 OK\r\nContent-Type: text/plain", Encoding.UTF8.GetBytes(rules));

    public Listener Redirect(string path, string to) => Answer(path, "302 Found\r\nLocation: " + to, []);

    /// <summary>Takes the question and never answers.</summary>
    public Listener Silence(string path) => Raw(path, _ => []);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _socket.Stop();
        await _work;
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _socket.AcceptSocketAsync(_stop.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(Socket client)
    {
        try
        {
            using (client)
            {
                var buffer = new byte[1 << 14];
                var read = await client.ReceiveAsync(buffer, _stop.Token);
                var request = Encoding.Latin1.GetString(buffer, 0, read);
                lock (_requests)
                    _requests.Add(request);
                var path = request.Split(' ')[1];
                var answer = _answers.TryGetValue(path, out var made) ? made(request) : Whole("404 Not Found", []);
                if (answer.Length == 0)
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                await client.SendAsync(answer, _stop.Token);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }
}
