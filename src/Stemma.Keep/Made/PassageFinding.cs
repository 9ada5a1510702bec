using System.Collections.Immutable;
using Stemma.Keep.Stores;
using Stemma.Text;

namespace Stemma.Keep.Made;

/// <summary>Looks for words in the reports: in the index first, then in the texts.</summary>
internal static class PassageFinding
{
    /// <summary>Times that one term is pointed at in one passage.</summary>
    private const int MostHits = 50;

    /// <param name="most">Passages that are looked at.</param>
    public static IEnumerable<KeptPassage> Of(Collection collection, LayerStore store, SearchTerms terms, int most)
    {
        var words = terms.Terms.SelectMany(Words).Distinct().ToList();
        if (words.Count == 0)
            yield break;
        var (last, report) = ("", (Report?)null);
        foreach (var (source, span) in store.Find(words, most))
        {
            if (source.Key != last)
                (last, report) = (source.Key, ReportOf(collection, source));
            if (report is not null && span.End <= report.Text.Length && Hits(report, span, terms) is { IsEmpty: false } hits)
                yield return new KeptPassage(report, span, hits);
        }
    }

    /// <summary>The last word of a term may go on.</summary>
    private static IEnumerable<(string Word, bool IsBeginning)> Words(string term)
    {
        var words = IndexedWords.InOrder(term).ToList();
        return words.Select((word, place) => (word, place == words.Count - 1));
    }

    private static ImmutableArray<TextSpan> Hits(Report report, TextSpan span, SearchTerms terms)
    {
        var text = SearchableText.Of(span.Of(report.Text));
        return [.. terms.In(text.Text, MostHits).Select(hit => text.ToOriginal(hit)).Select(hit => new TextSpan(span.Start + hit.Start, span.Start + hit.End))];
    }

    private static Report? ReportOf(Collection collection, LayerStore.Source source) =>
        collection.CaptureOf(source.Key) is { } capture ? SourceReader.Read(source, capture).Report : null;
}
