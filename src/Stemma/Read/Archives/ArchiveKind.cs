namespace Stemma.Read;

/// <summary>How a file holds its reports.</summary>
internal enum ArchiveKind
{
    /// <summary>One report, or nothing that is known here.</summary>
    None,

    JsonLines,

    Feed,

    Warc,
}
