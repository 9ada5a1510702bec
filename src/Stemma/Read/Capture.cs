using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>What one outlet served, exactly as it was kept.</summary>
/// <param name="Uri">The address, or the path as it was given; <see cref="GivenMetadata.Uri"/> takes precedence.</param>
/// <param name="Bytes">
/// A page or a text, possibly in one gzip envelope. Of a record in an archive: the body as the server meant it, transfer and
/// content encoding undone; where an archive holds characters and no bytes, these in UTF-8.
/// </param>
public sealed record Capture(string Uri, ReadOnlyMemory<byte> Bytes, GivenMetadata Given)
{
    /// <summary>The character set that whoever served the bytes named beside them, as in an HTTP header; null when none was named.</summary>
    public string? Charset { get; init; }

    /// <summary>Where in an archive it stands ("coverage.jsonl:12", "feed.xml#3", "crawl.warc.gz@1024"); null for a file of its own.</summary>
    public string? Place { get; init; }

    /// <summary>What a message calls it.</summary>
    internal string Name => Place ?? Uri;

    internal CaptureForm Form { get; init; }

    /// <summary>What the record around the bytes says of the report; it beats the page and yields to what the user gives.</summary>
    internal PageFacts Told { get; init; } = PageFacts.None;

    /// <summary>Credits that stand in the record and not in its text.</summary>
    internal ImmutableArray<Credit> Credits { get; init; } = [];
}
