namespace Stemma.Read;

/// <summary>Takes out of the article's element what is still no article: labels, links, what repeats, what trails.</summary>
internal static class PageTrim
{
    private const int LongLink = 40;

    /// <param name="reasons">For each run of text why it is not the article; null where it is. Changed in place.</param>
    public static void Apply(Page page, string?[] reasons, string? title)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int firstProse = -1, lastProse = -1;
        for (int i = 0; i < reasons.Length; i++)
        {
            if (reasons[i] is not null)
                continue;
            PageBlock block = page.Blocks[i];
            reasons[i] = LineFurniture.Reason(block.Text)
                ?? (block.LinkDensity > 0.6 && block.Words < LongLink && !TextShape.EndsSentence(block.Text) ? "teaser" : null)
                ?? (block.Text.Length >= 30 && !seen.Add(block.Text) ? "repeated" : null)
                ?? (IsTitle(block.Text, title) || page.Boxes[block.Box].Tag == "h1" ? "title" : null);
            if (reasons[i] is not null || !block.IsProse)
                continue;
            if (firstProse < 0)
                firstProse = i;
            lastProse = i;
        }

        for (int i = 0; i < reasons.Length; i++)
        {
            if (reasons[i] is not null)
                continue;
            if (i < firstProse || firstProse < 0)
                reasons[i] = "byline";
            else if (i > lastProse && !IsList(page, i))
                reasons[i] = "page";
        }

        DropHeadingsOfNothing(page, reasons);
    }

    private static bool IsTitle(string text, string? title) =>
        title is not null && string.Equals(text, title, StringComparison.OrdinalIgnoreCase);

    private static bool IsList(Page page, int i) =>
        page.Boxes[page.Blocks[i].Box].Tag is "li" && page.Blocks[i].LinkDensity == 0;

    /// <summary>A heading stays only when text follows it before the next heading of what was removed.</summary>
    private static void DropHeadingsOfNothing(Page page, string?[] reasons)
    {
        bool removedNext = true;
        for (int i = reasons.Length - 1; i >= 0; i--)
        {
            bool heading = HtmlTags.IsHeading(page.Boxes[page.Blocks[i].Box].Tag);
            if (reasons[i] is null && heading && removedNext)
                reasons[i] = "teaser";
            removedNext = reasons[i] is not null and not "advertisement" and not "caption-credit" and not "repeated";
        }
    }
}
