using System.Collections.Immutable;

namespace Stemma.Text;

/// <summary>
/// One document as one outlet published it: a witness of the story. <see cref="Text"/> is the article and nothing
/// else, never edited after reading; every offset anywhere in the engine points into it.
/// </summary>
public sealed record Report
{
    /// <summary>"r1", "r2", … in the order in which the collection was read.</summary>
    public required string Id { get; init; }

    /// <summary>The address if one is known, else the path as it was given, with forward slashes.</summary>
    public required string Uri { get; init; }

    /// <summary>Of the bytes as captured, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required Outlet Outlet { get; init; }

    /// <summary>Null when neither the page nor a sidecar gives one. When it stands in <see cref="Text"/>, <see cref="TitleSpan"/> says where.</summary>
    public string? Title { get; init; }

    /// <summary>Where the headline stands in <see cref="Text"/>; null when it does not.</summary>
    public TextSpan? TitleSpan { get; init; }

    public string? Byline { get; init; }

    /// <summary>BCP 47 primary language, such as "en"; null when it could not be told.</summary>
    public string? Language { get; init; }

    /// <summary>Passages in another language than <see cref="Language"/>, in text order; none overlap.</summary>
    public ImmutableArray<PassageLanguage> ForeignPassages { get; init; } = [];

    /// <summary>Paragraphs separated by line feeds; NFC.</summary>
    public required string Text { get; init; }

    /// <summary>Sub-headline and captions, where they stand in <see cref="Text"/>, in order; whole paragraphs.</summary>
    public ImmutableArray<TextPart> Parts { get; init; } = [];

    public Publication Published { get; init; } = Publication.Unknown;

    /// <summary>What stood around the article and was taken out, in page order.</summary>
    public ImmutableArray<RemovedText> Removed { get; init; } = [];

    public ImmutableArray<Credit> Credits { get; init; } = [];
}
