using System.Collections.Immutable;

namespace Stemma.Read;

/// <summary>Which element of a page holds the article.</summary>
internal static class PageContainer
{
    /// <summary>A body that the page declares is believed when it holds this share of the prose outside furniture …</summary>
    private const double ShareOfDeclaredBody = 0.2;

    /// <summary>… and one that is only named so when it holds this one.</summary>
    private const double ShareOfNamedBody = 0.3;

    /// <summary>Of a marked body within a marked body the inner is taken when it holds this share of it.</summary>
    private const double ShareOfInnerBody = 0.8;

    /// <summary>An enclosing element is taken when it adds this share of prose …</summary>
    private const double GrowthWorthTaking = 0.12;

    /// <summary>… and prose is this share of what it adds.</summary>
    private const double PurityWorthTaking = 0.75;

    public static ImmutableArray<int> Find(Page page, PageMeasure measure)
    {
        if (page.Boxes.IsEmpty)
            return [];
        if (Marked(page, measure, BodyMark.Declared, ShareOfDeclaredBody) is { Length: > 0 } declared)
            return declared;
        if (Marked(page, measure, BodyMark.Named, ShareOfNamedBody) is { Length: > 0 } named)
            return named;
        return [Grown(page, Scored(page, measure), measure)];
    }

    /// <summary>The marked element with most prose, and those beside it that carry on: no headline of another report stands between.</summary>
    private static ImmutableArray<int> Marked(Page page, PageMeasure measure, BodyMark mark, double share)
    {
        var marked = Outermost(page, measure, mark);
        if (marked.Count == 0)
            return [];
        int best = Enumerable.Range(0, marked.Count).MaxBy(m => measure.Prose[marked[m]]);
        bool[] isHeadline = Headlines(page);
        int first = best, last = best;
        while (first > 0 && CarriesOn(page, isHeadline, marked[first - 1], marked[first]))
            first--;
        while (last + 1 < marked.Count && CarriesOn(page, isHeadline, marked[last], marked[last + 1]))
            last++;
        var parts = marked[first..(last + 1)];
        return parts.Sum(p => measure.Prose[p]) < share * measure.Prose[0] ? [] : [.. parts];
    }

    /// <summary>In page order, none within another; an inner element that holds most of an outer stands for it.</summary>
    private static List<int> Outermost(Page page, PageMeasure measure, BodyMark mark)
    {
        var marked = new List<int>();
        for (int i = 0; i < page.Boxes.Length; i++)
        {
            if (page.Boxes[i].Body != mark || page.Boxes[i].Tag == "p" || measure.Reasons[i] is not null || measure.Prose[i] == 0)
                continue;
            if (marked.Count == 0 || !page.IsInside(i, marked[^1]))
                marked.Add(i);
            else if (measure.Prose[i] >= ShareOfInnerBody * measure.Prose[marked[^1]])
                marked[^1] = i;
        }

        return marked;
    }

    /// <summary>Elements that head a report: a heading of the first level, and one that is a link.</summary>
    private static bool[] Headlines(Page page)
    {
        var headlines = new bool[page.Boxes.Length];
        foreach (PageBlock block in page.Blocks)
        {
            string tag = page.Boxes[block.Box].Tag;
            headlines[block.Box] |= tag == "h1" || (HtmlTags.IsHeading(tag) && block.LinkDensity > 0.5);
        }

        return headlines;
    }

    private static bool CarriesOn(Page page, bool[] isHeadline, int first, int second)
    {
        if (page.Around(first, "article") != page.Around(second, "article"))
            return false;
        for (int i = first + 1; i < second; i++)
        {
            if (isHeadline[i] && !page.IsInside(i, first))
                return false;
        }

        return true;
    }

    private static int Scored(Page page, PageMeasure measure)
    {
        var scores = new double[page.Boxes.Length];
        for (int i = 0; i < page.Blocks.Length; i++)
        {
            if (!measure.Counted[i])
                continue;
            PageBlock block = page.Blocks[i];
            double share = 1;
            int box = page.Boxes[block.Box].Tag is "p" or "li" or "td" ? page.Boxes[block.Box].Parent : block.Box;
            for (int level = 1; level <= 4 && box >= 0; level++, box = page.Boxes[box].Parent)
            {
                scores[box] += block.Text.Length * share;
                share = 1.0 / (level + 1);
            }
        }

        int best = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }

    private static int Grown(Page page, int best, PageMeasure measure)
    {
        for (int at = page.Boxes[best].Parent; at >= 0; at = page.Boxes[at].Parent)
        {
            long more = measure.Prose[at] - measure.Prose[best];
            if (more >= GrowthWorthTaking * measure.Prose[best] && more >= PurityWorthTaking * (measure.Whole[at] - measure.Whole[best]))
                best = at;
        }

        return best;
    }
}
