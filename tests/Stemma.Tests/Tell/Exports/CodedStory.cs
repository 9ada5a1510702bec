using System.Collections.Immutable;
using NodaTime;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Reconcile;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Tests.Tell.Exports;

/// <summary>Events of our own invention, each claim of one assertion, with the places, days and actors that a table of events asks for.</summary>
internal static class CodedStory
{
    private static readonly LocalDate Day = new(2041, 3, 12);

    /// <summary>A shelling with civilians dead, a clash that two claims tell of, a march in an unknown place, and a count of the dead in two towns.</summary>
    public static Dossier Dossier() => Of(
        new Told("Karsovan Army shelled Velmarvik, killing 12 civilians", PloverCode.Assault, "shell")
        {
            Mode = "heavy-weapons",
            Agents = ["army"],
            Places = ["velmarvik", "westland"],
            Time = new ToldTime(Day, Day, "on Tuesday", "day"),
            Dead = new Quantity("killed", "civilian", 12, 12, null, "at-least", default),
            Estimate = new Estimate("killed", 12, 12, 14, "ucdp") { Conservative = 12 },
        },
        new Told("Quay Front rebels fought the Karsovan Army near Oldfell; 3 soldiers died", PloverCode.Assault, "fight")
        {
            Agents = ["rebels", "army"],
            Places = ["oldfell"],
            Time = new ToldTime(Day, Day.PlusDays(1), "on Tuesday night", "day-part"),
            Dead = new Quantity("killed", "soldier", 3, 3, 3, "exact", default),
            Estimate = new Estimate("killed", 3, 3, 3, "ucdp") { Conservative = 3 },
        },
        new Told("Quay Front rebels clashed with the Karsovan Army near Oldfell", PloverCode.Assault, "clash")
        {
            Agents = ["rebels"],
            Targets = ["army"],
            Places = ["oldfell"],
            Time = new ToldTime(Day, Day.PlusDays(1), "on Tuesday night", "day-part"),
        },
        new Told("Protesters marched in the first week of March", PloverCode.Protest, "march")
        {
            Mode = "demo",
            Agents = ["protesters"],
            Time = new ToldTime(new LocalDate(2041, 3, 1), new LocalDate(2041, 3, 7), "in the first week of March", "week"),
        },
        new Told("Air raids killed dozens in Velmarvik and Oldfell", PloverCode.Assault, "raid")
        {
            Mode = "aerial",
            Places = ["velmarvik", "oldfell"],
            Time = new ToldTime(new LocalDate(2041, 3, 1), new LocalDate(2041, 3, 31), "in March", "month") { Mod = "END" },
            Dead = new Quantity("killed", "", null, 24, null, "vague", default),
            Estimate = new Estimate("killed", null, 24, null, "ucdp") { Conservative = 12 },
        });

    public static Dossier Of(params Told[] told)
    {
        var text = string.Join('\n', told.Select(one => one.Quote));
        var report = InventedStory.Make("r1", "https://harbourpost.example/7", "Harbour Post", "harbourpost.example", text) with
        {
            Title = "War comes to the westland",
            Published = Publication.OnDay(new LocalDate(2041, 3, 14), PublicationBasis.Given),
        };
        var starts = told.Select((_, i) => told.Take(i).Sum(one => one.Quote.Length + 1)).ToList();
        return InventedStory.Dossier() with
        {
            Reports = [new ToldReport(report, "A", [])],
            Assertions = [.. told.Select((one, i) => one.Assertion(i + 1, starts[i]))],
            Claims = [.. told.Select((one, i) => one.Claim(i + 1))],
            Disputes = [],
            Actors = [.. Actors],
            Places = [.. Places.Select(place => place with { Mentions = [.. Mentions(place, text)] })],
            Derivations = [],
            LostSources = [],
            Timeline = [],
            Framing = [],
            Skipped = [],
        };
    }

    private static IEnumerable<Actor> Actors =>
    [
        new Actor("army", "Karsovan Army", ActorKind.ArmedGroup, "IS", ["Karsovan Army"], []) { Known = "organ:karsova-army" },
        new Actor("police", "police", ActorKind.Organisation, null, ["police"], []),
        new Actor("rebels", "Quay Front rebels", ActorKind.ArmedGroup, null, ["Quay Front rebels"], []),
        new Actor("militia", "Ropewalk militia", ActorKind.ArmedGroup, null, ["Ropewalk militia"], []),
        new Actor("gunmen", "Gunmen", ActorKind.Group, null, ["Gunmen"], []),
        new Actor("mob", "a mob", ActorKind.Group, null, ["a mob"], []),
        new Actor("civilians", "twelve civilians", ActorKind.Group, null, ["twelve civilians"], []),
        new Actor("protesters", "Protesters", ActorKind.Group, null, ["Protesters"], []),
        new Actor("mayor", "Ilka Brenn", ActorKind.Person, null, ["Ilka Brenn"], []),
        new Actor("minister", "Harbour Ministry", ActorKind.Government, "IS", ["Harbour Ministry"], []),
    ];

    private static IEnumerable<Place> Places =>
    [
        new Place("velmarvik", "Velmarvik", 4711, 64.123456789, -21.5, ["Karsova", "Westland"], []) { Country = "IS", Within = ["westland"] },
        new Place("oldfell", "Oldfell", 4712, 63.5, -20.25, ["Karsova", "Westland"], []) { Country = "IS", Within = ["westland"] },
        new Place("westland", "Westland", null, 64, -21, ["Karsova"], []) { Country = "IS" },
        new Place("karsova", "Karsova", null, 65, -19, [], []) { Country = "IS" },
        new Place("nowhere", "Old Ropewalk", null, null, null, [], []),
    ];

    private static IEnumerable<LinkedMention> Mentions(Place place, string text)
    {
        var at = text.IndexOf(place.Name, StringComparison.Ordinal);
        var near = at >= 5 && text.AsSpan(at - 5, 5).SequenceEqual("near ");
        if (at >= 0)
            yield return new LinkedMention("r1", new TextSpan(at, at + place.Name.Length), place.Name, 1, "gazetteer") { Precision = place.Admin.Length < 2 ? 3 : near ? 2 : 1 };
        else
            yield return new LinkedMention("r1", new TextSpan(0, 0), place.Name, 1, "gazetteer") { Precision = place.Latitude is null ? null : place.Admin.Length < 2 ? 3 : 1 };
    }

    /// <summary>A claim of one assertion, on the word of the report itself.</summary>
    /// <param name="Quote">All of what is said.</param>
    internal sealed record Told(string Quote, PloverCode Code, string Lemma)
    {
        public string? Mode { get; init; }

        public ImmutableArray<string> Agents { get; init; } = [];

        public ImmutableArray<string> Targets { get; init; } = [];

        public ImmutableArray<string> Places { get; init; } = [];

        public ToldTime? Time { get; init; }

        public Quantity? Dead { get; init; }

        public Estimate? Estimate { get; init; }

        public Factuality Factuality { get; init; } = new(Polarity.Positive, Certainty.Certain, EventTense.Past);

        public ToldAssertion Assertion(int number, int start) => new(
            $"r1.a{number}", "r1", new TextSpan(start, start + Quote.Length), Quote, $"c{number}", Manner.None, [], Factuality,
            new ToldEvent(Code, Mode, Lemma, Agents, Targets, Places, Time), Dead is null ? [] : [new ToldQuantity(Dead, Quote)]);

        public Claim Claim(int number) => new(
            $"c{number}", [$"r1.a{number}"], $"r1.a{number}", 1, 1,
            [new Origin($"c{number}.o1", null, "Harbour Post", OriginKind.OwnReporting, [$"r1.a{number}"], [])], 1, [], ClaimStatus.Unattributed, 6, Estimate);
    }
}
