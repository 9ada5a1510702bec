namespace Stemma.Read;

/// <summary>
/// The article elements of a page that are reports of their own: several side by side after the page's only first-level
/// heading, with more running text between the heading and them than the introduction to a series of updates has.
/// </summary>
internal static class OtherReports
{
    /// <summary>UTF-16 code units.</summary>
    private const int MaxIntroduction = 200;

    public static HashSet<int> In(Page page)
    {
        int title = OnlyTitle(page);
        if (title < 0)
            return [];
        int prose = EndOfIntroduction(page, title);
        return
        [
            .. Enumerable.Range(title + 1, page.Boxes.Length - title - 1)
                .Where(i => page.Boxes[i].Tag == "article")
                .GroupBy(i => page.Boxes[i].Parent)
                .Where(beside => beside.Count() > 1 && prose < beside.First())
                .SelectMany(beside => beside),
        ];
    }

    /// <summary>The element with which the running text after the heading comes to more than an introduction.</summary>
    private static int EndOfIntroduction(Page page, int title)
    {
        int length = 0;
        foreach (PageBlock block in page.Blocks)
        {
            if (block.Box <= title || !block.IsProse || block.NamesPicture)
                continue;
            length += block.Text.Length;
            if (length > MaxIntroduction)
                return block.Box;
        }

        return int.MaxValue;
    }

    /// <summary>-1 when there is none or several.</summary>
    private static int OnlyTitle(Page page)
    {
        int found = -1;
        for (int i = 0; i < page.Boxes.Length; i++)
        {
            if (page.Boxes[i].Tag != "h1")
                continue;
            if (found >= 0)
                return -1;
            found = i;
        }

        return found;
    }
}
