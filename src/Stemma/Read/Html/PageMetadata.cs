using System.Collections.Immutable;

namespace Stemma.Read;

/// <summary>What a page's source says of the page: structured data first where it is plausible, then what a reader sees.</summary>
internal static class PageMetadata
{
    private const int MaxName = 120;

    /// <summary>How alike a description's headline and the page's title must be for it to be of this page though it names another address.</summary>
    private const double SameArticle = 0.6;

    /// <param name="address">Where the page was got, or the path it lies at.</param>
    public static PageFacts Of(string html, string address)
    {
        PageSigns signs = PageSigns.In(html);
        ImmutableArray<LinkedArticle> described = LinkedData.In(signs.LinkedData);
        string? canonical = WebAddress.Of(signs.Canonical), shared = WebAddress.Of(signs.Meta("og:url"));
        string? own = canonical is not null && IsElsewhere(canonical, WebAddress.Of(address) ?? shared) ? WebAddress.Of(address) ?? shared : canonical ?? shared;
        LinkedArticle? article = Described(described.Where(a => a.IsArticle), signs, own ?? WebAddress.Of(address));
        LinkedArticle? page = Described(described.Where(a => !a.IsArticle), signs, own ?? WebAddress.Of(address));
        own ??= (article ?? page)?.Addresses.Select(WebAddress.Of).FirstOrDefault(a => a is not null);
        List<string> sites = [.. ((string?[])[signs.Meta("og:site_name"), article?.Publisher, signs.Meta("application-name"), signs.Meta("apple-mobile-web-app-title")])
            .Select(Name).OfType<string>().Where(name => !IsTitle(name, signs))];
        string? site = sites.FirstOrDefault();
        sites.AddRange(((string?[])[WebAddress.HostOf(own), WebAddress.HostOf(address), WebAddress.NameOf(own ?? address)]).OfType<string>());
        var (title, heading) = PageTitle.Of(signs, article ?? page, sites);
        return new()
        {
            Title = title,
            Byline = PageByline.Of(signs, article),
            OutletName = site,
            Address = own,
            Original = canonical is not null && IsElsewhere(canonical, own) ? canonical : null,
            Language = Language(signs, article ?? page),
            Published = PageDate.Of(html, signs, article, page, [.. ((string?[])[WebAddress.Of(address), own]).OfType<string>()], Headline(html, heading, title)),
        };
    }

    /// <summary>The first description that is of this page: its address, or else its headline, is this page's.</summary>
    private static LinkedArticle? Described(IEnumerable<LinkedArticle> described, PageSigns signs, string? own)
    {
        LinkedArticle? silent = null;
        foreach (LinkedArticle article in described)
        {
            bool? here = own is null || article.Addresses.IsEmpty ? null : article.Addresses.Any(a => IsSame(a, own));
            if (here == true || IsNamed(article, signs))
                return article;
            if (here is null)
                silent ??= article.Headline is null || own is null ? article : null;
        }

        return silent;
    }

    private static bool IsNamed(LinkedArticle article, PageSigns signs) =>
        article.Headline is { } headline
        && ((string?[])[signs.Meta("og:title"), signs.Title, .. signs.Headings.Take(8).Select(h => h.Text)])
            .Any(name => name is not null && Likeness.Of(headline, name) >= SameArticle);

    /// <summary>Some pages put their title where the name of their outlet should stand.</summary>
    private static bool IsTitle(string name, PageSigns signs) =>
        ((string?[])[signs.Meta("og:title"), signs.Title]).Any(title => title is not null && Likeness.Letters(title) == Likeness.Letters(name));

    /// <summary>The same path, whatever the scheme, the host's "www." or "amp.", and the query.</summary>
    private static bool IsSame(string address, string own) => WebAddress.PathOf(address) is { Length: > 1 } path && path == WebAddress.PathOf(own);

    /// <summary>Where the headline stands in the source: its heading, else the last place in the page's body where its words stand alone.</summary>
    private static (int Start, int End)? Headline(string html, PageHeading? heading, string? title)
    {
        if (heading is not null)
            return (heading.Start, heading.End);
        if (title is null)
            return null;
        int body = Math.Max(0, html.IndexOf("<body", StringComparison.OrdinalIgnoreCase));
        for (int at = html.IndexOf(title, body, StringComparison.Ordinal); at >= 0; at = html.IndexOf(title, at + 1, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> after = html.AsSpan(at + title.Length).TrimStart();
            if (html.AsSpan(0, at).TrimEnd().EndsWith(">") && after.StartsWith("</", StringComparison.Ordinal) && !after.StartsWith("</a", StringComparison.OrdinalIgnoreCase))
                return (at, at + title.Length);
        }

        return null;
    }

    private static string? Language(PageSigns signs, LinkedArticle? described) =>
        ((string?[])[signs.Language, signs.Meta("content-language"), described?.Language, signs.Meta("inLanguage"), signs.Meta("dc.language"), signs.Meta("og:locale")])
            .Select(LanguageTag.Primary).FirstOrDefault(language => language is not null);

    /// <summary>Whether the two are addresses of two sites.</summary>
    private static bool IsElsewhere(string address, string? own) => own is not null && WebAddress.NameOf(address) != WebAddress.NameOf(own);

    /// <summary>Null for an address or an account, which are no name.</summary>
    private static string? Name(string? text) =>
        text is not null && TextShape.Fold(text) is { Length: > 1 and <= MaxName } name && !name.Contains("://", StringComparison.Ordinal) && name[0] != '@'
            ? name
            : null;
}
