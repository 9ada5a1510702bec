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
        if (html.Length > MaxLength || LeanHtml.From(html) is not { } lean)
            return (null, PageFacts.None, SkipReason.TooLarge);
        using IDocument document = PageWalk.Parse(lean.Markup);
        PageFacts facts = capture.Told.Over(PageMetadata.Of(document, lean));
        ArticleDraft found = PageArticle.Find(PageWalk.Of(document), facts.Title);
        if (found.Paragraphs.IsEmpty)
            return (null, facts, SkipReason.NoArticle);
        if (facts.Published.Precision == PublicationPrecision.None)
            facts = facts with { Published = LineDate.Among(found.Removed.Select(r => r.Text)) };
        string? title = capture.Given.Title ?? facts.Title;
        var (paragraphs, removed, credits) = CreditLines.TakeOut(found.Paragraphs, found.Removed);
        bool opens = title is not null && paragraphs.Length > 0 && paragraphs[0] != title;
        return (new(opens ? paragraphs.Insert(0, title!) : paragraphs, removed) { OpensWithTitle = title is not null, Credits = credits },
            facts, null);
    }
}
