using System.Collections.Immutable;

namespace Stemma.Read;

/// <summary>One article or page as linked data (JSON-LD) describes it; null where it does not.</summary>
internal sealed record LinkedArticle
{
    /// <summary>Whether it is an article rather than the page that holds one.</summary>
    public required bool IsArticle { get; init; }

    public string? Headline { get; init; }

    public string? Author { get; init; }

    public string? Publisher { get; init; }

    public string? Published { get; init; }

    public string? Created { get; init; }

    public string? Changed { get; init; }

    public string? Language { get; init; }

    /// <summary>Where it says it stands, absolute or not.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    public static bool IsArticleType(string type) =>
        EndsWith(type, "Article") || EndsWith(type, "Posting") || EndsWith(type, "Report");

    /// <summary>Whether the type is an article's or that of a page of one.</summary>
    public static bool IsPageType(string type) => IsArticleType(type) || EndsWith(type, "WebPage");

    private static bool EndsWith(string type, string end) => type.EndsWith(end, StringComparison.Ordinal);
}
