namespace Stemma.Server.Fetch;

/// <summary>What a server gave.</summary>
/// <param name="Address">Where the redirects ended.</param>
/// <param name="Bytes">Content encoding undone.</param>
/// <param name="Charset">As the header names it; null when it names none.</param>
public sealed record FetchedPage(string Address, ReadOnlyMemory<byte> Bytes, string? Charset)
{
    /// <summary>What to ask with whether it has changed.</summary>
    internal Validators Validators { get; init; } = Validators.None;
}
