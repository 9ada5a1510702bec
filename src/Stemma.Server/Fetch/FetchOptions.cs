using System.Collections.Immutable;

namespace Stemma.Server.Fetch;

/// <summary>The bounds within which one page is fetched.</summary>
public sealed record FetchOptions
{
    public const int DefaultMaxRedirects = 5;

    /// <summary>16 MiB.</summary>
    public const int DefaultMaxBytes = 16 * 1024 * 1024;

    public static FetchOptions Default { get; } = new();

    /// <summary>Bytes of a page, its content encoding undone.</summary>
    public int MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(MaxBytes));
            field = value;
        }
    } = DefaultMaxBytes;

    public int MaxRedirects
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MaxRedirects));
            field = value;
        }
    } = DefaultMaxRedirects;

    /// <summary>For all of it: names, redirects, rules for programs, the page.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public ImmutableArray<int> Ports { get; init; } = [80, 443];
}
