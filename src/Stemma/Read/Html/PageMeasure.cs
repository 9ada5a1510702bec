namespace Stemma.Read;

/// <summary>For each element of a page why it is not the article, if so, and how much running text it holds.</summary>
/// <param name="Reasons">Its own reason or that of an element around it; null where there is none.</param>
/// <param name="Prose">Length of the running text within it that stands in no furniture.</param>
/// <param name="Whole">Length of all text within it that stands in no furniture.</param>
/// <param name="IsTerse">Whether the page has next to no sentences, so that lines count as its text: a table, a calendar, a list of results.</param>
/// <param name="Counted">For each run of text whether it counts as the article's: running text outside furniture that leads nowhere else.</param>
internal sealed record PageMeasure(string?[] Reasons, long[] Prose, long[] Whole, bool[] Counted, bool IsTerse)
{
    /// <summary>A page with less running text than this is terse …</summary>
    private const int MinProse = 300;

    /// <summary>… when its lines come to this.</summary>
    private const int MinLines = 200;

    private const int MinLineWords = 3;

    /// <summary>A part named as furniture that holds this share of the page's prose is the article after all.</summary>
    private const double ShareThatOverrulesNames = 0.4;

    private const int MaxCardWords = 60;

    public static PageMeasure Of(Page page)
    {
        int count = page.Boxes.Length;
        var all = new long[count];
        var holdsBody = new bool[count];
        var holdsQuoted = new bool[count];
        foreach (PageBlock block in page.Blocks)
        {
            if (block.IsProse)
                all[block.Box] += block.Text.Length;
        }

        for (int i = count - 1; i >= 0; i--)
        {
            PageBox box = page.Boxes[i];
            holdsBody[i] |= box.Body == BodyMark.Declared;
            holdsQuoted[i] |= box.Tag is "blockquote" or "table" or "pre";
            if (box.Parent < 0)
                continue;
            all[box.Parent] += all[i];
            holdsBody[box.Parent] |= holdsBody[i];
            holdsQuoted[box.Parent] |= holdsQuoted[i];
        }

        var others = OtherReports.In(page);
        var reasons = new string?[count];
        for (int i = 0; i < count; i++)
        {
            PageBox box = page.Boxes[i];
            string? own = box.Reason;
            if (own is not null and not "cookie-notice" && (holdsBody[i] || all[i] >= ShareThatOverrulesNames * all[0]))
                own = null;
            if (holdsQuoted[i] && (own is "share" || (own is "caption" && box.Tag != "figcaption")))
                own = null;
            if (own is null && !holdsBody[i] && others.Contains(i))
                own = "teaser";
            reasons[i] = box.Parent >= 0 && reasons[box.Parent] is { } outer ? outer : own;
        }

        return Measured(page, reasons);
    }

    /// <summary>A linked headline and a few lines in one small box: the way to another report.</summary>
    private static bool IsCard(Page page, PageBlock? before, PageBlock block)
    {
        if (before is null || before.LinkDensity < 0.8 || before.Words < 3 || block.Words > MaxCardWords)
            return false;
        int shared = page.Boxes[before.Box].Parent;
        return shared >= 0 && page.IsInside(block.Box, shared) && (HtmlTags.IsHeading(page.Boxes[before.Box].Tag) || page.Boxes[before.Box].Tag == "div");
    }

    public bool IsProse(PageBlock block) => block.IsProse || (IsTerse && IsLine(block));

    private static bool IsLine(PageBlock block) => block.Words >= MinLineWords && block.LinkDensity < 0.3;

    private static PageMeasure Measured(Page page, string?[] reasons)
    {
        var sentences = Of(page, reasons, isTerse: false);
        if (page.Boxes.IsEmpty || sentences.Prose[0] >= MinProse)
            return sentences;
        var lines = Of(page, reasons, isTerse: true);
        return lines.Prose[0] >= MinLines ? lines : sentences;
    }

    private static PageMeasure Of(Page page, string?[] reasons, bool isTerse)
    {
        var measure = new PageMeasure(reasons, new long[page.Boxes.Length], new long[page.Boxes.Length], new bool[page.Blocks.Length], isTerse);
        PageBlock? before = null;
        for (int i = 0; i < page.Blocks.Length; i++)
        {
            PageBlock block = page.Blocks[i];
            if (reasons[block.Box] is not null)
                continue;
            measure.Whole[block.Box] += block.Text.Length;
            measure.Counted[i] = measure.IsProse(block) && !block.NamesPicture && !IsCard(page, before, block);
            if (measure.Counted[i])
                measure.Prose[block.Box] += block.Text.Length;
            before = block;
        }

        for (int i = page.Boxes.Length - 1; i > 0; i--)
        {
            measure.Prose[page.Boxes[i].Parent] += measure.Prose[i];
            measure.Whole[page.Boxes[i].Parent] += measure.Whole[i];
        }

        return measure;
    }
}
