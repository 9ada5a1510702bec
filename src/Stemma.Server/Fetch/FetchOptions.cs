using System.Collections.Immutable;

namespace Stemma.Server.Fetch;

/// <summary>The bounds within which one page is fetched.</summary>
public sealed record FetchOptions
{
    public const int DefaultMaxRedirects = 5;

    /// <summary>16 MiB.</summary>
    public const int DefaultMaxBytes = 16 * 1024 * 1024;

    public static FetchOptions Default { get; } = new();

    /// <summary>Bytes of a page, its content encoding undone; positive.</summary>
    public int MaxBytes { get; init => field = OptionRange.Within(value, 1, int.MaxValue); } = DefaultMaxBytes;

    /// <summary>Up to 20.</summary>
    public int MaxRedirects { get; init => field = OptionRange.Within(value, 0, 20); } = DefaultMaxRedirects;

    /// <summary>For all of it: names, redirects, rules for programs, the page. 1 ms to 1 h.</summary>
    public TimeSpan Timeout { get; init => field = OptionRange.Within(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1)); } = TimeSpan.FromSeconds(30);

    public ImmutableArray<int> Ports { get; init; } = [80, 443];
}
