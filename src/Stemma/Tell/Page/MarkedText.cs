using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Tell.Page;

/// <summary>Cuts a text at every edge of spans that may nest, cross and meet, so that each piece can be marked by itself.</summary>
internal static class MarkedText
{
    /// <summary>Pieces in text order that together make up the text; a piece may be empty where only a span begins.</summary>
    /// <param name="stops">Further positions at which a piece must begin.</param>
    public static ImmutableArray<Piece> Cut(string text, ImmutableArray<TextSpan> spans, IEnumerable<int> stops)
    {
        var edges = new SortedSet<int> { 0, text.Length };
        edges.UnionWith(stops.Where(s => s <= text.Length));
        foreach (var span in spans)
        {
            edges.Add(span.Start);
            edges.Add(span.End);
        }

        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            edges.Add(at);
            edges.Add(at + 1);
        }

        var starting = Enumerable.Range(0, spans.Length).ToLookup(i => spans[i].Start);
        var ending = Enumerable.Range(0, spans.Length).ToLookup(i => spans[i].End);
        var active = new SortedSet<(int Length, int Index)>();
        var pieces = ImmutableArray.CreateBuilder<Piece>(edges.Count);
        var cuts = edges.ToArray();
        for (var i = 0; i < cuts.Length; i++)
        {
            var start = cuts[i];
            var end = i + 1 < cuts.Length ? cuts[i + 1] : start;
            foreach (var index in ending[start])
                active.Remove((spans[index].Length, index));
            foreach (var index in starting[start])
            {
                if (spans[index].Length > 0)
                    active.Add((spans[index].Length, index));
            }

            pieces.Add(new Piece(
                new TextSpan(start, end),
                active.Count > 0 ? active.Min.Index : null,
                [.. starting[start]],
                [.. end > start ? ending[end].Where(index => spans[index].Length > 0) : []]));
        }

        return pieces.ToImmutable();
    }

    /// <param name="Innermost">Index of the shortest span that covers the piece; null when none does.</param>
    /// <param name="Begins">Indexes of the spans that begin where the piece does.</param>
    /// <param name="Ends">Indexes of the spans that end where the piece does.</param>
    internal readonly record struct Piece(
        TextSpan Span, int? Innermost, ImmutableArray<int> Begins, ImmutableArray<int> Ends);
}
