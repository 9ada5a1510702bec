using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Stemma.Server.Fetch;

/// <summary>One request to one checked target: no proxy, no cookies, no redirect followed, no connection kept.</summary>
internal static class PinnedClient
{
    /// <summary>Kibibytes.</summary>
    public const int MaxHeaders = 64;

    /// <summary>What robots.txt knows this program as.</summary>
    public const string ProductToken = "Stemma";

    public static string UserAgent { get; } =
        $"{ProductToken}/{typeof(PinnedClient).Assembly.GetName().Version!.ToString(3)} (news provenance; fetches pages and feeds that a reader names)";

    /// <summary>The headers of the answer; its body is still to be read.</summary>
    public static async Task<(HttpMessageInvoker Client, HttpResponseMessage Response)> GetAsync(FetchTarget target, Validators known, CancellationToken ct)
    {
        var client = new HttpMessageInvoker(Handler(target.Addresses));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, target.Uri) { Version = HttpVersion.Version11 };
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
            request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,text/plain,application/rss+xml,application/atom+xml;q=0.9,*/*;q=0.1");
            if (known.ETag is { } tag)
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            if (known.LastModified is { } modified)
                request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
            return (client, await client.SendAsync(request, ct));
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static SocketsHttpHandler Handler(ImmutableArray<IPAddress> addresses) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = MaxHeaders,
        MaxResponseDrainSize = 0,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.Zero,
        ConnectCallback = (context, ct) => ConnectAsync(addresses, context.DnsEndPoint.Port, ct),
    };

    private static async ValueTask<Stream> ConnectAsync(ImmutableArray<IPAddress> addresses, int port, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. addresses], port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
