using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Reconcile;
using Stemma.Tell;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tests.Tell;

/// <summary>A story in which every word that can come from a report is the same hostile one.</summary>
internal static class HostileStory
{
    public static Dossier Of(string payload)
    {
        var text = payload + "\n" + payload + " and again " + payload;
        var whole = new TextSpan(0, text.Length);
        var first = new TextSpan(0, payload.Length);
        var mention = new Mention("r1", first, payload, 0, 0);
        var linked = new LinkedMention("r1", first, payload, 1, "same-name");
        var evidence = new Evidence("credit", payload, "r1", first);

        var report = InventedStory.Make("r1", payload, payload, payload, text) with
        {
            Title = payload,
            Byline = payload,
            Language = payload,
            Removed = [new RemovedText(payload, payload)],
            Credits = [new Credit(payload, payload, first), new Credit(payload, payload, null)],
        };
        var other = InventedStory.Make("r2", "javascript:alert(1)", payload, null, text);
        var assertion = new Assertion
        {
            Id = "r1.a1",
            Report = "r1",
            Span = whole,
            Sentence = 0,
            Head = 0,
            Manner = Manner.Direct,
            Attribution = [new AttributionLink(mention, first, SourceKind.Person, mention)],
            Factuality = new Factuality(Polarity.Positive, Certainty.Certain, EventTense.Past),
            Event = new EventMention(PloverCode.Assault, payload, payload, [mention], [mention], [mention], new TimeMention("r1", first, payload, 0)),
            Quantities = [new Quantity(payload, payload, 3, 3, null, payload, first)],
        };

        return Teller.Tell(
            new LinkedStory(
                [
                    InventedStory.Report(report, [new PassedOver(first, payload)], assertion, assertion with { Id = "r1.a2", Span = first }),
                    InventedStory.Report(other, []),
                ],
                [new Actor("actor1", payload, ActorKind.Person, payload, [payload + "x", payload], [linked])],
                [new Place("place1", payload, null, 1, 1, [payload], [linked])],
                []),
            new TracedStory(
                [
                    new Derivation("L1", "r1", DerivationKind.Credit, 1, Direction.Decided, [evidence], []),
                    new Derivation("r1", "r2", DerivationKind.Verbatim, 1, Direction.Undecided, [evidence], [new SharedPassage(first, first, DerivationKind.Verbatim, [payload])]),
                ],
                [new LostSource("L1", payload, [evidence], ["r1"])],
                []),
            new ReconciledStory(
                [
                    new Claim("c1", ["r1.a1", "r1.a2"], "r1.a1", 1, 1,
                        [new Origin("c1.o1", "actor1", payload, OriginKind.Person, ["r1.a1"], [payload])], 1,
                        [new Inheritance("r1.a2", null, "L1", AttributionLost: true)], ClaimStatus.Disputed, 3,
                        new Estimate(payload, 3, 3, null, payload)),
                ],
                [new Dispute("d1", ["c1"], DisputeKind.Quantity, Verdict.Update, ["r1.a1"], [new DisputedValue("r1.a1", payload)], payload)],
                [new TimelineEntry("c1", payload, payload, payload)],
                [new Framing("actor1", "r1", payload, Loaded: true, [first])]),
            [new Skip(payload, SkipReason.Empty, payload)]);
    }
}
