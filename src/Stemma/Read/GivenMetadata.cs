using Stemma.Text;

namespace Stemma.Read;

/// <summary>What the user says of a report; each part is null when the user says nothing, and else beats the page.</summary>
public sealed record GivenMetadata
{
    public static GivenMetadata None { get; } = new();

    public string? Uri { get; init; }

    /// <summary>The outlet's name, or its host when it has the form of one.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its basis is <see cref="PublicationBasis.Given"/>.</summary>
    public Publication? Published { get; init; }

    public string? Title { get; init; }

    /// <summary>In the shape every text takes on reading; what holds nothing else is null.</summary>
    internal GivenMetadata InShape() => this with { Uri = Shaped(Uri), Outlet = Shaped(Outlet), Title = Shaped(Title) };

    private static string? Shaped(string? text) => text is not null && TextShape.Fold(text) is { Length: > 0 } folded ? folded : null;

    /// <summary>Reads "2024-12-02" or an RFC 3339 instant; null for anything else.</summary>
    public static Publication? ParsePublished(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return IsoTime.Parse(value.Trim(), PublicationBasis.Given);
    }
}
