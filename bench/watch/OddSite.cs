using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Stemma.Bench.Watch;

/// <summary>A site whose feeds and pages do what feeds and pages should not. Every path says by its first word what it does.</summary>
internal sealed class OddSite : IAsyncDisposable
{
    private const int BombBytes = 256 << 20;
    private const int MillisecondsBetweenDrops = 200;
    private const int MillisecondsToThink = 5;

    /// <summary>For how long a host asks to be left alone, and how much sooner it may be asked again: its answer was on its way for some of it.</summary>
    private const int SecondsAlone = 7;
    private const int Slack = 500;

    private readonly TcpListener _socket = new(IPAddress.Loopback, 0);
    private readonly TcpListener _forbidden;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, int> _visits = new(StringComparer.Ordinal);
    private readonly byte[] _bomb = Bomb();
    private readonly Task[] _work;
    private int _connectedToForbidden;
    private int _askedForKept;
    private int _questions;
    private int _tooSoon;
    private int _atOnce;
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);
    private long _leftAloneUntil;

    public OddSite()
    {
        _socket.Start();
        Port = ((IPEndPoint)_socket.LocalEndpoint).Port;
        _forbidden = new TcpListener(IPAddress.Parse("127.0.0.2"), Port);
        _forbidden.Start();
        _work = [AcceptAsync(), CountForbiddenAsync()];
    }

    public static IReadOnlyList<string> Feeds { get; } =
        ["growing", "growing-too", "atom", "same", "slow", "endless", "cut", "busy", "away", "around", "bomb", "broken", "deep", "page", "gone", "odd-pages", "elsewhere"];

    private const string Odd = "odd.example";

    /// <summary>A host that asks to be left alone.</summary>
    private const string Touchy = "touchy.example";

    /// <summary>A host that asks to be left alone when it is asked for its rules.</summary>
    private const string Shut = "shut.example";

    public int Port { get; }

    /// <summary>Connections to an address that is not public.</summary>
    public int ConnectedToForbidden => _connectedToForbidden;

    /// <summary>Questions for what robots.txt keeps from programs.</summary>
    public int AskedForKept => _askedForKept;

    public int Questions => _questions;

    /// <summary>Questions to a host that had asked to be left alone, before that was over.</summary>
    public int TooSoon => _tooSoon;

    /// <summary>The most questions that one host had at once.</summary>
    public int AtOnce => _atOnce;

    /// <summary>Each feed has a host of its own.</summary>
    public string FeedAddress(string feed) => $"http://{feed}.{Odd}:{Port}/{feed}";

    public static bool IsPublic(string host) => host is Odd or Touchy or Shut || host.EndsWith("." + Odd, StringComparison.Ordinal);

    private string Address(string path) => $"http://{Odd}:{Port}/{path}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _socket.Stop();
        _forbidden.Stop();
        await Task.WhenAll(_work);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        await OverAsync(async () =>
        {
            while (true)
            {
                var client = await _socket.AcceptSocketAsync(_stop.Token);
                _ = OverAsync(() => ServeAsync(client));
            }
        });
    }

    private Task CountForbiddenAsync() => OverAsync(async () =>
    {
        while (true)
        {
            using var client = await _forbidden.AcceptSocketAsync(_stop.Token);
            Interlocked.Increment(ref _connectedToForbidden);
        }
    });

    private static async Task OverAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using (client)
        {
            var buffer = new byte[1 << 14];
            var read = await client.ReceiveAsync(buffer, _stop.Token);
            var request = Encoding.Latin1.GetString(buffer, 0, read);
            Interlocked.Increment(ref _questions);
            var path = request.Split(' ') is [_, var asked, ..] ? asked.TrimStart('/') : "";
            var host = request.Split("\r\nHost: ") is [_, var rest, ..] ? rest.Split(':')[0] : "";
            var visit = _visits.AddOrUpdate(path, 1, (_, before) => before + 1);
            var open = _open.AddOrUpdate(host, 1, (_, before) => before + 1);
            for (int most; open > (most = _atOnce) && Interlocked.CompareExchange(ref _atOnce, open, most) != most;)
            {
            }

            try
            {
                await Task.Delay(MillisecondsToThink, _stop.Token);
                await DripAsync(client, path);
            }
            finally
            {
                // Before the answer goes out: who has it may ask again.
                _open.AddOrUpdate(host, 0, (_, before) => before - 1);
            }

            await client.SendAsync(AnswerOf(host, path, request, visit), _stop.Token);
        }
    }

    /// <summary>Comes back at once where an answer has an end.</summary>
    private async Task DripAsync(Socket client, string path)
    {
        if (path is not ("slow" or "endless"))
            return;
        await SendAsync(client, "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss>");
        var dust = new byte[path == "slow" ? 1 : 1 << 16];
        while (true)
        {
            await client.SendAsync(dust, _stop.Token);
            if (path == "slow")
                await Task.Delay(MillisecondsBetweenDrops, _stop.Token);
        }
    }

    private byte[] AnswerOf(string host, string path, string request, int visit) => host switch
    {
        Touchy => OfTouchy(path),
        Shut => Whole("429 Too Many Requests\r\nRetry-After: 1", ""),
        _ => Answer(path, request, visit),
    };

    private byte[] OfTouchy(string path)
    {
        if (path == "robots.txt")
            return Whole("404 Not Found", "");
        if (Environment.TickCount64 < Interlocked.Read(ref _leftAloneUntil))
            Interlocked.Increment(ref _tooSoon);
        Interlocked.Exchange(ref _leftAloneUntil, Environment.TickCount64 + (SecondsAlone * 1000) - Slack);
        return Whole($"429 Too Many Requests\r\nRetry-After: {SecondsAlone}", "");
    }

    private byte[] Answer(string path, string request, int visit)
    {
        if (path.StartsWith("kept", StringComparison.Ordinal))
            Interlocked.Increment(ref _askedForKept);
        return path switch
        {
            "robots.txt" => Whole("200 OK\r\nContent-Type: text/plain", "User-agent: *\nDisallow: /kept\n"),
            "growing" => Growing("growing", visit, request),
            "growing-too" => Growing("growing-too", visit, request),
            "atom" => Atom(visit),
            "elsewhere" => Feed("elsewhere", [$"touchy/{visit}", $"shut/{visit}"], null),
            "same" when request.Contains("If-None-Match", StringComparison.OrdinalIgnoreCase) => Whole("304 Not Modified", ""),
            "same" => Feed("same", ["page/same"], "\"same\""),
            "cut" => Cut(),
            "busy" => Whole("429 Too Many Requests\r\nRetry-After: 1", ""),
            "away" => Whole($"302 Found\r\nLocation: http://private.example:{Port}/secret", ""),
            "around" => Whole("302 Found\r\nLocation: /around", ""),
            "bomb" => Packed("application/rss+xml"),
            "broken" => Whole("200 OK\r\nContent-Type: application/rss+xml", "<rss><channel><item><title>&nosuch; </item>"),
            "deep" => Whole("200 OK\r\nContent-Type: application/rss+xml", string.Concat(Enumerable.Repeat("<rss>", 100_000))),
            "page" or "page/same" => Page(path),
            "gone" => Whole("410 Gone", ""),
            "odd-pages" => Feed("odd-pages", [.. ((string[])["kept", "missing", "oh", "bomb-page", "away", "around", "cut", "picture"]).Select(kind => $"{kind}/{visit}")], null),
            _ when path.StartsWith("page/", StringComparison.Ordinal) => Page(path),
            _ when path.StartsWith("oh/", StringComparison.Ordinal) => Whole("500 Oh", ""),
            _ when path.StartsWith("bomb-page/", StringComparison.Ordinal) => Packed("text/html"),
            _ when path.StartsWith("touchy/", StringComparison.Ordinal) => Whole($"302 Found\r\nLocation: http://{Touchy}:{Port}/{path}", ""),
            _ when path.StartsWith("shut/", StringComparison.Ordinal) => Whole($"302 Found\r\nLocation: http://{Shut}:{Port}/{path}", ""),
            _ when path.StartsWith("away/", StringComparison.Ordinal) => Whole($"302 Found\r\nLocation: http://127.0.0.2:{Port}/secret", ""),
            _ when path.StartsWith("around/", StringComparison.Ordinal) => Whole($"302 Found\r\nLocation: /{path}", ""),
            _ when path.StartsWith("cut/", StringComparison.Ordinal) => Cut(),
            _ when path.StartsWith("picture/", StringComparison.Ordinal) => Whole("200 OK\r\nContent-Type: image/png", "\u0001"),
            _ => Whole("404 Not Found", ""),
        };
    }

    /// <summary>One item more at every third visit; unchanged in between.</summary>
    private byte[] Growing(string name, int visit, string request)
    {
        var items = 1 + (visit / 3);
        var tag = $"\"{items}\"";
        return request.Contains(tag, StringComparison.Ordinal)
            ? Whole("304 Not Modified", "")
            : Feed(name, [.. Enumerable.Range(Math.Max(0, items - 20), Math.Min(20, items)).Select(item => $"page/{name}/{item}")], tag);
    }

    /// <summary>One entry more at every third visit.</summary>
    private byte[] Atom(int visit) => Whole(
        "200 OK\r\nContent-Type: application/atom+xml",
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>atom</title>{string.Concat(Enumerable.Range(Math.Max(0, (visit / 3) - 20), Math.Min(20, 1 + (visit / 3))).Select(entry => $"<entry><id>e{entry}</id><title>Entry {entry}</title><link rel=\"alternate\" href=\"{Address($"page/atom/{entry}")}\"/><summary>The harbour master spoke of entry {entry}.</summary></entry>"))}</feed>");

    private byte[] Feed(string name, IReadOnlyList<string> pages, string? tag) => Whole(
        "200 OK\r\nContent-Type: application/rss+xml" + (tag is null ? "" : "\r\nETag: " + tag),
        $"<rss version=\"2.0\"><channel><title>{name}</title>{string.Concat(pages.Select(page => $"<item><title>{page}</title><link>{Address(page)}</link><description>The harbour master spoke of {page}.</description></item>"))}</channel></rss>");

    private static byte[] Page(string path) =>
        Whole("200 OK\r\nContent-Type: text/html", $"<html><body><article><h1>{path}</h1><p>The harbour master said on Friday that {path} had been closed since the spring, and that it would be opened again.</p></article></body></html>");

    private static byte[] Cut() => "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: 100000\r\n\r\n<rss><channel>"u8.ToArray();

    private byte[] Packed(string type) =>
        [.. Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Encoding: gzip\r\nConnection: close\r\nContent-Length: {_bomb.Length}\r\n\r\n"), .. _bomb];

    private static byte[] Whole(string head, string body) =>
        Encoding.Latin1.GetBytes($"HTTP/1.1 {head}\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}");

    private async Task SendAsync(Socket client, string text) => await client.SendAsync(Encoding.Latin1.GetBytes(text), _stop.Token);

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            var zeros = new byte[1 << 20];
            for (var written = 0; written < BombBytes; written += zeros.Length)
                gzip.Write(zeros);
        }

        return packed.ToArray();
    }
}
