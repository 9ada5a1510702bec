using System.Collections.Immutable;
using AngleSharp.Dom;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>A page: its article, and what it says of itself.</summary>
internal static class HtmlDocument
{
    /// <summary>UTF-16 code units of a page's source; the largest news pages have a tenth of it.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    public static (ArticleDraft? Draft, PageFacts Facts, SkipReason? Problem) Read(string html, Capture capture)
    {
        var names = new PartNames();
        if (html.Length > MaxLength || LeanHtml.From(html, names) is not { } lean)
            return (null, PageFacts.None, SkipReason.TooLarge);
        using IDocument document = PageWalk.Parse(lean.Markup);
        PageFacts facts = capture.Told.Over(PageMetadata.Of(html, capture.Given.Uri ?? capture.Uri));
        var (found, removed) = PageArticle.Find(PageWalk.Of(document, names), facts);
        if (!found.Any(p => p.Kind is null))
            return (null, facts, SkipReason.NoArticle);
        if (facts.Published.Basis == PublicationBasis.None)
            facts = facts with { Published = LineDate.Among(removed.Where(r => r.Reason == "byline").Select(r => r.Text)) };
        facts = facts with { Byline = facts.Byline ?? PageByline.Among(removed) };
        return (Draft(found, removed, capture.Given.Title ?? facts.Title), facts, null);
    }

    private static ArticleDraft Draft(ImmutableArray<Paragraph> found, ImmutableArray<RemovedText> removed, string? title)
    {
        var (kept, gone, credits) = CreditLines.TakeOut(found, removed);
        if (title is not null && !kept.IsEmpty && kept[0].Text != title)
            kept = kept.Insert(0, new(title, null));
        return new([.. kept.Select(p => p.Text)], gone)
        {
            OpensWithTitle = title is not null,
            Credits = [.. credits, .. CreditLines.InRemoved(removed)],
            Parts = kept.Index().Where(p => p.Item.Kind is not null).ToImmutableDictionary(p => p.Index, p => p.Item.Kind!.Value),
        };
    }
}
