using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Server.Held;

/// <summary>Looks for words in the reports, paragraph by paragraph.</summary>
internal static class PassageSearch
{
    /// <summary>UTF-16 code units of a paragraph that are quoted; a longer one is cut to a window around its first hit.</summary>
    public const int MaxQuoted = 1200;

    private const int BeforeHit = 200;
    private const int MaxHits = 50;

    /// <summary>The passages of one page, and how many there are in all.</summary>
    /// <param name="reports">Ids of the reports to look in; null for all.</param>
    public static (ImmutableArray<FoundPassage> Found, int Total) Find(
        CollectionSnapshot held, SearchTerms terms, IReadOnlySet<string>? reports, int offset, int limit, CancellationToken ct)
    {
        var found = ImmutableArray.CreateBuilder<FoundPassage>();
        var total = 0;
        for (var i = 0; i < held.Texts.Length; i++)
        {
            ct.ThrowIfCancellationRequested();
            var id = held.Dossier.Reports[i].Report.Id;
            if (reports is not null && !reports.Contains(id))
                continue;

            var text = held.Texts[i];
            foreach (var line in text.Text.AsSpan().Split('\n'))
            {
                if (!terms.AreIn(text.Text.AsSpan(line)))
                    continue;
                if (total >= offset && found.Count < limit)
                    found.Add(Passage(id, text, line, terms));
                total++;
            }
        }

        return (found.DrainToImmutable(), total);
    }

    private static FoundPassage Passage(string report, SearchableText text, Range line, SearchTerms terms)
    {
        var (start, length) = line.GetOffsetAndLength(text.Text.Length);
        var hits = terms.In(text.Text.AsSpan(start, length), MaxHits);
        var from = length <= MaxQuoted ? 0 : Math.Max(0, Math.Min(hits[0].Start - BeforeHit, length - MaxQuoted));
        var window = new TextSpan(start + from, start + Math.Min(length, from + MaxQuoted));
        var span = Whole(text.ToOriginal(window), text.Original);
        return new FoundPassage(report, span, span.Of(text.Original),
            [.. hits.Select(hit => text.ToOriginal(new TextSpan(start + hit.Start, start + hit.End))).Where(span.Contains)]);
    }

    /// <summary>Without half a surrogate pair at either end.</summary>
    private static TextSpan Whole(TextSpan span, string text)
    {
        var start = span.Start < span.End && char.IsLowSurrogate(text[span.Start]) && span.Start > 0 && char.IsHighSurrogate(text[span.Start - 1]) ? span.Start - 1 : span.Start;
        var end = span.End > start && span.End < text.Length && char.IsHighSurrogate(text[span.End - 1]) && char.IsLowSurrogate(text[span.End]) ? span.End + 1 : span.End;
        return new TextSpan(start, end);
    }
}
