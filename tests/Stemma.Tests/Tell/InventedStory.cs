using System.Collections.Immutable;
using NodaTime;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Reconcile;
using Stemma.Tell;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tests.Tell;

/// <summary>A story of our own invention with one of everything a dossier can hold.</summary>
internal static class InventedStory
{
    private const string Wire =
        "VELMAR, Karsova (Tidewire) — A blast at a grain silo in the port of Velmar killed at least 10 dockers on Tuesday night, the Port Office said.\n" +
        "A foreman who would not give his name told Tidewire that “the dust alarm had been silent for weeks”.\n" +
        "About 200 people were moved from the quarter of Old Ropewalk.";

    private const string Copy =
        "A blast at a grain silo in the port of Velmar killed 10 dockers on Tuesday night.\n" +
        "The dust alarm had been silent for weeks.\n" +
        "Mayor Ilka Brenn called it “the worst night this harbour has known”.";

    private const string Update =
        "The Karsovan Port Office on Thursday raised the toll of the Velmar blast to at least 25 dockers, including two apprentices.\n" +
        "“Nobody had switched the dust alarm off,” said Dorn Ambel, who speaks for the silo’s owner, Harrow Grain.";

    private const string Partisan =
        "The butchers of Harrow Grain let up to three dozen dockers burn, witnesses said.\n" +
        "The worst night this harbour has known, Mayor Brenn said — and the owner knew.\n" +
        "Via: Tidewire";

    private const string Foreign =
        "انفجار في صومعة الحبوب بميناء فيلمار.\nقال مكتب الميناء إن عشرة عمال قتلوا.";

    public static Dossier Dossier() => Teller.Tell(Linked(), Traced(), Reconciled(), Skipped());

    public static LinkedStory Linked() => new(Reports(), Actors(), Places(), Times());

    public static TracedStory Traced() => new(
        [
            new Derivation("L1", "r1", DerivationKind.Credit, 0.9, Direction.Decided,
                [new Evidence("credit", "the dateline names Tidewire", "r1", At(Wire, "Tidewire"))], []),
            new Derivation("r1", "r2", DerivationKind.Verbatim, 0.96412, Direction.Decided,
                [
                    new Evidence("shared-text", "2 passages, 21 words in order", null, null),
                    new Evidence("attribution-lost", "“the Port Office said” stands in the parent only", "r1", At(Wire, "the Port Office said")),
                ],
                [
                    new SharedPassage(
                        At(Wire, "A blast at a grain silo in the port of Velmar killed at least 10 dockers on Tuesday night"),
                        At(Copy, "A blast at a grain silo in the port of Velmar killed 10 dockers on Tuesday night"),
                        DerivationKind.Verbatim, ["attribution-lost", "bound-lost"]),
                    new SharedPassage(
                        At(Wire, "the dust alarm had been silent for weeks"),
                        At(Copy, "The dust alarm had been silent for weeks"),
                        DerivationKind.Paraphrase, ["attribution-lost"]),
                ]),
            new Derivation("r2", "r4", DerivationKind.Paraphrase, 0.5, Direction.Undecided,
                [new Evidence("shared-text", "1 passage, 7 words in order", null, null)],
                [new SharedPassage(
                    At(Copy, "the worst night this harbour has known"), At(Partisan, "The worst night this harbour has known"),
                    DerivationKind.Verbatim, [])]),
            new Derivation("L1", "r4", DerivationKind.Credit, 0.8, Direction.Decided,
                [new Evidence("credit", "“Via: Tidewire”", "r4", At(Partisan, "Via: Tidewire"))], []),
        ],
        [new LostSource("L1", "Tidewire", [new Evidence("common-credit", "2 reports name it", null, null)], ["r1", "r4"])],
        []);

    public static ReconciledStory Reconciled() => new(
        [
            new Claim("c1", ["r1.a1", "r2.a1", "r3.a1", "r4.a1"], "r1.a1", 4, 4,
                [
                    new Origin("c1.o1", "actor1", "the Port Office", OriginKind.Organisation, ["r1.a1", "r3.a1"], ["same-actor"]),
                    new Origin("c1.o2", null, "witnesses", OriginKind.UnnamedGroup, ["r4.a1"], []),
                ],
                2, [new Inheritance("r2.a1", "r1.a1", null, AttributionLost: true)],
                ClaimStatus.Disputed, 2, new Estimate("killed", 25, 10, null, "ucdp")),
            new Claim("c2", ["r1.a2", "r2.a2", "r3.a2"], "r1.a2", 3, 3,
                [
                    new Origin("c2.o1", null, "A foreman", OriginKind.UnnamedPerson, ["r1.a2"], []),
                    new Origin("c2.o2", "actor4", "Dorn Ambel", OriginKind.Person, ["r3.a2"], []),
                ],
                2, [new Inheritance("r2.a2", "r1.a2", null, AttributionLost: true)], ClaimStatus.Disputed, 4, null),
            new Claim("c3", ["r2.a3", "r4.a2"], "r2.a3", 2, 2,
                [new Origin("c3.o1", "actor3", "Mayor Ilka Brenn", OriginKind.Person, ["r2.a3"], ["same-actor"])],
                1, [new Inheritance("r4.a2", null, "L1", AttributionLost: false)], ClaimStatus.SingleOrigin, 2, null),
            new Claim("c4", ["r1.a3"], "r1.a3", 1, 1,
                [new Origin("c4.o1", null, "Karsova Wire Desk", OriginKind.OwnReporting, ["r1.a3"], [])],
                1, [], ClaimStatus.Unattributed, 6, new Estimate("displaced", 200, null, null, "ucdp")),
            new Claim("c5", ["r4.a3"], "r4.a3", 1, 1, [], 0, [], ClaimStatus.Unattributed, 6, null),
        ],
        [
            new Dispute("d1", ["c1"], DisputeKind.Quantity, Verdict.CompatibleBounds, ["r1.a1", "r2.a1", "r3.a1", "r4.a1"],
                [
                    new DisputedValue("r1.a1", "at least 10 dockers"),
                    new DisputedValue("r3.a1", "at least 25 dockers"),
                    new DisputedValue("r4.a1", "up to three dozen dockers"),
                ],
                "≥10 and ≥25 are both lower bounds; neither excludes the other"),
            new Dispute("d2", ["c2"], DisputeKind.Polarity, Verdict.Contradiction, ["r1.a2", "r3.a2"],
                [new DisputedValue("r1.a2", "had been silent"), new DisputedValue("r3.a2", "Nobody had switched the dust alarm off")],
                "asserted by 1 origin, denied by 1 origin"),
        ],
        [new TimelineEntry("c1", "2041-03-12", "day", "publication"), new TimelineEntry("c2", "for weeks", "vague", "none")],
        [
            new Framing("actor5", "r3", "owner", Loaded: false, [At(Update, "owner")]),
            new Framing("actor5", "r4", "butcher", Loaded: true, [At(Partisan, "butchers")]),
        ]);

    public static ImmutableArray<Skip> Skipped() =>
    [
        new Skip("pages/empty.html", SkipReason.Empty, SkipReason.Empty.Advice),
        new Skip("pages/picture.png", SkipReason.NotText, SkipReason.NotText.Advice),
    ];

    private static ImmutableArray<ExtractedReport> Reports() =>
    [
        Report(Make("r1", "https://wiredesk.example/velmar?a=1&b=2", "Karsova Wire Desk", "wiredesk.example", Wire) with
            {
                Parts = [new TextPart(PartKind.Caption, At(Wire, "About 200 people were moved from the quarter of Old Ropewalk."))],
                ForeignPassages = [new PassageLanguage("fr", At(Wire, "Old Ropewalk"))],
                Title = "Blast at Velmar grain silo kills dockers",
                Byline = "Staff",
                Published = Publication.At(new LocalDateTime(2041, 3, 13, 6, 5).WithOffset(Offset.FromHours(2)), PublicationBasis.Metadata),
                Removed = [new RemovedText("Read next: ten harbour walks", "teaser"), new RemovedText("Home News Sport", "navigation")],
            },
            [],
            Said("r1.a1", Wire, "A blast at a grain silo in the port of Velmar killed at least 10 dockers on Tuesday night", Manner.Indirect) with
            {
                Attribution = [Link("r1", Wire, "the Port Office", "said", SourceKind.Organisation)],
                Event = new EventMention(PloverCode.Assault, null, "kill", [], [], [Mentioned("r1", Wire, "Velmar")],
                    new TimeMention("r1", At(Wire, "Tuesday night"), "Tuesday night", 0)),
                Quantities = [new Quantity("killed", "docker", 10, 10, null, "at-least", At(Wire, "at least 10 dockers"))],
            },
            Said("r1.a2", Wire, "the dust alarm had been silent for weeks", Manner.Direct) with
            {
                Attribution = [Link("r1", Wire, "A foreman", "told", SourceKind.UnnamedPerson) with { Via = LastMentioned("r1", Wire, "Tidewire") }],
            },
            Said("r1.a3", Wire, "About 200 people were moved from the quarter of Old Ropewalk", Manner.None) with
            {
                Quantities = [new Quantity("displaced", "person", 200, null, null, "about", At(Wire, "About 200 people"))],
            }),
        Report(Make("r2", "https://courier.example/7", "Velmar Courier", "courier.example", Copy) with
            {
                Title = "Ten dead in silo blast",
                Published = Publication.OnDay(new LocalDate(2041, 3, 13), PublicationBasis.Url),
            },
            [],
            Said("r2.a1", Copy, "A blast at a grain silo in the port of Velmar killed 10 dockers on Tuesday night", Manner.None) with
            {
                Quantities = [new Quantity("killed", "docker", 10, 10, 10, "exact", At(Copy, "10 dockers"))],
            },
            Said("r2.a2", Copy, "The dust alarm had been silent for weeks", Manner.None),
            Said("r2.a3", Copy, "the worst night this harbour has known", Manner.Direct) with
            {
                Attribution = [Link("r2", Copy, "Mayor Ilka Brenn", "called", SourceKind.Person)],
            }),
        Report(Make("r3", "reports/update.txt", "The Karsovan", null, Update) with
            {
                Title = "Toll rises",
                Published = Publication.Unknown with
                {
                    Basis = PublicationBasis.Text,
                    Candidates =
                    [
                        new PublicationCandidate(new LocalDate(2041, 3, 4), PublicationBasis.Text, "03/04/2041"),
                        new PublicationCandidate(new LocalDate(2041, 4, 3), PublicationBasis.Text, "03/04/2041"),
                    ],
                },
            },
            [],
            Said("r3.a1", Update, "raised the toll of the Velmar blast to at least 25 dockers, including two apprentices", Manner.Indirect) with
            {
                Attribution = [Link("r3", Update, "The Karsovan Port Office", null, SourceKind.Organisation)],
                Quantities = [new Quantity("killed", "docker", 25, 25, null, "at-least", At(Update, "at least 25 dockers"))],
            },
            Said("r3.a2", Update, "Nobody had switched the dust alarm off", Manner.Direct) with
            {
                Attribution = [Link("r3", Update, "Dorn Ambel", "said", SourceKind.Person)],
                Factuality = new Factuality(Polarity.Negative, Certainty.Probable, EventTense.Past),
            }),
        Report(Make("r4", "reports/partisan.html", null, "truecoast.example", Partisan) with
            {
                Credits = [new Credit("Tidewire", "Via: Tidewire", At(Partisan, "Via: Tidewire")), new Credit("msg", "Photo » msg", null) { Kind = CreditKind.Picture }],
            },
            [],
            Said("r4.a1", Partisan, "let up to three dozen dockers burn", Manner.Indirect) with
            {
                Attribution = [Link("r4", Partisan, "witnesses", "said", SourceKind.UnnamedGroup)],
                Quantities = [new Quantity("killed", "docker", null, null, 36, "at-most", At(Partisan, "up to three dozen dockers"))],
            },
            Said("r4.a2", Partisan, "The worst night this harbour has known", Manner.Indirect) with
            {
                Attribution = [Link("r4", Partisan, "Mayor Brenn", "said", SourceKind.Person)],
            },
            Said("r4.a3", Partisan, "Mayor Brenn said — and the owner knew", Manner.None) with
            {
                Factuality = new Factuality(Polarity.Positive, Certainty.Possible, EventTense.Hypothetical),
                Attribution = [new AttributionLink(null, null, SourceKind.Unspecified, null)],
            }),
        Report(Make("r5", "reports/foreign.txt", null, null, Foreign) with { Language = "ar" },
            [new PassedOver(new TextSpan(0, Foreign.Length), "language-not-english")]),
    ];

    private static ImmutableArray<Actor> Actors() =>
    [
        new Actor("actor1", "The Karsovan Port Office", ActorKind.Government, null, ["The Karsovan Port Office", "the Port Office"],
            [Linked("r1", Wire, "the Port Office", 0.8123456), Linked("r3", Update, "The Karsovan Port Office", 1)]),
        new Actor("actor2", "Tidewire", ActorKind.Outlet, null, ["Tidewire"],
            [new LinkedMention("r1", LastMentioned("r1", Wire, "Tidewire").Span, "Tidewire", 1, "same-name")]),
        new Actor("actor3", "Mayor Ilka Brenn", ActorKind.Person, "KV", ["Mayor Ilka Brenn", "Mayor Brenn"],
            [Linked("r2", Copy, "Mayor Ilka Brenn", 1), Linked("r4", Partisan, "Mayor Brenn", 0.9)]),
        new Actor("actor4", "Dorn Ambel", ActorKind.Person, null, ["Dorn Ambel"], [Linked("r3", Update, "Dorn Ambel", 1)]),
        new Actor("actor5", "Harrow Grain", ActorKind.Organisation, null, ["Harrow Grain"],
            [Linked("r3", Update, "Harrow Grain", 1), Linked("r4", Partisan, "Harrow Grain", 1)]),
    ];

    private static ImmutableArray<Place> Places() =>
    [
        new Place("place1", "Velmar", 4711, 41.5, -3.25, ["Karsova"], [Linked("r1", Wire, "Velmar", 1)]),
        new Place("place2", "Old Ropewalk", null, null, null, [], [Linked("r1", Wire, "Old Ropewalk", 0.7)]),
    ];

    private static ImmutableArray<PlacedTime> Times() =>
    [
        new PlacedTime("r1", At(Wire, "Tuesday night"), "Tuesday night",
            new LocalDate(2041, 3, 12), new LocalDate(2041, 3, 13), "day-part", "publication"),
    ];

    public static Report Make(string id, string uri, string? outlet, string? host, string text) => new()
    {
        Id = id,
        Uri = uri,
        Sha256 = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(text)),
        Outlet = new Outlet(outlet, host),
        Language = "en",
        Text = text,
    };

    public static ExtractedReport Report(Report report, ImmutableArray<PassedOver> passedOver, params ImmutableArray<Assertion> assertions) =>
        new(new ParsedReport(report, [], passedOver), assertions);

    public static Assertion Said(string id, string text, string words, Manner manner) => new()
    {
        Id = id,
        Report = id[..id.IndexOf('.', StringComparison.Ordinal)],
        Span = At(text, words),
        Sentence = 0,
        Head = 0,
        Manner = manner,
        Factuality = new Factuality(Polarity.Positive, Certainty.Certain, EventTense.Past),
    };

    public static TextSpan At(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static AttributionLink Link(string report, string text, string source, string? cue, SourceKind kind) =>
        new(Mentioned(report, text, source), cue is null ? null : At(text, cue), kind, null);

    private static Mention Mentioned(string report, string text, string words) => new(report, At(text, words), words, 0, 0);

    private static Mention LastMentioned(string report, string text, string words)
    {
        var start = text.LastIndexOf(words, StringComparison.Ordinal);
        return new Mention(report, new TextSpan(start, start + words.Length), words, 0, 0);
    }

    private static LinkedMention Linked(string report, string text, string words, double confidence) =>
        new(report, At(text, words), words, confidence, "same-name");
}
