using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using System.Net;

namespace Stemma.Server.Fetch;

/// <summary>
/// Fetches a page that a user names, and nothing that a page names. At every redirect the target is checked again, its name
/// resolved once, and the connection made to the checked address. Thread safe.
/// </summary>
internal sealed class PageFetcher
{
    private static readonly FrozenSet<string> PageTypes = new[]
    {
        "text/html", "application/xhtml+xml", "text/plain", "application/rss+xml", "application/atom+xml", "application/rdf+xml",
        "application/xml", "text/xml",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Counter<long> Fetches = Observation.Meter.CreateCounter<long>("stemma.fetches", "{page}", "Pages asked for, by outcome: fetched, unchanged, or the fault's code.");

    private readonly FetchOptions _options;
    private readonly TargetGate _gate;
    private readonly TimeProvider _time;
    private readonly RobotsCache _robots;

    public PageFetcher(FetchOptions options, TimeProvider time)
        : this(options, time, Dns.GetHostAddressesAsync, PublicAddresses.Contain)
    {
    }

    /// <summary>For tests, which have no name server and listen on this machine.</summary>
    internal PageFetcher(
        FetchOptions options, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> isPublic)
    {
        _options = options;
        _time = time;
        _robots = new RobotsCache(time);
        _gate = new TargetGate(options, resolve, isPublic);
    }

    /// <exception cref="OperationCanceledException">The token was cancelled; running out of time is an outcome.</exception>
    public Task<FetchOutcome> FetchAsync(string address, CancellationToken ct) => FetchAsync(address, Validators.None, moveOn: null, ct);

    /// <param name="known">With these a page that has not changed is not sent again.</param>
    /// <param name="moveOn">Comes back when another host that the address leads on to may be asked, with false where it may not; null where it may at once. What it waits is not counted among the time the fetch may take.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; running out of time is an outcome.</exception>
    internal async Task<FetchOutcome> FetchAsync(string address, Validators known, Func<string, CancellationToken, Task<bool>>? moveOn, CancellationToken ct)
    {
        var outcome = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? await FetchAsync(uri, known, moveOn, ct) : FetchOutcome.Failed(FetchFault.BadAddress);
        Fetches.Add(1, new KeyValuePair<string, object?>("outcome", outcome.IsUnchanged ? "unchanged" : outcome.Fault?.Code ?? "fetched"));
        return outcome;
    }

    private async Task<FetchOutcome> FetchAsync(Uri uri, Validators known, Func<string, CancellationToken, Task<bool>>? moveOn, CancellationToken ct)
    {
        var (begun, left) = (_time.GetTimestamp(), _options.Timeout);
        using var clock = new CancellationTokenSource(left, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, clock.Token);
        try
        {
            return await FollowAsync(uri, known, MoveOnAsync, isRobots: false, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return FetchOutcome.Failed(FetchFault.TimedOut);
        }

        async Task<bool> MoveOnAsync(Uri next)
        {
            if (moveOn is null)
                return true;
            left -= _time.GetElapsedTime(begun);
            clock.CancelAfter(Timeout.InfiniteTimeSpan);
            var may = await moveOn(next.AbsoluteUri, ct);
            begun = _time.GetTimestamp();
            clock.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
            return may;
        }
    }

    private async Task<FetchOutcome> FollowAsync(Uri uri, Validators known, Func<Uri, Task<bool>> moveOn, bool isRobots, CancellationToken ct)
    {
        for (var redirects = 0; redirects <= _options.MaxRedirects; redirects++)
        {
            var (target, refusal) = await _gate.CheckAsync(uri, ct);
            if (target is null)
                return refusal!;
            if (!isRobots && await RefusedAsync(uri, ct) is { } refused)
                return refused;

            var (outcome, next) = await GetAsync(target, known, isRobots, ct);
            if (outcome is not null)
                return outcome with { Asked = uri };
            if (next!.Host != uri.Host && !await moveOn(next))
                return FetchOutcome.Failed(FetchFault.HostPaused, next.IdnHost);
            uri = next;
        }

        return FetchOutcome.Failed(FetchFault.TooManyRedirects);
    }

    /// <returns>An outcome, or where it leads on to.</returns>
    private async Task<(FetchOutcome? Outcome, Uri? Next)> GetAsync(FetchTarget target, Validators known, bool isRobots, CancellationToken ct)
    {
        try
        {
            var (client, response) = await PinnedClient.GetAsync(target, known, ct);
            using (client)
            using (response)
            {
                if (response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
                {
                    return response.Headers.Location is { } location && Uri.TryCreate(target.Uri, location, out var next)
                        ? (null, next)
                        : (FetchOutcome.Failed(FetchFault.Refused, "a redirect that leads nowhere"), null);
                }

                return (await PageAsync(target.Uri, response, isRobots ? RobotsRules.MaxBytes : _options.MaxBytes, isRobots, ct), null);
            }
        }
        // What Brotli cannot unpack, it calls an invalid operation.
        catch (Exception broken) when (broken is HttpRequestException or IOException or InvalidDataException or InvalidOperationException)
        {
            return (FetchOutcome.Failed(FetchFault.Unreachable, target.Uri.IdnHost), null);
        }
    }

    private async Task<FetchOutcome> PageAsync(Uri uri, HttpResponseMessage response, int maxBytes, bool isRobots, CancellationToken ct)
    {
        if (response.StatusCode != HttpStatusCode.OK)
            return FetchOutcome.Refused((int)response.StatusCode) with { RetryAfter = RetryAfter(response) };
        var type = response.Content.Headers.ContentType;
        if (!isRobots && (type?.MediaType is not { } mediaType || !PageTypes.Contains(mediaType)))
            return FetchOutcome.Failed(FetchFault.NotAPage, type?.MediaType);

        using var body = await response.Content.ReadAsStreamAsync(ct);
        var (bytes, isWhole) = await BytesAsync(body, maxBytes, ct);
        return isWhole || isRobots
            ? FetchOutcome.Of(new FetchedPage(uri.AbsoluteUri, bytes, type?.CharSet?.Trim('"')) { Validators = Validators.Of(response) })
            : FetchOutcome.Failed(FetchFault.TooLarge);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => date - _time.GetUtcNow(),
        _ => null,
    };

    private async Task<FetchOutcome?> RefusedAsync(Uri uri, CancellationToken ct)
    {
        if (_robots.Of(uri) is not { } rules)
        {
            var outcome = await FollowAsync(new Uri(uri, "/robots.txt"), Validators.None, _ => Task.FromResult(true), isRobots: true, ct);
            if (outcome.Page is { } file)
                rules = RobotsRules.Parse(file.Bytes.Span, PinnedClient.ProductToken);
            else if (outcome.Fault == FetchFault.TooManyRedirects || (outcome.Status is >= 400 and < 500 && !outcome.AsksToWait))
                rules = RobotsRules.AllowAll;
            else
                return FetchOutcome.WithoutRules(uri.IdnHost, outcome);
            _robots.Keep(uri, rules);
        }

        return rules.Allow(uri) ? null : FetchOutcome.Failed(FetchFault.RobotsRefused, uri.IdnHost);
    }

    /// <summary>As many bytes as may be, and whether these are all.</summary>
    private static async Task<(byte[] Bytes, bool IsWhole)> BytesAsync(Stream body, int most, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (bytes.Length <= most)
        {
            var read = await body.ReadAsync(buffer, ct);
            if (read == 0)
                return (bytes.ToArray(), true);
            bytes.Write(buffer, 0, read);
        }

        return (bytes.GetBuffer().AsSpan(0, most).ToArray(), false);
    }
}
