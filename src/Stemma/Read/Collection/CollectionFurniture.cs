using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Blocks that are no article because they stand on several pages of their outlet, whatever they look like.</summary>
internal sealed class CollectionFurniture(Dictionary<string, HashSet<ulong>> byOutlet)
{
    private const string Reason = "outlet-furniture";

    /// <summary>By host, else by name; null where neither is known: pages of nobody have nothing in common.</summary>
    public static string? OutletOf(Report report) => report.Outlet.Host ?? report.Outlet.Name;

    /// <summary>The paragraphs of a report but for its headline.</summary>
    public static IEnumerable<TextSpan> BlocksOf(Report report)
    {
        for (int start = 0; start < report.Text.Length;)
        {
            int end = report.Text.IndexOf('\n', start);
            if (end < 0)
                end = report.Text.Length;
            if (end > start && report.TitleSpan?.Start != start)
                yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    /// <summary>The report without the furniture; a skip where nothing is left below the headline.</summary>
    public ReadOutcome Without(ReadOutcome outcome)
    {
        if (outcome.Report is not { } report || OutletOf(report) is not { } outlet
            || !byOutlet.TryGetValue(outlet, out var furniture) || furniture.Count == 0)
        {
            return outcome;
        }

        var blocks = BlocksOf(report).ToLookup(block => furniture.Contains(CollectionSurvey.HashOf(block.Of(report.Text))));
        ImmutableArray<TextSpan> taken = [.. blocks[true]];
        if (taken.IsEmpty)
            return outcome;
        return blocks[false].Any()
            ? outcome.With(Without(report, taken))
            : ReadOutcome.Skipped(SkipReason.NoArticle.At(outcome.Name));
    }

    private static Report Without(Report report, ImmutableArray<TextSpan> taken)
    {
        var kept = BlocksOf(report).Except(taken).ToList();
        if (report.TitleSpan is { } title)
            kept.Insert(0, title);
        return report with
        {
            Text = string.Join('\n', kept.Order().Select(block => block.Of(report.Text))),
            TitleSpan = Moved(report.TitleSpan, taken),
            Parts = [.. report.Parts.Where(part => Moved(part.Span, taken) is not null).Select(part => part with { Span = Moved(part.Span, taken)!.Value })],
            ForeignPassages = [.. report.ForeignPassages.Where(p => Moved(p.Span, taken) is not null).Select(p => p with { Span = Moved(p.Span, taken)!.Value })],
            Removed = report.Removed.AddRange(taken.Select(block => new RemovedText(block.Of(report.Text), Reason))),
            Credits = [.. report.Credits.Select(credit => credit with { Span = Moved(credit.Span, taken) })],
        };
    }

    /// <summary>Where a stretch of the text lies once the blocks and the line feeds after them are gone; null when it lay in one.</summary>
    private static TextSpan? Moved(TextSpan? span, ImmutableArray<TextSpan> taken)
    {
        if (span is not { } known || taken.Any(block => block.Overlaps(known)))
            return null;
        int before = taken.Where(block => block.End <= known.Start).Sum(block => block.Length + 1);
        return new TextSpan(known.Start - before, known.End - before);
    }
}
