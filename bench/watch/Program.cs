using System.Diagnostics;
using System.Globalization;
using System.Net;
using Stemma.Bench.Watch;
using Stemma.Cli.Watch;
using Stemma.Keep;
using Stemma.Server.Fetch;

const double MegaByte = 1024 * 1024;
const int Samples = 12;

if (args is not [var minutesText, var path] || !double.TryParse(minutesText, NumberStyles.Float, CultureInfo.InvariantCulture, out var minutes))
{
    Console.Error.WriteLine("MINUTES FILE");
    return 2;
}

await using var site = new OddSite();
var fetcher = new PageFetcher(
    FetchOptions.Default with { Ports = [site.Port], Timeout = TimeSpan.FromSeconds(5) },
    TimeProvider.System,
    (host, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(OddSite.IsPublic(host) ? "127.0.0.1" : "127.0.0.2")]),
    address => address.Equals(IPAddress.Loopback));
var options = new WatchOptions { Every = TimeSpan.FromSeconds(2), BetweenQuestions = TimeSpan.FromMilliseconds(20), LongestWait = TimeSpan.FromSeconds(10), LongestPause = TimeSpan.FromSeconds(20) };
var (added, asFed, failed) = (0, 0, 0);
using (var collection = Collection.Open(path, orNew: true).Collection!)
{
    var watcher = new FeedWatcher(fetcher, new SharedCollection(collection), options, TimeProvider.System, (_, outcome) =>
    {
        added += outcome.Added;
        asFed += outcome.AsFed;
        failed += outcome.Fault is null ? 0 : 1;
    });
    using var over = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
    var watching = watcher.RunAsync([.. OddSite.Feeds.Select(site.FeedAddress)], once: false, over.Token);
    for (var sample = 1; sample <= Samples; sample++)
    {
        await Task.WhenAny(watching, Task.Delay(TimeSpan.FromMinutes(minutes / Samples)));
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant(
            $"{sample * minutes / Samples,6:F1} min  {self.WorkingSet64 / MegaByte,6:F0} MB in all, {GC.GetTotalMemory(forceFullCollection: true) / MegaByte,6:F1} MB held; {site.Questions} asked, {added} added ({asFed} as the feeds have them), {failed} visits failed"));
    }

    try
    {
        await watching;
    }
    catch (OperationCanceledException)
    {
        // Its time is over.
    }
}

using (var collection = Collection.Open(path).Collection!)
    Console.WriteLine(FormattableString.Invariant($"{collection.Count()} held, {collection.Check().Length} wrong; {site.ConnectedToForbidden} connections to an address that is not public, {site.AskedForKept} questions for what is kept from programs, {site.TooSoon} to a host that had asked to be left alone, {site.AtOnce} at once to one host at the most"));
return site.ConnectedToForbidden + site.AskedForKept + site.TooSoon == 0 && site.AtOnce <= 1 ? 0 : 1;
