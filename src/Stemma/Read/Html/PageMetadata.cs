using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>What a page's head, linked data and marked elements say of it.</summary>
internal static partial class PageMetadata
{
    private const int MaxTitle = 400;
    private const int MaxByline = 120;

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "datePublished", "og:article:published_time", "parsely-pub-date", "sailthru.date", "article.published",
        "pubdate", "publish-date", "publishdate", "DC.date.issued", "dcterms.created", "date",
    ];

    public static PageFacts Of(IDocument document, LeanHtml lean)
    {
        LinkedArticle linked = LinkedArticle.In(lean.LinkedData);
        var meta = Meta(document);
        string? site = Clean(meta.GetValueOrDefault("og:site_name"), MaxByline) ?? linked.Publisher;
        return new()
        {
            Title = Title(document, linked, meta, lean.Title, site),
            Byline = WithoutBy(linked.Author ?? Author(document, meta)),
            OutletName = site,
            Address = Absolute(lean.Canonical) ?? Absolute(meta.GetValueOrDefault("og:url")) ?? linked.Address,
            Language = document.DocumentElement.GetAttribute("lang") is { Length: >= 2 } language
                ? language.Split('-', '_')[0].ToLowerInvariant()
                : null,
            Published = Published(document, linked, meta),
        };
    }

    private static Dictionary<string, string> Meta(IDocument document)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (IElement element in document.QuerySelectorAll("meta"))
        {
            string? name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            if (name is not null && element.GetAttribute("content") is { Length: > 0 } content)
                values.TryAdd(name.Trim(), content);
        }

        return values;
    }

    /// <summary>The one level-one heading, else what the linked data or the head calls it, less the outlet's name behind a bar.</summary>
    private static string? Title(
        IDocument document, LinkedArticle linked, Dictionary<string, string> meta, string? head, string? site)
    {
        string? named = linked.Headline ?? Clean(meta.GetValueOrDefault("og:title"), MaxTitle)
            ?? Clean(meta.GetValueOrDefault("twitter:title"), MaxTitle);
        string? headTitle = Clean(head, MaxTitle);
        var headings = document.QuerySelectorAll("h1").Select(h => Clean(h.TextContent, MaxTitle)).OfType<string>()
            .Where(h => TextShape.CountWords(h) >= 2 || !h.Contains(' ', StringComparison.Ordinal) && h.Length > 5)
            .Distinct(StringComparer.Ordinal).ToList();
        string? heading = headings.Find(h => headTitle?.Contains(h, StringComparison.OrdinalIgnoreCase) == true
            || named?.Contains(h, StringComparison.OrdinalIgnoreCase) == true);
        heading ??= headings.Count == 1 && named is null ? headings[0] : null;
        return heading ?? WithoutOutlet(named ?? headTitle, site);
    }

    private static string? WithoutOutlet(string? title, string? site)
    {
        if (title is null)
            return null;
        Match tail = OutletTail().Match(title);
        return tail.Success && TextShape.CountWords(title[..tail.Index]) >= 3
            && (site is null || TextShape.CountWords(tail.Value) <= 4)
            ? title[..tail.Index].TrimEnd()
            : title;
    }

    private static string? Author(IDocument document, Dictionary<string, string> meta)
    {
        string? named = meta.GetValueOrDefault("author") ?? meta.GetValueOrDefault("parsely-author") ?? meta.GetValueOrDefault("article:author");
        if (Clean(named, MaxByline) is { } clean && !clean.Contains("://", StringComparison.Ordinal))
            return clean;
        return document.QuerySelectorAll("[rel=author], [itemprop=author], .byline, .author")
            .Select(e => Clean(e.TextContent, MaxByline)).FirstOrDefault(a => a is not null && TextShape.CountWords(a) <= 8);
    }

    private static string? WithoutBy(string? author) =>
        author?.StartsWith("by ", StringComparison.OrdinalIgnoreCase) == true ? author[3..].Trim() : author;

    private static Publication Published(IDocument document, LinkedArticle linked, Dictionary<string, string> meta)
    {
        foreach (string? value in PublishedNames.Select(n => meta.GetValueOrDefault(n)).Prepend(linked.Published))
        {
            if (value is not null && Day(value) is { } published)
                return published;
        }

        foreach (IElement element in document.QuerySelectorAll("time[datetime], [itemprop=datePublished]"))
        {
            if ((element.GetAttribute("datetime") ?? element.GetAttribute("content")) is { } value && Day(value) is { } published)
                return published;
        }

        return Publication.Unknown;
    }

    private static Publication? Day(string value) =>
        IsoTime.Parse(value.Trim(), PublicationBasis.Metadata, lenient: true)
        ?? (value.Length < 60 && WrittenDate.In(value) is { } day ? Publication.OnDay(day, PublicationBasis.Metadata) : null);

    private static string? Absolute(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? address : null;

    private static string? Clean(string? text, int maxLength) =>
        text is not null && TextShape.Fold(text) is { Length: > 0 } folded && folded.Length <= maxLength ? folded : null;

    [GeneratedRegex(@"\s[|\-–—»·•]\s[^|\-–—»·•]{2,50}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OutletTail();
}
