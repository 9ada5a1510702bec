using System.Collections.Concurrent;

namespace Stemma.Server.Fetch;

/// <summary>The rules of the sites asked within a day. A site that could not be asked is asked again.</summary>
internal sealed class RobotsCache(TimeProvider time)
{
    /// <summary>Sites that are remembered; beyond this all are forgotten and asked again.</summary>
    public const int MaxSites = 1000;

    /// <summary>Rules are not believed for longer (RFC 9309, section 2.4).</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Since)> _sites = new(StringComparer.Ordinal);

    public RobotsRules? Of(Uri uri) => _sites.TryGetValue(SiteOf(uri), out var site) && time.GetUtcNow() - site.Since < MaxAge ? site.Rules : null;

    public void Keep(Uri uri, RobotsRules rules)
    {
        if (_sites.Count >= MaxSites)
            _sites.Clear();
        _sites[SiteOf(uri)] = (rules, time.GetUtcNow());
    }

    private static string SiteOf(Uri uri) => uri.GetLeftPart(UriPartial.Authority);
}
