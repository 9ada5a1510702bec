using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Takes out of the article's element what is still no article: labels, links, what repeats, what leads and what trails.</summary>
internal static class PageTrim
{
    private const int LongLink = 40;
    private const double MostlyLink = 0.75;
    private const int LinesOfByline = 8;
    private const int MaxBylineWords = 12;
    private const int MinAuthorLength = 6;
    private const int MaxAboutWords = 80;

    /// <param name="reasons">For each run of text why it is not the article; null where it is. Changed in place.</param>
    /// <param name="kinds">For each run of text what it is beside the running text. Changed in place.</param>
    public static void Apply(Page page, PageMeasure measure, ImmutableArray<int> containers, string?[] reasons, PartKind?[] kinds, PageFacts facts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < reasons.Length; i++)
        {
            if (reasons[i] is not null)
                continue;
            PageBlock block = page.Blocks[i];
            reasons[i] = LineFurniture.Reason(block.Text)
                ?? (IsTeaser(page, block) ? "teaser" : null)
                ?? (TextLines.IsTrail(block.Text) ? "navigation" : null)
                ?? (TextLines.IsCookieNotice(block.Text) ? "cookie-notice" : null)
                ?? (TextLines.IsNewsletter(block.Text) ? "newsletter" : null)
                ?? (TextLines.IsPublished(block.Text) ? "byline" : null)
                ?? (block.Text.Length >= 30 && !seen.Add(block.Text) ? "repeated" : null)
                ?? (IsSame(facts.Title, block.Text) || page.Boxes[block.Box].Tag == "h1" ? "title" : null)
                ?? (TextLines.IsCounter(block.Text) && page.Boxes[block.Box].Tag is not ("td" or "th" or "li") ? "tools" : null);
            if (reasons[i] is null && kinds[i] is null && TextLines.IsPictureLine(block.Text))
                kinds[i] = PartKind.Caption;
        }

        DropBylines(page, reasons, kinds, facts.Byline);
        var (first, last) = Prose(page, measure, reasons, kinds);
        bool isMarked = containers.Any(c => page.Boxes[c].Body != BodyMark.None);
        for (int i = 0; i < reasons.Length; i++)
        {
            if (reasons[i] is not null || kinds[i] is not null)
                continue;
            if ((first < 0 || i < first) && !IsLead(page, i, isMarked))
                reasons[i] = "byline";
            else if (i > last && !IsTail(page, i) && !ClosingCredits.IsNames(page.Blocks[i].Text))
                reasons[i] = "page";
        }

        DropListOfLinks(page, reasons);
        DropClosing(page, reasons, kinds, facts.Byline);
        DropHeadingsOfNothing(page, reasons);
    }

    /// <summary>Among the first lines: the author's name, and the hour.</summary>
    private static void DropBylines(Page page, string?[] reasons, PartKind?[] kinds, string? author)
    {
        for (int i = 0, left = LinesOfByline; i < reasons.Length && left > 0; i++)
        {
            if (reasons[i] is not null || kinds[i] is not null)
                continue;
            left--;
            PageBlock block = page.Blocks[i];
            if (block.Words <= MaxBylineWords && !page.IsWithin(block.Box, "blockquote") && (TextLines.IsDated(block.Text) || TextLines.IsByline(block.Text) || IsSame(author, block.Text)))
                reasons[i] = "byline";
        }
    }

    private static bool IsSame(string? known, string text) => string.Equals(known, text, StringComparison.OrdinalIgnoreCase);

    private static bool IsAbout(string? author, PageBlock block) =>
        author is { Length: >= MinAuthorLength } && block.Words <= MaxAboutWords && block.Text.StartsWith(author, StringComparison.OrdinalIgnoreCase);

    private static (int First, int Last) Prose(Page page, PageMeasure measure, string?[] reasons, PartKind?[] kinds)
    {
        int first = -1, last = -1;
        for (int i = 0; i < reasons.Length; i++)
        {
            if (reasons[i] is not null || kinds[i] is not null || !measure.IsProse(page.Blocks[i]) || TextLines.IsDated(page.Blocks[i].Text))
                continue;
            if (first < 0)
                first = i;
            last = i;
        }

        return (first, last);
    }

    private static bool IsTeaser(Page page, PageBlock block) =>
        block.LinkDensity > MostlyLink && block.Words < LongLink && !TextShape.EndsSentence(block.Text)
        && !TextLines.IsAddress(block.Text) && block.Text[0] is not ('[' or '(') && !page.IsWithin(block.Box, "blockquote");

    /// <summary>Before the running text: a sentence, or where the page marks its article, a line of what it opens with.</summary>
    private static bool IsLead(Page page, int i, bool isMarked)
    {
        PageBlock block = page.Blocks[i];
        if (TextLines.IsDated(block.Text))
            return false;
        if (block.Words >= 5 && TextShape.EndsSentence(block.Text))
            return true;
        string tag = page.Boxes[block.Box].Tag;
        return isMarked && block.Words >= 2 && block.LinkDensity < 0.3 && (tag is "p" or "li" or "td" || HtmlTags.IsHeading(tag));
    }

    private static bool IsTail(Page page, int i) =>
        page.Blocks[i].LinkDensity < MostlyLink && page.IsWithin(page.Blocks[i].Box, "blockquote")
        || page.Boxes[page.Blocks[i].Box].Tag is "li" && page.Blocks[i].LinkDensity == 0
        || ClosingCredits.IsSignOff(page.Blocks[i].Text);

    /// <summary>A list that ends the article and has a link in every item leads to other reports.</summary>
    private static void DropListOfLinks(Page page, string?[] reasons)
    {
        int end = Array.FindLastIndex(reasons, r => r is null);
        int start = end;
        while (start >= 0 && (reasons[start] is not null || (page.Boxes[page.Blocks[start].Box].Tag == "li" && page.Blocks[start].LinkDensity > 0.2)))
            start--;
        int items = reasons.Skip(start + 1).Take(end - start).Count(r => r is null);
        for (int i = start + 1; i <= end && items > 2; i++)
            reasons[i] ??= "teaser";
    }

    /// <summary>From the end: how to reach the author, what to follow and to order.</summary>
    private static void DropClosing(Page page, string?[] reasons, PartKind?[] kinds, string? author)
    {
        for (int i = reasons.Length - 1, left = 4; i >= 0 && left > 0; i--)
        {
            if (reasons[i] is not null || kinds[i] is not null)
                continue;
            left--;
            if (TextLines.IsContact(page.Blocks[i].Text) || IsAbout(author, page.Blocks[i]))
                reasons[i] = "author-box";
            else if (page.Blocks[i].IsProse && TextShape.EndsSentence(page.Blocks[i].Text) && left < 2)
                break;
        }
    }

    /// <summary>A heading stays only when text follows it before the next heading of what was removed.</summary>
    private static void DropHeadingsOfNothing(Page page, string?[] reasons)
    {
        bool removedNext = true;
        for (int i = reasons.Length - 1; i >= 0; i--)
        {
            bool heading = HtmlTags.IsHeading(page.Boxes[page.Blocks[i].Box].Tag)
                || (TextLines.IsLabel(page.Blocks[i].Text) && !ClosingCredits.IsNames(page.Blocks[i].Text));
            if (reasons[i] is null && heading && removedNext)
                reasons[i] = "teaser";
            removedNext = reasons[i] is not null and not "advertisement" and not "caption" and not "repeated" and not "tools";
        }
    }
}
