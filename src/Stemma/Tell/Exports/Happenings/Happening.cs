using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Reconcile;

namespace Stemma.Tell.Exports.Happenings;

/// <summary>What a claim tells as having happened: by those of its assertions that are positive, certain or probable, and past or ongoing.</summary>
/// <param name="Told">The assertions it is told by; at least one, each with an event of the code.</param>
/// <param name="Code">The kind of event that most of them tell.</param>
/// <param name="Mode">The mode that most of them tell; null when none does.</param>
/// <param name="Agents">Of all of them, in order.</param>
/// <param name="Targets">Likewise; in a fight with no target, those it is fought with.</param>
/// <param name="Places">See <see cref="EventPlaces.Of"/>.</param>
internal sealed record Happening(
    Claim Claim,
    ImmutableArray<ToldAssertion> Told,
    PloverCode Code,
    string? Mode,
    ImmutableArray<Actor> Agents,
    ImmutableArray<Actor> Targets,
    ImmutableArray<Place> Places,
    EventDays Days)
{
    private const string Killed = "killed";

    /// <summary>Whether the claim counts deaths.</summary>
    public bool CountsDeaths => Claim.Estimate?.Measure == Killed;

    /// <summary>Whether anybody is told to have died, counted or not.</summary>
    public bool TellsDeaths => CountsDeaths || Told.Any(told =>
        EventWords.TellsDeath(told.Event!.Lemma) || told.Quantities.Any(quantity => quantity.Quantity.Measure == Killed));

    /// <summary>Null when nothing in the claim is told as having happened.</summary>
    public static Happening? Of(StoryIndex story, Claim claim)
    {
        var happened = story.AssertionsOf(claim).Where(HasHappened).ToImmutableArray();
        if (happened.IsEmpty)
            return null;

        var code = MostOf(happened.Select(told => told.Event!.Code));
        var told = happened.RemoveAll(assertion => assertion.Event!.Code != code);
        var modes = told.Select(assertion => assertion.Event!.Mode).OfType<string>().ToList();
        var agents = Actors(story, told.SelectMany(assertion => assertion.Event!.Agents));
        var targets = Actors(story, told.SelectMany(assertion => assertion.Event!.Targets));
        if (targets.IsEmpty && agents.Length > 1 && told.Any(assertion => EventWords.IsLemmaOf("two-sided", assertion.Event!.Lemma)))
            (agents, targets) = (agents[..1], agents[1..]);
        return new Happening(
            claim, told, code, modes.Count == 0 ? null : MostOf(modes), agents, targets, EventPlaces.Of(story, told), EventDays.Of(story, claim, told));
    }

    /// <summary>Who those are that the claim counts as dead, by the words of the figures that give its best estimate; unknown where they differ.</summary>
    public Party CountedDead(StoryIndex story)
    {
        var parties = story.AssertionsOf(Claim).SelectMany(told => told.Quantities).Select(told => told.Quantity)
            .Where(quantity => quantity.Measure == Killed && (quantity.Best ?? quantity.Low) == Claim.Estimate?.Best)
            .Select(quantity => Parties.OfWords(quantity.Of))
            .Where(party => party != Party.Unknown)
            .Distinct()
            .ToList();
        return parties.Count == 1 ? parties[0] : Party.Unknown;
    }

    private static bool HasHappened(ToldAssertion told) =>
        told.Event is not null && told.Factuality is
        {
            Polarity: Polarity.Positive, Certainty: Certainty.Certain or Certainty.Probable, Time: EventTense.Past or EventTense.Ongoing,
        };

    private static T MostOf<T>(IEnumerable<T> values)
        where T : notnull => values.GroupBy(value => value).OrderByDescending(group => group.Count()).First().Key;

    private static ImmutableArray<Actor> Actors(StoryIndex story, IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Select(id => story.Actors[id])];
}
