using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Which of a page's runs of text are the article.</summary>
internal static class PageArticle
{
    /// <summary>A part named as furniture that holds this share of the page's prose is the article after all.</summary>
    private const double ShareThatOverrulesNames = 0.4;

    /// <summary>A marked body is believed when it holds this share of the prose that stands outside furniture.</summary>
    private const double ShareOfMarkedBody = 0.25;

    /// <summary>An enclosing element is taken when it adds this share of prose …</summary>
    private const double GrowthWorthTaking = 0.12;

    /// <summary>… and prose is this share of what it adds.</summary>
    private const double PurityWorthTaking = 0.75;

    public static ArticleDraft Find(Page page, string? title)
    {
        string?[] reasons = Reasons(page, out long[] prose);
        int container = Container(page, reasons, prose);
        var kept = new string?[page.Blocks.Length];
        for (int i = 0; i < page.Blocks.Length; i++)
        {
            kept[i] = reasons[page.Blocks[i].Box] ?? (IsInside(page, page.Blocks[i].Box, container) ? null : "page");
        }

        PageTrim.Apply(page, kept, title);
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        var removed = ImmutableArray.CreateBuilder<RemovedText>();
        for (int i = 0; i < page.Blocks.Length; i++)
        {
            if (kept[i] is { } reason)
                removed.Add(new(page.Blocks[i].Text, reason));
            else
                paragraphs.Add(page.Blocks[i].Text);
        }

        return new(paragraphs.ToImmutable(), removed.ToImmutable());
    }

    /// <summary>For each element why it is not the article, its own reason or that of one around it.</summary>
    private static string?[] Reasons(Page page, out long[] prose)
    {
        int count = page.Boxes.Length;
        prose = new long[count];
        var holdsBody = new bool[count];
        foreach (PageBlock block in page.Blocks)
        {
            if (block.IsProse)
                prose[block.Box] += block.Text.Length;
        }

        for (int i = count - 1; i >= 0; i--)
        {
            PageBox box = page.Boxes[i];
            holdsBody[i] |= box.IsBody;
            if (box.Parent < 0)
                continue;
            prose[box.Parent] += prose[i];
            holdsBody[box.Parent] |= holdsBody[i];
        }

        var reasons = new string?[count];
        for (int i = 0; i < count; i++)
        {
            PageBox box = page.Boxes[i];
            string? own = box.Reason is not null && (holdsBody[i] || prose[i] >= ShareThatOverrulesNames * prose[0]) ? null : box.Reason;
            reasons[i] = box.Parent >= 0 && reasons[box.Parent] is { } outer ? outer : own;
        }

        Array.Clear(prose);
        foreach (PageBlock block in page.Blocks)
        {
            if (block.IsProse && reasons[block.Box] is null)
                prose[block.Box] += block.Text.Length;
        }

        for (int i = count - 1; i > 0; i--)
            prose[page.Boxes[i].Parent] += prose[i];
        return reasons;
    }

    private static int Container(Page page, string?[] reasons, long[] prose)
    {
        int count = page.Boxes.Length;
        int marked = -1;
        var scores = new double[count];
        var all = new long[count];
        for (int i = 0; i < count; i++)
        {
            if (page.Boxes[i].IsBody && reasons[i] is null && (marked < 0 || prose[i] > prose[marked]))
                marked = i;
        }

        if (marked >= 0 && prose[marked] >= ShareOfMarkedBody * prose[0])
            return marked;
        foreach (PageBlock block in page.Blocks)
        {
            if (reasons[block.Box] is not null)
                continue;
            all[block.Box] += block.Text.Length;
            if (!block.IsProse)
                continue;
            double share = 1;
            int box = page.Boxes[block.Box].Tag is "p" or "li" or "td" ? page.Boxes[block.Box].Parent : block.Box;
            for (int level = 1; level <= 4 && box >= 0; level++, box = page.Boxes[box].Parent)
            {
                scores[box] += block.Text.Length * share;
                share = 1.0 / (level + 1);
            }
        }

        for (int i = count - 1; i > 0; i--)
            all[page.Boxes[i].Parent] += all[i];
        int best = 0;
        for (int i = 0; i < count; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return Grown(page, best, prose, all);
    }

    private static int Grown(Page page, int best, long[] prose, long[] all)
    {
        for (int at = page.Boxes.Length == 0 ? -1 : page.Boxes[best].Parent; at >= 0; at = page.Boxes[at].Parent)
        {
            long more = prose[at] - prose[best];
            if (more >= GrowthWorthTaking * prose[best] && more >= PurityWorthTaking * (all[at] - all[best]))
                best = at;
        }

        return best;
    }

    private static bool IsInside(Page page, int box, int container)
    {
        while (box > container)
            box = page.Boxes[box].Parent;
        return box == container;
    }
}
