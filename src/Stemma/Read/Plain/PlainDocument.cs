using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>A text as scraped, its furniture without tags.</summary>
internal static class PlainDocument
{
    private const int MaxTitleWords = 25;

    public static (ArticleDraft? Draft, PageFacts Facts, SkipReason? Problem) Read(string text)
    {
        var lines = HardWraps.Join([.. text.ReplaceLineEndings("\n").Split('\n')]).Select(TextShape.Fold).Where(l => l.Length > 0).ToImmutableArray();
        if (lines.IsEmpty)
            return (null, PageFacts.None, SkipReason.Empty);
        var sorted = PlainFurniture.Sort(lines);
        if (sorted.Kept.IsEmpty)
            return (null, PageFacts.None, SkipReason.NoArticle);
        var (paragraphs, removed, credits) = CreditLines.TakeOut([.. sorted.Kept.Select(line => new Paragraph(line, null))], sorted.Removed);
        ImmutableArray<string> kept = [.. paragraphs.Select(p => p.Text)];
        if (kept.IsEmpty)
            return (null, PageFacts.None, SkipReason.NoArticle);
        bool titled = kept.Length > 1 && IsTitle(kept[0]);
        return (new(kept, removed) { OpensWithTitle = titled, Credits = credits },
            new() { Byline = sorted.Byline, Published = LineDate.Among(removed.Where(r => r.Reason == "byline").Select(r => r.Text)) },
            null);
    }

    private static bool IsTitle(string line) =>
        TextShape.CountWords(line) is >= 2 and <= MaxTitleWords && !TextShape.EndsSentence(line)
        || (line.Length < 120 && TextShape.CountWords(line) <= 15 && line[^1] is '?' or '!');
}
