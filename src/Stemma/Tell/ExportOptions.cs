using NodaTime;

namespace Stemma.Tell;

/// <summary>What an export needs to know beside the dossier.</summary>
public sealed record ExportOptions
{
    /// <summary>
    /// When the collection stood as it does, for formats that ask for a time of making. Null for the latest known publication of its
    /// reports, and for 1970-01-01 when none is known: the machine's clock is never asked.
    /// </summary>
    public Instant? At { get; init; }
}
