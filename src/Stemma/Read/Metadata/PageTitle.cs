using System.Text.RegularExpressions;

namespace Stemma.Read;

/// <summary>A page's title: the headline as a reader sees it, where what the page is called elsewhere bears it out.</summary>
internal static partial class PageTitle
{
    private const int MaxTitle = 400;

    /// <summary>How alike a heading and a name of the page must be for the heading to be the headline.</summary>
    private const double Agreement = 0.5;

    /// <summary>A heading that no name bears out needs so many words.</summary>
    private const int EnoughWords = 4;

    /// <summary>Letters of a name's part that may stand for the name.</summary>
    private const int MinPart = 4;

    /// <summary>How many times as long as the outlet's name a text may be that is still no more than it.</summary>
    private const double LittleMore = 1.5;

    private static readonly string[] Names =
    [
        "og:title", "twitter:title", "headline", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "cXenseParse:title", "title",
    ];

    /// <param name="sites">What the page's outlet is called, its host among it.</param>
    public static (string? Title, PageHeading? Heading) Of(PageSigns signs, LinkedArticle? linked, IReadOnlyList<string> sites)
    {
        List<string> names = [.. Named(signs, linked).Select(n => WithoutOutlet(n, sites)).Where(n => IsTitle(n, sites))];
        PageHeading? best = null;
        double most = 0;
        foreach (PageHeading heading in signs.Headings)
        {
            if (heading.Text.Length > MaxTitle || !IsTitle(heading.Text, sites))
                continue;
            double likeness = names.Select(n => Likeness.Of(heading.Text, n)).DefaultIfEmpty().Max();
            bool stands = likeness >= Agreement || (heading.IsMarked && heading.IsFirst && TextShape.CountWords(heading.Text) >= EnoughWords)
                || (names.Count == 0 && IsOnly(heading, signs));
            double weight = likeness + (heading.IsMarked ? 0.3 : 0) + (heading.IsFirst ? 0.1 : 0);
            if (stands && weight > most + 0.01)
                (best, most) = (heading, weight);
        }

        return (best is null ? names.FirstOrDefault() : WithoutOutlet(best.Text, sites), best);
    }

    private static IEnumerable<string> Named(PageSigns signs, LinkedArticle? linked) =>
        Names.Select(signs.Meta).Prepend(linked?.Headline).Append(signs.Title)
            .Select(n => n is null ? null : TextShape.Fold(n)).OfType<string>().Where(n => n.Length is > 0 and <= MaxTitle);

    private static bool IsOnly(PageHeading heading, PageSigns signs) =>
        heading.IsFirst && !signs.Headings.Exists(h => h.IsFirst && h.Text != heading.Text);

    /// <summary>Whether it is more than the outlet's name or one short word.</summary>
    private static bool IsTitle(string text, IReadOnlyList<string> sites) =>
        (text.Contains(' ', StringComparison.Ordinal) || text.Length > 5) && Likeness.Letters(text).Length > 1
        && !sites.Any(s => Likeness.Letters(s) == Likeness.Letters(text))
        && !text.Contains("://", StringComparison.Ordinal);

    /// <summary>Without what stands behind a bar or a dash, or before a bar or a colon, and is the outlet.</summary>
    private static string WithoutOutlet(string title, IReadOnlyList<string> sites)
    {
        for (Match tail = OutletTail().Match(title); tail.Success; tail = OutletTail().Match(title))
        {
            string head = title[..tail.Index].TrimEnd();
            string name = tail.Groups["name"].Value;
            bool named = IsSite(name, sites);
            bool isLikely = TextShape.CountWords(name) <= (tail.Groups["bar"].Success ? 4 : 3) && IsLong(head);
            if (!(named && head.Length > 0) && !isLikely)
                break;
            title = head;
        }

        Match front = OutletFront().Match(title);
        return front.Success && IsSite(front.Groups["name"].Value, sites, whole: true) ? title[front.Length..] : title;
    }

    private static bool IsLong(string head) => TextShape.CountWords(head) >= 3 || head.Length >= 10 && !head.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether the text is the outlet's name, a part of it, or little more than it.</summary>
    private static bool IsSite(string text, IReadOnlyList<string> sites, bool whole = false)
    {
        string letters = Likeness.Letters(text);
        return letters.Length >= 2 && sites.Select(Likeness.Letters).Any(site => site == letters
            || (letters.Length >= MinPart && letters.Length * (whole ? LittleMore : site.Length) >= site.Length && site.Contains(letters, StringComparison.Ordinal))
            || (site.Length >= MinPart && site.Length * LittleMore >= letters.Length && letters.Contains(site, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\s*(?:(?<bar>[|｜»·•])|\s[\-–—:]|[–—])\s*(?<name>[^|｜»·•–—]{2,60})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, 1000)]
    private static partial Regex OutletTail();

    [GeneratedRegex(@"^(?<name>[^|｜»:]{2,40})(?:\s*[|｜»]|:)\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OutletFront();
}
