using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Which of a page's runs of text are the article.</summary>
internal static class PageArticle
{
    /// <summary>Words from which a sub-headline is more than a label.</summary>
    private const int MinSummaryWords = 5;

    /// <param name="facts">The headline and the author help to find where the text begins and ends.</param>
    public static (ImmutableArray<Paragraph> Paragraphs, ImmutableArray<RemovedText> Removed) Find(Page page, PageFacts facts)
    {
        var measure = PageMeasure.Of(page);
        var containers = PageContainer.Find(page, measure);
        bool[] isInside = page.Within(containers);
        var reasons = new string?[page.Blocks.Length];
        var kinds = new PartKind?[page.Blocks.Length];
        for (int i = 0; i < page.Blocks.Length; i++)
        {
            PageBlock block = page.Blocks[i];
            bool inside = isInside[block.Box];
            string? reason = measure.Reasons[block.Box] ?? (block.NamesPicture ? "caption" : null);
            kinds[i] = reason switch
            {
                "caption" when inside => PartKind.Caption,
                "summary" when inside || block.Box < containers.FirstOrDefault() => PartKind.Summary,
                _ => null,
            };
            reasons[i] = kinds[i] is null ? reason ?? (inside ? null : "page") : null;
        }

        PageTrim.Apply(page, measure, containers, reasons, kinds, facts);
        Settle(page, measure, reasons, kinds);
        return (
            [.. Range(reasons, r => r is null).Select(i => new Paragraph(page.Blocks[i].Text, kinds[i]))],
            [.. Range(reasons, r => r is not null).Select(i => new RemovedText(page.Blocks[i].Text, reasons[i]!))]);
    }

    /// <summary>A sub-headline stands before the running text and says something; what is named so within it is the text's own.</summary>
    private static void Settle(Page page, PageMeasure measure, string?[] reasons, PartKind?[] kinds)
    {
        int first = Array.FindIndex(Enumerable.Range(0, reasons.Length).ToArray(), i => reasons[i] is null && kinds[i] is null && measure.IsProse(page.Blocks[i]));
        for (int i = 0; i < reasons.Length; i++)
        {
            if (kinds[i] != PartKind.Summary || reasons[i] is not null)
                continue;
            if (first >= 0 && i > first)
                kinds[i] = null;
            else if (first < 0 || page.Blocks[i].Words < MinSummaryWords || page.Blocks[i].LinkDensity > 0.5)
                reasons[i] = "summary";
        }
    }

    private static IEnumerable<int> Range(string?[] reasons, Func<string?, bool> which) =>
        Enumerable.Range(0, reasons.Length).Where(i => which(reasons[i]));
}
