namespace Stemma.Read;

/// <summary>What one outlet served, exactly as it was kept.</summary>
/// <param name="Uri">The address, or the path as it was given; <see cref="GivenMetadata.Uri"/> takes precedence.</param>
/// <param name="Bytes">A page or a text, possibly in one gzip envelope.</param>
public sealed record Capture(string Uri, ReadOnlyMemory<byte> Bytes, GivenMetadata Given);
