namespace Stemma.Read;

/// <summary>What one outlet served, exactly as it was kept.</summary>
/// <param name="Uri">The address, or the path as it was given; <see cref="GivenMetadata.Uri"/> takes precedence.</param>
/// <param name="Bytes">A page or a text, possibly in one gzip envelope.</param>
public sealed record Capture(string Uri, ReadOnlyMemory<byte> Bytes, GivenMetadata Given)
{
    /// <summary>The character set that whoever served the bytes named beside them, as in an HTTP header; null when none was named.</summary>
    public string? Charset { get; init; }

    /// <summary>Where in an archive it stands ("coverage.jsonl:12", "feed.xml#3", "crawl.warc.gz@1024"); null for a file of its own.</summary>
    public string? Place { get; init; }

    /// <summary>What a message calls it.</summary>
    internal string Name => Place ?? Uri;
}
