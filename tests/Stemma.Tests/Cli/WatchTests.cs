using System.IO.Compression;
using System.Net;
using System.Text;
using NodaTime;
using Stemma.Cli;
using Stemma.Cli.Watch;
using Stemma.Keep;
using Stemma.Server.Fetch;
using Stemma.Tests.Servers;
using Xunit;

namespace Stemma.Tests.Cli;

/// <summary>Feeds on this machine that behave and misbehave.</summary>
public sealed class WatchTests : IAsyncDisposable
{
    private const string Item = "Item text of the feed: the harbour master of Velmar said that the silo was closed.";

    private readonly ReportsFolder _folder = new();
    private readonly Listener _site = new();
    private readonly PageFetcher _fetcher;

    public WatchTests()
    {
        var options = FetchOptions.Default with { Ports = [_site.Port], MaxBytes = 1 << 20, Timeout = TimeSpan.FromSeconds(5) };
        _fetcher = new PageFetcher(options, TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), IPAddress.IsLoopback);
        File.WriteAllText(_folder.At("feeds.opml"), $"""<opml version="2.0"><body><outline text="Quay"><outline type="rss" xmlUrl="{Address("/feed")}"/></outline></body></opml>""");
    }

    private string Collected => _folder.At("coverage.stemma");

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_a_feed_leads_to_is_added_once_and_a_feed_that_has_not_changed_is_not_sent_again()
    {
        Feed("/one", "/two");
        Page("/one");
        Page("/two");

        var first = await WatchAsync();
        var second = await WatchAsync();
        Feed("/one", "/two", "/three");
        Page("/three");
        var third = await WatchAsync();

        Assert.Equal((ExitCode.Done, $"{Address("/feed")}: 2 added\n", ""), (first.ExitCode, first.Output, first.Error));
        Assert.Equal((ExitCode.Done, "", ""), (second.ExitCode, second.Output, second.Error));
        Assert.Equal($"{Address("/feed")}: 1 added\n", third.Output);
        Assert.Equal([Address("/one"), Address("/three"), Address("/two")], Held());
        Assert.Equal(1, Asked("/one"));
        Assert.Contains("If-None-Match: \"2\"", _site.Requests.Last(request => request.StartsWith("GET /feed", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("kept from programs")]
    [InlineData("a redirect into this network")]
    [InlineData("a picture")]
    [InlineData("a bomb")]
    [InlineData("nothing to read")]
    public async Task Where_a_page_is_not_to_be_had_the_item_stands_for_it_and_the_page_is_not_asked_for_again(string page)
    {
        Feed("/one");
        _ = page switch
        {
            "kept from programs" => _site.Robots("User-agent: *\nDisallow: /one"),
            "a redirect into this network" => _site.Redirect("/one", $"http://10.0.0.1:{_site.Port}/"),
            "a picture" => _site.Answer("/one", "200 OK\r\nContent-Type: image/png", [1, 2, 3]),
            "a bomb" => _site.Answer("/one", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", Bomb()),
            "nothing to read" => _site.Page("/one", "<html></html>"),
            _ => _site,
        };

        var first = await WatchAsync();
        Feed("/one", "/nothing-more");
        var asked = Asked("/one");
        await WatchAsync();

        Assert.Equal($"{Address("/feed")}: 1 added, 1 as the feed has them\n", first.Output);
        Assert.Contains(Item, Texts()[0], StringComparison.Ordinal);
        Assert.Equal(asked, Asked("/one"));
    }

    [Fact]
    public async Task A_page_that_may_come_later_is_put_off_and_the_feed_asked_for_whole_until_it_is_there_or_was_tried_often_enough()
    {
        Feed("/one", "/two");
        Page("/two");
        _site.Answer("/one", "500 Oh", []);

        var runs = new List<string>();
        for (var i = 0; i < 3; i++)
            runs.Add((await WatchAsync(new WatchOptions { BetweenQuestions = TimeSpan.Zero, Tries = 3 })).Output.Replace(Address("/feed"), "", StringComparison.Ordinal));

        Assert.Equal([": 1 added, 1 put off\n", ": 0 added, 1 put off\n", ": 1 added, 1 as the feed has them\n"], runs);
        Assert.Equal(3, Asked("/one"));
        Assert.DoesNotContain(_site.Requests, request => request.Contains("If-None-Match", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Items_that_lead_nowhere_are_taken_in_once_wherever_they_stand_and_the_feed_is_not_asked_for_them()
    {
        Loose("Silo one", "Silo two");
        var first = await WatchAsync();
        Loose("Silo three", "Silo one", "Silo two");
        var second = await WatchAsync();

        Assert.Equal([$"{Address("/feed")}: 2 added\n", $"{Address("/feed")}: 1 added\n"], [first.Output, second.Output]);
        Assert.Equal(3, Texts().Count);
        Assert.Equal(2, Asked("/feed"));

        void Loose(params string[] titles) => _site.Answer(
            "/feed",
            "200 OK\r\nContent-Type: application/rss+xml",
            Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>Quay Lamp</title>{string.Concat(titles.Select(title => $"<item><title>{title}</title><description>{Item} {title}</description></item>"))}</channel></rss>"));
    }

    [Fact]
    public async Task A_page_that_is_an_archive_is_not_believed_whose_reports_it_holds()
    {
        Feed("/one", "/two");
        _site.Answer("/one", "200 OK\r\nContent-Type: text/plain", Encoding.UTF8.GetBytes($$"""{"url":"{{Address("/two")}}","text":"{{Item}} and somebody else's name over it."}""" + "\n"));
        Page("/two");

        var run = await WatchAsync();

        Assert.Equal($"{Address("/feed")}: 2 added, 1 as the feed has them\n", run.Output);
        Assert.Equal(1, Asked("/two"));
        Assert.DoesNotContain(Texts(), text => text.Contains("somebody else's name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_packed_wrongly_ends_no_visit()
    {
        Feed("/one", "/two");
        _site.Answer("/one", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br", "no Brotli, whatever it says of itself"u8);
        Page("/two");

        var run = await WatchAsync();

        Assert.Equal($"{Address("/feed")}: 1 added, 1 put off\n", run.Output);
    }

    [Fact]
    public async Task Of_more_items_than_are_looked_at_the_others_come_next_time()
    {
        Feed("/one", "/two", "/three");
        Page("/one");
        Page("/two");
        Page("/three");
        var options = new WatchOptions { BetweenQuestions = TimeSpan.Zero, MaxItems = 2 };

        var runs = new List<string> { (await WatchAsync(options)).Output, (await WatchAsync(options)).Output };

        Assert.Equal([$"{Address("/feed")}: 2 added, 1 put off\n", $"{Address("/feed")}: 1 added\n"], runs);
    }

    [Fact]
    public async Task A_shorter_pause_does_not_end_a_longer_one()
    {
        using var collection = Collection.Open(Collected, orNew: true).Collection!;
        var pace = new HostPace(new SharedCollection(collection), WatchOptions.Default, TimeProvider.System);
        pace.Pause("http://quay.example/a", TimeSpan.FromDays(1));
        pace.Pause("http://quay.example/b", TimeSpan.FromMilliseconds(1));

        Assert.Null(await pace.TakeAsync("http://quay.example/a", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_pause_is_kept_for_who_watches_next_and_is_over_when_it_is_over()
    {
        using var collection = Collection.Open(Collected, orNew: true).Collection!;
        var time = new Clock();
        Pace().Pause("http://quay.example/a", TimeSpan.FromDays(1));

        Assert.Null(await Pace().TakeAsync("http://quay.example/b", TestContext.Current.CancellationToken));
        Assert.NotNull(await Pace().TakeAsync("http://pier.example/b", TestContext.Current.CancellationToken));
        time.Forward(TimeSpan.FromDays(1));
        Assert.NotNull(await Pace().TakeAsync("http://quay.example/b", TestContext.Current.CancellationToken));

        HostPace Pace() => new(new SharedCollection(collection), WatchOptions.Default, time);
    }

    [Fact]
    public async Task A_host_has_one_turn_and_a_pause_reaches_who_waits_for_it()
    {
        using var collection = Collection.Open(Collected, orNew: true).Collection!;
        var pace = new HostPace(new SharedCollection(collection), new WatchOptions { BetweenQuestions = TimeSpan.Zero }, TimeProvider.System);
        using var first = await pace.TakeAsync("http://quay.example/a", TestContext.Current.CancellationToken);
        var (second, third) = (pace.TakeAsync("http://quay.example/b", TestContext.Current.CancellationToken), pace.TakeAsync("http://quay.example/c", TestContext.Current.CancellationToken));
        using var elsewhere = await pace.TakeAsync("http://pier.example/a", TestContext.Current.CancellationToken);

        Assert.False(second.IsCompleted || third.IsCompleted);
        first!.Dispose();
        var next = await await Task.WhenAny(second, third);
        Assert.False(second.IsCompleted && third.IsCompleted);
        pace.Pause("http://quay.example/d", TimeSpan.FromDays(1));
        next!.Dispose();

        Assert.Single(await Task.WhenAll(second, third), turn => turn is null);
    }

    [Fact]
    public async Task A_mark_that_no_request_may_hold_is_not_sent_back()
    {
        Feed("/one");
        Page("/one");
        _site.Answer("/feed", "200 OK\r\nContent-Type: application/rss+xml\r\nETag: \"\u00e9\"\r\nLast-Modified: yesterday", Encoding.UTF8.GetBytes(Rss("/one")));

        await WatchAsync();
        var second = await WatchAsync();

        Assert.Equal((ExitCode.Done, ""), (second.ExitCode, second.Error));
        Assert.Equal(2, Asked("/feed"));
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_is()
    {
        Feed("/one", "/two", "/three");
        Page("/one");
        Page("/three");
        _site.Answer("/two", "429 Too Many Requests\r\nRetry-After: 3600", []);

        var first = await WatchAsync();

        Assert.Equal($"{Address("/feed")}: 1 added, 2 put off\n", first.Output);
        Assert.Equal(0, Asked("/three"));
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_is_wherever_a_link_came_from()
    {
        Feed("/one", "/two", "/three");
        _site.Redirect("/one", $"http://other.example:{_site.Port}/first").Redirect("/two", $"http://other.example:{_site.Port}/second");
        _site.Answer("/first", "429 Too Many Requests\r\nRetry-After: 3600", []);
        Page("/second");
        Page("/three");

        var first = await WatchAsync();

        Assert.Equal($"{Address("/feed")}: 1 added, 2 put off\n", first.Output);
        Assert.Equal([Address("/three")], Held());
        Assert.Equal((1, 0), (Asked("/first"), Asked("/second")));
    }

    [Fact]
    public async Task A_site_that_gives_its_rules_to_nobody_for_now_is_left_alone()
    {
        Feed("/one");
        Page("/one");
        _site.Answer("/robots.txt", "429 Too Many Requests\r\nRetry-After: 3600", []);

        var run = await WatchAsync();

        Assert.Contains(": robots-unreachable: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Asked("/feed"));
        using var collection = Collection.OpenToRead(Collected).Collection!;
        Assert.InRange(collection.Feeds.Of(Address("/feed"))!.Due!.Value - SystemClock.Instance.GetCurrentInstant(), Duration.FromMinutes(55), Duration.FromMinutes(60));
    }

    [Theory]
    [InlineData("429 Too Many Requests\r\nRetry-After: 86400", "refused")]
    [InlineData("503 Busy", "refused")]
    [InlineData("404 Not Found", "refused")]
    [InlineData("410 Gone", "gone")]
    [InlineData("200 OK\r\nContent-Type: text/html", "not-a-feed")]
    [InlineData("200 OK\r\nContent-Type: application/zip", "not-a-page")]
    public async Task A_feed_that_fails_says_why_and_is_left_alone_for_a_while(string head, string code)
    {
        _site.Answer("/feed", head, "<html><body><p>No feed stands here, the harbour master said.</p></body></html>"u8);

        var first = await WatchAsync();
        var second = await WatchAsync();

        Assert.Contains($": {code}: ", first.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NothingReadable, first.ExitCode);
        Assert.Equal((ExitCode.Done, "", ""), (second.ExitCode, second.Output, second.Error));
        Assert.Equal(1, Asked("/feed"));
    }

    [Fact]
    public async Task A_feed_that_is_cut_off_is_tried_again_and_one_that_is_whole_again_taken_in()
    {
        var whole = Encoding.UTF8.GetBytes(Rss("/one"));
        _site.Raw("/feed", _ => [.. Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nConnection: close\r\nContent-Length: {whole.Length}\r\n\r\n"), .. whole.AsSpan(0, 90)]);
        Page("/one");

        var first = await WatchAsync();
        Feed("/one");
        using (var collection = Collection.Open(Collected).Collection!)
            collection.Feeds.Note(collection.Feeds.Of(Address("/feed"))! with { Failures = 0 });
        var second = await WatchAsync();

        Assert.Contains(": unreachable: ", first.Error, StringComparison.Ordinal);
        Assert.Equal($"{Address("/feed")}: 1 added\n", second.Output);
    }

    [Fact]
    public async Task What_was_cut_short_goes_on_where_it_ended_and_without_an_end_it_goes_on_until_it_is_told()
    {
        Feed("/one", "/two");
        Page("/one");
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _site.Raw("/two", _ =>
        {
            cut.Cancel();
            return Listener.Whole("404 Not Found", []);
        });

        var first = await CommandRun.WatchingAsync(_folder.Root, _fetcher, new WatchOptions { BetweenQuestions = TimeSpan.Zero }, cut.Token, "watch", _folder.At("feeds.opml"), "--to", Collected);
        Page("/two");
        var second = await WatchAsync();

        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.Equal($"{Address("/feed")}: 1 added\n", second.Output);
        Assert.Equal([Address("/one"), Address("/two")], Held());
        Assert.Equal(1, Asked("/one"));
    }

    [Theory]
    [InlineData("nowhere.opml", "cannot be read")]
    [InlineData("in/quay.txt", "is damaged")]
    public async Task A_list_that_is_none_is_refused(string list, string problem)
    {
        var run = await CommandRun.OfAsync(_folder.Root, "watch", _folder.At(list), "--to", Collected);

        Assert.Equal(ExitCode.NothingReadable, run.ExitCode);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Collected));
    }

    private string Address(string path) => $"http://public.example:{_site.Port}{path}";

    private void Feed(params string[] pages)
    {
        var body = Encoding.UTF8.GetBytes(Rss(pages));
        var tag = $"\"{pages.Length}\"";
        _site.Raw("/feed", request => request.Contains("If-None-Match: " + tag, StringComparison.Ordinal)
            ? Listener.Whole("304 Not Modified\r\nETag: " + tag, [])
            : Listener.Whole($"200 OK\r\nContent-Type: application/rss+xml\r\nETag: {tag}", body));
    }

    private string Rss(params string[] pages) =>
        $"<rss version=\"2.0\"><channel><title>Quay Lamp</title><link>{Address("/")}</link>{string.Concat(pages.Select(page => $"<item><title>Silo {page}</title><link>{Address(page)}</link><description>{Item} {page}</description></item>"))}</channel></rss>";

    private void Page(string path) =>
        _site.Page(path, $"<html><body><article><h1>Silo {path}</h1><p>The harbour master of Velmar said on Friday that the silo at {path} had been closed since the spring.</p></article></body></html>");

    private int Asked(string path) => _site.Requests.Count(request => request.StartsWith($"GET {path} ", StringComparison.Ordinal));

    private IEnumerable<string> Held()
    {
        using var collection = Collection.OpenToRead(Collected).Collection!;
        return [.. collection.Captures().Select(kept => kept.Capture.Uri)];
    }

    private List<string> Texts()
    {
        using var collection = Collection.OpenToRead(Collected).Collection!;
        return [.. collection.Captures().Select(kept => Encoding.UTF8.GetString(kept.Capture.Bytes.Span))];
    }

    private Task<CommandRun> WatchAsync(WatchOptions? watching = null) => CommandRun.WatchingAsync(
        _folder.Root, _fetcher, watching ?? new WatchOptions { BetweenQuestions = TimeSpan.Zero }, TestContext.Current.CancellationToken, "watch", _folder.At("feeds.opml"), "--to", Collected, "--once");

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(new byte[16 << 20]);
        return packed.ToArray();
    }
}
