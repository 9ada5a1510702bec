using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Stemma.Server.Fetch;
using Xunit;

namespace Stemma.Tests.Servers;

public sealed class FetchTests : IAsyncDisposable
{
    private readonly Listener _site = new();

    /// <summary>"public.example" and this machine's own listener are public; "inside.example" is not; "mixed.example" is both.</summary>
    private readonly List<string> _resolved = [];

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_page_is_fetched_with_its_character_set_and_an_honest_name()
    {
        _site.Page("/silo?a=1", "<p>Silo</p>");

        var outcome = await FetchAsync("/silo?a=1");

        Assert.Equal("<p>Silo</p>", Encoding.UTF8.GetString(outcome.Page!.Bytes.Span));
        Assert.Equal("utf-8", outcome.Page.Charset);
        Assert.Equal(At("/silo?a=1"), outcome.Page.Address);
        var request = _site.Requests[^1];
        Assert.Matches(@"\r\nUser-Agent: Stemma/\d+\.\d+\.\d+ \(", request);
        Assert.DoesNotContain("Cookie", request, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Referer", request, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("traceparent", request, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_name_is_resolved_once_for_each_request_and_the_connection_goes_where_it_was_checked()
    {
        _site.Page("/a", "A");

        await FetchAsync("/a");

        Assert.Equal(["public.example", "public.example"], _resolved);
        Assert.All(_site.Requests, request => Assert.Contains($"Host: public.example:{_site.Port}", request, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ftp://public.example/a", "bad-address")]
    [InlineData("file:///etc/passwd", "bad-address")]
    [InlineData("javascript:alert(1)", "bad-address")]
    [InlineData("//public.example/a", "bad-address")]
    [InlineData("/etc/passwd", "bad-address")]
    [InlineData("not an address", "bad-address")]
    [InlineData("", "bad-address")]
    [InlineData("http://user:pass@public.example/", "bad-address")]
    [InlineData("http://public.example:22/", "port-refused")]
    [InlineData("http://public.example:8080/", "port-refused")]
    [InlineData("http://unknown.example/", "unknown-name")]
    [InlineData("http://inside.example/", "address-refused")]
    [InlineData("http://mixed.example/", "address-refused")]
    [InlineData("http://10.0.0.1/", "address-refused")]
    [InlineData("http://2130706434/", "address-refused")]
    [InlineData("http://0x7f.2/", "address-refused")]
    [InlineData("http://[::ffff:127.0.0.2]/", "address-refused")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "address-refused")]
    public async Task What_may_not_be_fetched_is_refused_before_anything_is_connected_to(string address, string code)
    {
        var outcome = await Fetcher().FetchAsync(address, TestContext.Current.CancellationToken);

        Assert.Null(outcome.Page);
        Assert.Equal(code, outcome.Fault!.Code);
        Assert.Empty(_site.Requests);
    }

    [Theory]
    [InlineData("http://inside.example/", "address-refused")]
    [InlineData("http://127.0.0.2/", "address-refused")]
    [InlineData("http://public.example:22/", "port-refused")]
    [InlineData("file:///etc/passwd", "bad-address")]
    [InlineData("gopher://public.example/", "bad-address")]
    public async Task Every_redirect_is_checked_again(string to, string code)
    {
        _site.Redirect("/a", to);

        Assert.Equal(code, (await FetchAsync("/a")).Fault!.Code);
    }

    [Fact]
    public async Task A_redirect_is_followed_and_the_page_is_known_by_where_it_ends()
    {
        _site.Redirect("/a", "b?x").Page("/b?x", "B");

        Assert.Equal(At("/b?x"), (await FetchAsync("/a")).Page!.Address);
    }

    [Theory]
    [InlineData(FetchOptions.DefaultMaxRedirects, true)]
    [InlineData(FetchOptions.DefaultMaxRedirects + 1, false)]
    public async Task No_more_redirects_are_followed_than_may(int redirects, bool arrives)
    {
        for (var i = 0; i < redirects; i++)
            _site.Redirect("/" + i, "/" + (i + 1));
        _site.Page("/" + redirects, "there");

        var outcome = await FetchAsync("/0");

        Assert.Equal(arrives ? null : "too-many-redirects", outcome.Fault?.Code);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task A_page_has_its_bound_after_it_is_unpacked(int length, bool comes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(new byte[length]);
        _site.Answer("/a", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", packed.ToArray());

        var outcome = await FetchAsync("/a", new FetchOptions { MaxBytes = 1000 });

        Assert.Equal(comes ? null : "page-too-large", outcome.Fault?.Code);
        Assert.Equal(comes ? length : null, outcome.Page?.Bytes.Length);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        _site.Silence("/a");

        var outcome = await FetchAsync("/a", new FetchOptions { Timeout = TimeSpan.FromMilliseconds(200) });

        Assert.Equal("timed-out", outcome.Fault!.Code);
    }

    [Fact]
    public async Task Cancelling_is_no_outcome()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fetcher().FetchAsync(At("/a"), cancelled.Token));
    }

    [Theory]
    [InlineData("200 OK\r\nContent-Type: image/png", "not-a-page")]
    [InlineData("200 OK\r\nContent-Type: application/octet-stream", "not-a-page")]
    [InlineData("200 OK\r\nContent-Type: application/json", "not-a-page")]
    [InlineData("200 OK", "not-a-page")]
    [InlineData("404 Not Found\r\nContent-Type: text/html", "refused")]
    [InlineData("403 Forbidden\r\nContent-Type: text/html", "refused")]
    [InlineData("204 No Content", "refused")]
    [InlineData("302 Found", "refused")]
    [InlineData("nonsense", "unreachable")]
    public async Task What_is_no_page_is_told_by_its_code(string head, string code)
    {
        _site.Answer("/a", head, "x"u8);

        Assert.Equal(code, (await FetchAsync("/a")).Fault!.Code);
    }

    [Fact]
    public async Task The_rules_of_a_site_are_obeyed_and_asked_for_once()
    {
        _site.Robots("User-agent: *\nDisallow: /private\n").Page("/open", "O").Page("/private/a", "P");
        var fetcher = Fetcher();

        var open = await fetcher.FetchAsync(At("/open"), TestContext.Current.CancellationToken);
        var closed = await fetcher.FetchAsync(At("/private/a"), TestContext.Current.CancellationToken);

        Assert.NotNull(open.Page);
        Assert.Equal("robots-refused", closed.Fault!.Code);
        Assert.Equal(["/robots.txt", "/open"], _site.Requests.Select(request => request.Split(' ')[1]));
    }

    [Fact]
    public async Task The_rules_of_a_site_are_asked_for_again_after_a_day()
    {
        _site.Robots("").Page("/a", "A");
        var time = new Clock();
        var fetcher = Fetcher(FetchOptions.Default, time);

        await fetcher.FetchAsync(At("/a"), TestContext.Current.CancellationToken);
        _site.Robots("User-agent: *\nDisallow: /\n");
        time.Forward(RobotsCache.MaxAge - TimeSpan.FromSeconds(1));
        var within = await fetcher.FetchAsync(At("/a"), TestContext.Current.CancellationToken);
        time.Forward(TimeSpan.FromSeconds(1));
        var after = await fetcher.FetchAsync(At("/a"), TestContext.Current.CancellationToken);

        Assert.NotNull(within.Page);
        Assert.Equal("robots-refused", after.Fault!.Code);
    }

    [Fact]
    public async Task A_host_that_an_address_leads_on_to_is_asked_when_it_may_be()
    {
        _site.Redirect("/here", "/there").Redirect("/there", $"http://other.example:{_site.Port}/a").Page("/a", "A");
        var asked = new List<string>();

        var refused = await Fetcher().FetchAsync(At("/here"), Validators.None, MayAsk(false), TestContext.Current.CancellationToken);
        var requests = _site.Requests.Count;
        var fetched = await Fetcher().FetchAsync(At("/here"), Validators.None, MayAsk(true), TestContext.Current.CancellationToken);

        Assert.Equal("host-paused", refused.Fault!.Code);
        Assert.Equal(3, requests);
        Assert.NotNull(fetched.Page);
        Assert.Equal(Enumerable.Repeat($"http://other.example:{_site.Port}/a", 2), asked);

        Func<string, CancellationToken, Task<bool>> MayAsk(bool may) => (address, _) =>
        {
            asked.Add(address);
            return Task.FromResult(may);
        };
    }

    [Theory]
    [InlineData("429 Too Many Requests", "robots-unreachable")]
    [InlineData("404 Not Found", null)]
    [InlineData("403 Forbidden", null)]
    [InlineData("500 Internal Server Error", "robots-unreachable")]
    [InlineData("nonsense", "robots-unreachable")]
    public async Task A_site_without_rules_is_open_and_one_whose_rules_cannot_be_read_is_closed(string robots, string? code)
    {
        _site.Answer("/robots.txt", robots, []).Page("/a", "A");

        Assert.Equal(code, (await FetchAsync("/a")).Fault?.Code);
    }

    [Fact]
    public async Task Rules_are_read_no_further_than_their_bound()
    {
        _site.Robots(string.Concat(Enumerable.Repeat("# hedge\n", RobotsRules.MaxBytes / 8)) + "User-agent: *\nDisallow: /\n").Page("/a", "A");

        Assert.NotNull((await FetchAsync("/a")).Page);
    }

    [Fact]
    public void An_address_is_public_or_it_is_not() =>
        Assert.All(CaseRows.Of("addresses.tsv", 2), row => Assert.Equal($"{row[0]} {row[1]}", $"{row[0]} {(PublicAddresses.Contain(IPAddress.Parse(row[0])) ? "public" : "closed")}"));

    private string At(string path) => $"http://public.example:{_site.Port}{path}";

    private Task<FetchOutcome> FetchAsync(string path, FetchOptions? options = null) =>
        Fetcher(options).FetchAsync(At(path), TestContext.Current.CancellationToken);

    private PageFetcher Fetcher(FetchOptions? options = null, TimeProvider? time = null)
    {
        options ??= FetchOptions.Default;
        return new(options with { Ports = [.. options.Ports, _site.Port] }, time ?? TimeProvider.System, Resolve, IsPublic);
    }

    private static bool IsPublic(IPAddress address) => address.Equals(IPAddress.Loopback) || PublicAddresses.Contain(address);

    private Task<IPAddress[]> Resolve(string host, CancellationToken ct)
    {
        lock (_resolved)
            _resolved.Add(host);
        return Task.FromResult<IPAddress[]>(host switch
        {
            "public.example" or "other.example" => [IPAddress.Loopback],
            "inside.example" => [IPAddress.Parse("10.1.2.3")],
            "mixed.example" => [IPAddress.Loopback, IPAddress.Parse("192.168.0.1")],
            _ => throw new SocketException((int)SocketError.HostNotFound),
        });
    }
}
