using Stemma.Text;

namespace Stemma.Read;

/// <summary>What a document says of itself beside its text; null where it says nothing.</summary>
internal sealed record PageFacts
{
    public static PageFacts None { get; } = new();

    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? OutletName { get; init; }

    /// <summary>An absolute http or https address.</summary>
    public string? Address { get; init; }

    /// <summary>The address, on another site, of the page that this one calls the original of its text.</summary>
    public string? Original { get; init; }

    /// <summary>BCP 47 primary language.</summary>
    public string? Language { get; init; }

    public Publication Published { get; init; } = Publication.Unknown;

    /// <summary>These where they say something, else what the others say.</summary>
    public PageFacts Over(PageFacts others) => others with
    {
        Title = Title ?? others.Title,
        Byline = Byline ?? others.Byline,
        OutletName = OutletName ?? others.OutletName,
        Address = Address ?? others.Address,
        Original = Original ?? others.Original,
        Language = Language ?? others.Language,
        Published = Published.Basis == PublicationBasis.None ? others.Published : Published,
    };
}
