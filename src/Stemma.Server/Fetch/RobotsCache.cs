using System.Collections.Concurrent;

namespace Stemma.Server.Fetch;

/// <summary>The rules of the sites asked since the start. A site that could not be asked is asked again.</summary>
internal sealed class RobotsCache
{
    /// <summary>Sites that are remembered; beyond this all are forgotten and asked again.</summary>
    public const int MaxSites = 1000;

    private readonly ConcurrentDictionary<string, RobotsRules> _sites = new(StringComparer.Ordinal);

    public RobotsRules? Of(Uri uri) => _sites.GetValueOrDefault(SiteOf(uri));

    public void Keep(Uri uri, RobotsRules rules)
    {
        if (_sites.Count >= MaxSites)
            _sites.Clear();
        _sites[SiteOf(uri)] = rules;
    }

    private static string SiteOf(Uri uri) => uri.GetLeftPart(UriPartial.Authority);
}
