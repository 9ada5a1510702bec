namespace Stemma.Read;

/// <summary>The bounds within which one capture is read.</summary>
public sealed record ReadOptions
{
    /// <summary>64 MiB, for a file as kept and again for what its gzip envelope holds.</summary>
    public const int DefaultMaxBytes = 64 * 1024 * 1024;

    /// <summary>Far beyond the longest article, short of what the later stages could not bear.</summary>
    public const int DefaultMaxTextLength = 2_000_000;

    public static ReadOptions Default { get; } = new();

    /// <summary>Bytes, before and after decompression; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or negative.</exception>
    public int MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(MaxBytes));
            field = value;
        }
    } = DefaultMaxBytes;

    /// <summary>UTF-16 code units of the report's text; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or negative.</exception>
    public int MaxTextLength
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(MaxTextLength));
            field = value;
        }
    } = DefaultMaxTextLength;
}
