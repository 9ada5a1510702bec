using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Extract.Events;
using Stemma.Extract.Quantities;
using Stemma.Extract.Sources;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract;

/// <summary>Reads the assertions off a parsed report. Stateless and thread safe.</summary>
public static class Extractor
{
    /// <summary>Brackets and a full stop around a credit, in UTF-16 code units.</summary>
    private const int MarksAroundCredit = 3;

    public static ExtractedReport Extract(ParsedReport parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var quotations = Quotations.In(parsed.Report.Text);
        var transcript = SpeakerLabels.AreIn(parsed.Report.Text);
        var views = parsed.Sentences.Select((sentence, index) => new SentenceView(parsed.Report, sentence, index, quotations) { IsTranscript = transcript }).ToList();
        var frames = Continuation.Fill(views, [.. views.Select(FrameFinder.Find)]);
        var assertions = ImmutableArray.CreateBuilder<Assertion>();
        for (var i = 0; i < views.Count; i++)
        {
            if (!views[i].IsQuestion && !IsCredit(parsed.Report, parsed.Sentences[i].Span) && Introduction.Of(views[i], frames[i]) is null)
                Add(views[i], [.. frames[i].Where(frame => frame.IsWord)], assertions);
        }

        return new ExtractedReport(parsed, assertions.DrainToImmutable())
        {
            Attributions = Continuation.Joined(views, frames),
        };
    }

    /// <summary>A sentence that is a credit and no more tells where the report is from, and nothing of the world.</summary>
    private static bool IsCredit(Report report, TextSpan sentence) =>
        report.Credits.Any(credit => credit.Span is { } span && span.Overlaps(sentence)
            && Math.Min(span.End, sentence.End) - Math.Max(span.Start, sentence.Start) >= sentence.Length - MarksAroundCredit);

    private static void Add(SentenceView view, ImmutableArray<Frame> frames, ImmutableArray<Assertion>.Builder assertions)
    {
        var predicates = PredicateFinder.Find(view, frames);
        var quantities = QuantityReader.In(view).RemoveAll(found => IsOfSource(view.Tree, found.Counted, frames));
        var counts = new List<(int Predicate, int Counted, Quantity Quantity)>();
        var said = new Dictionary<TextSpan, Assertion>();
        var told = new Dictionary<TextSpan, int>();
        var chains = new Dictionary<TextSpan, ImmutableArray<ImmutableArray<AttributionLink>>>();
        foreach (var predicate in predicates)
        {
            var chain = frames.Where(frame => frame.Holds(predicate)).OrderByDescending(frame => frame.Content.Length).ThenBy(frame => frame.IsCited).ThenBy(frame => frame.CueToken).ToList();
            var (counted, apart) = Counts.Of(view.Tree, predicate, predicates, quantities);
            foreach (var (token, quantity) in apart)
                counts.Add((predicate, token, quantity));
            var span = counted.Aggregate(ContentSpan.Of(view, predicate, predicates, frames), (whole, quantity) => whole.Union(quantity.Span));
            var template = new Assertion
            {
                Id = "",
                Report = view.Report.Id,
                Span = span,
                Sentence = view.Index,
                Head = predicate,
                Manner = MannerOf(view, span, chain.Count > 0),
                Factuality = FactualityReader.At(view, predicate, chain.Count > 0 ? chain[^1] : null),
                Event = EventReader.At(view, predicate),
                Quantities = counted,
            };
            if (said.TryGetValue(span, out var same))
                template = Merged(same, template);

            said[span] = template;
            told[span] = template.Head;
            if (same is null || template.Head == predicate)
                chains[span] = Chains(chain);
        }

        foreach (var (predicate, counted, quantity) in counts)
        {
            var span = quantity.Span.Union(view.Tree.SpanOf(Counts.Phrase(view.Tree, counted, counts.Select(other => other.Counted))));
            var whole = said.Values.First(assertion => assertion.Head == predicate || assertion.Span.Contains(span));
            if (!said.TryAdd(span, whole with { Span = span, Head = counted, Quantities = [quantity] }))
                continue;
            chains[span] = chains[whole.Span];
            told[span] = whole.Head;
        }

        foreach (var (span, template) in said.OrderBy(entry => told[entry.Key]).ThenBy(entry => entry.Value.Head == told[entry.Key] ? -1 : entry.Value.Head))
        {
            foreach (var links in chains[span])
                assertions.Add(template with { Id = $"{view.Report.Id}.a{assertions.Count + 1}", Attribution = links });
        }
    }

    /// <summary>Two predicates with one span are one assertion: the one that tells an event speaks, and no count is lost.</summary>
    private static Assertion Merged(Assertion first, Assertion second)
    {
        var (kept, other) = first.Event is not null || second.Event is null ? (first, second) : (second, first);
        return kept with { Quantities = [.. kept.Quantities.Concat(other.Quantities).Distinct().OrderBy(quantity => quantity.Span)] };
    }

    /// <summary>One chain for each coordinated source of the innermost link: each is an origin of its own.</summary>
    private static ImmutableArray<ImmutableArray<AttributionLink>> Chains(List<Frame> frames)
    {
        if (frames.Count == 0)
            return [[]];

        var outer = frames.Take(frames.Count - 1).Select(frame => frame.Links[0]).ToImmutableArray();
        return [.. frames[^1].Links.Select(link => outer.Add(link))];
    }

    private static Manner MannerOf(SentenceView view, TextSpan span, bool attributed)
    {
        if (!attributed)
            return Manner.None;

        var quoted = view.QuotedLength(span);
        return quoted == 0 ? Manner.Indirect : 10 * quoted >= 9 * span.Length ? Manner.Direct : Manner.Mixed;
    }

    /// <summary>"Two fishermen said …": a count of those who speak is none of what they say.</summary>
    private static bool IsOfSource(DependencyTree tree, int counted, ImmutableArray<Frame> frames) =>
        frames.Any(frame => frame.SourceToken >= 0 && tree.IsUnder(counted, frame.SourceToken)) && !frames.Any(frame => frame.Holds(counted));
}
