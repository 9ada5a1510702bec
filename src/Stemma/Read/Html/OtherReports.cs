namespace Stemma.Read;

/// <summary>
/// The article elements of a page that are reports of their own: several side by side after the page's only first-level
/// heading, with running text between the heading and them.
/// </summary>
internal static class OtherReports
{
    public static HashSet<int> In(Page page)
    {
        int title = OnlyTitle(page);
        if (title < 0)
            return [];
        int prose = page.Blocks.Where(b => b.Box > title && b.IsProse && !b.NamesPicture).Select(b => b.Box).DefaultIfEmpty(int.MaxValue).Min();
        return
        [
            .. Enumerable.Range(title + 1, page.Boxes.Length - title - 1)
                .Where(i => page.Boxes[i].Tag == "article")
                .GroupBy(i => page.Boxes[i].Parent)
                .Where(beside => beside.Count() > 1 && prose < beside.First())
                .SelectMany(beside => beside),
        ];
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
