using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Reconcile;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tell;

/// <summary>The last stage: all layers of a story as one dossier.</summary>
public static class Teller
{
    internal static string Engine { get; } = typeof(Teller).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public static Dossier Tell(
        LinkedStory linked, TracedStory traced, ReconciledStory reconciled, ImmutableArray<Skip> skipped)
    {
        ArgumentNullException.ThrowIfNull(linked);
        ArgumentNullException.ThrowIfNull(traced);
        ArgumentNullException.ThrowIfNull(reconciled);

        var claimOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in reconciled.Claims)
        {
            foreach (var assertion in claim.Assertions)
                claimOf[assertion] = claim.Id;
        }

        var bounds = linked.Bounds.ToDictionary(bound => bound.Report, StringComparer.Ordinal);
        return new Dossier
        {
            Engine = Engine,
            Reports = [.. linked.Reports.Select((r, i) => new ToldReport(
                r.Parsed.Report, Siglum.Of(i), r.Parsed.PassedOver) { Bound = bounds.GetValueOrDefault(r.Parsed.Report.Id) })],
            Assertions = [.. linked.Reports.SelectMany(r => r.Assertions.Select(
                a => Tell(a, r.Parsed.Report.Text, claimOf.GetValueOrDefault(a.Id), linked)))],
            Claims = reconciled.Claims,
            Disputes = reconciled.Disputes,
            Actors = linked.Actors,
            Places = linked.Places,
            Stories = traced.Stories,
            Truth = reconciled.Truth,
            Derivations = traced.Derivations,
            LostSources = traced.LostSources,
            Timeline = reconciled.Timeline,
            Framing = reconciled.Framing,
            Skipped = skipped,
        };
    }

    private static ToldAssertion Tell(Assertion assertion, string text, string? claim, LinkedStory linked) => new(
        assertion.Id,
        assertion.Report,
        assertion.Span,
        assertion.Span.Of(text),
        claim,
        assertion.Manner,
        [.. assertion.Attribution.Select(link => Tell(link, text, linked))],
        assertion.Factuality,
        assertion.Event is { } told ? Tell(told, linked) : null,
        [.. assertion.Quantities.Select(q => new ToldQuantity(q, q.Span.Of(text)))]);

    private static ToldSource Tell(AttributionLink link, string text, LinkedStory linked) => new(
        link.Source is { } source ? linked.ActorOf(source) : null,
        Words(link.Source),
        link.Cue is { } cue ? new ToldPassage(cue.Of(text), cue) : null,
        link.Kind,
        link.Via is { } via ? linked.ActorOf(via) : null,
        Words(link.Via));

    private static ToldPassage? Words(Mention? mention) =>
        mention is null ? null : new ToldPassage(mention.Text, mention.Span);

    private static ToldEvent Tell(EventMention told, LinkedStory linked)
    {
        var placed = told.Time is null ? null : linked.TimeOf(told.Time);
        return new ToldEvent(
            told.Code,
            told.Mode,
            told.Lemma,
            Ids(told.Agents, linked.ActorOf),
            Ids(told.Targets, linked.ActorOf),
            Ids(told.Places, linked.PlaceOf),
            told.Time is null ? null : new ToldTime(placed?.Start, placed?.End, told.Time.Text, placed?.Precision) { Type = placed?.Type, Value = placed?.Value, Mod = placed?.Mod });
    }

    private static ImmutableArray<string> Ids(ImmutableArray<Mention> mentions, Func<Mention, string?> idOf) =>
        [.. mentions.Select(idOf).OfType<string>().Distinct(StringComparer.Ordinal)];
}
