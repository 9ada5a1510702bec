using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Tell.Page;

/// <summary>A report's text with every assertion marked in the colour of its origin and every passage linked to within reach.</summary>
internal static class ReportText
{
    public static void Write(HtmlWriter html, Story story, ToldReport told)
    {
        var report = told.Report;
        var said = story.AssertionsOf(report.Id).ToImmutableArray();
        var stops = story.Passages[report.Id].ToHashSet();
        var edges = stops.Concat(report.ForeignPassages.SelectMany(p => new[] { p.Span.Start, p.Span.End }));
        var pieces = MarkedText.Cut(report.Text, [.. said.Select(a => a.Span)], edges);
        var passages = new Queue<PassageLanguage>(report.ForeignPassages.OrderBy(p => p.Span));
        using (html.In("div", ("class", "text"), ("lang", Links.Language(report))))
        {
            var next = 0;
            while (next < pieces.Length)
            {
                var part = told.Report.Parts.FirstOrDefault(p => p.Span.Start == pieces[next].Span.Start);
                using (html.In("p", ("dir", "auto"), ("class", part is null ? null : Code.Of(part.Kind))))
                {
                    if (part is not null)
                        html.Leaf("bdi", Words.Of(part.Kind) + ": ", ("class", "note"));
                    for (; next < pieces.Length && !Breaks(report.Text, pieces[next]); next++)
                        Write(html, story, told, said, pieces[next], stops, At(passages, pieces[next].Span));
                    if (next < pieces.Length)
                        Places(html, told, said, pieces[next++], stops).Dispose();
                }
            }
        }
    }

    /// <summary>The passage that the span lies in; those that end before it are done with.</summary>
    private static PassageLanguage? At(Queue<PassageLanguage> passages, TextSpan span)
    {
        while (passages.TryPeek(out var passage) && passage.Span.End <= span.Start)
            passages.Dequeue();
        return passages.TryPeek(out var next) && next.Span.Contains(span) ? next : null;
    }

    private static bool Breaks(string text, MarkedText.Piece piece) =>
        piece.Span.Length == 1 && text[piece.Span.Start] == '\n';

    private static void Write(
        HtmlWriter html, Story story, ToldReport told, ImmutableArray<ToldAssertion> said, MarkedText.Piece piece, HashSet<int> stops,
        PassageLanguage? foreign)
    {
        var text = told.Report.Text.AsSpan(piece.Span.Start, piece.Span.Length);
        if (foreign is not null && foreign.Span.Start == piece.Span.Start)
            html.Leaf("bdi", $"[in {Shortened.To(foreign.Language, Shortened.Name)}] ", ("class", "note"), ("lang", "en"));
        using (Places(html, told, said, piece, stops, Links.Language(foreign?.Language)))
        {
            if (piece.Innermost is { } inner)
            {
                var assertion = said[inner];
                using (html.In("mark", ("class", story.Origins.OfAssertion(assertion.Id).Class)))
                using (html.In("a", ("href", assertion.Claim is { } claim ? Anchor.To(Anchor.Claim(claim)) : null)))
                    html.Bare(text);
            }
            else
            {
                html.Bare(text);
            }
        }

        foreach (var number in piece.Ends.Select(i => story.Origins.OfAssertion(said[i].Id)).Distinct().Where(m => m.Number > 0))
        {
            using (html.In("sup", ("class", number.Class)))
                html.Text(number.Shape + Code.Of(number.Number));
        }
    }

    private static Nested Places(
        HtmlWriter html, ToldReport told, ImmutableArray<ToldAssertion> said, MarkedText.Piece piece, HashSet<int> stops, string? language = null)
    {
        var open = new Stack<HtmlWriter.Scope>();
        if (language is not null)
            open.Push(html.In("span", ("lang", language)));
        if (stops.Contains(piece.Span.Start))
            open.Push(html.In("span", ("id", Anchor.Passage(told.Report.Id, piece.Span)), ("class", "place")));
        foreach (var index in piece.Begins)
            open.Push(html.In("span", ("id", Anchor.Assertion(said[index].Id)), ("class", "place")));
        return new Nested(open);
    }

    private readonly struct Nested(Stack<HtmlWriter.Scope> open) : IDisposable
    {
        public void Dispose()
        {
            while (open.TryPop(out var scope))
                scope.Dispose();
        }
    }
}
