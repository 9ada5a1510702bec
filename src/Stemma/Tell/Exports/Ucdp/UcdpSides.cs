using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Tell.Exports.Happenings;

namespace Stemma.Tell.Exports.Ucdp;

/// <summary>The two sides of an event in UCDP's terms.</summary>
/// <param name="A">In a fight with a state, the state; where civilians are attacked, who attacks them; null when not told.</param>
/// <param name="B">Null when not told.</param>
/// <param name="Type">1 state-based, 2 non-state, 3 one-sided; null when the sides do not tell.</param>
internal sealed record UcdpSides(ImmutableArray<Actor> A, ImmutableArray<Actor> B, int? Type)
{
    private const int StateBased = 1;
    private const int NonState = 2;
    private const int OneSided = 3;
    private const string Civilians = "Civilians";

    public string? NameA => Names(A);

    public string? NameB => Type == OneSided ? Civilians : Names(B);

    public string? Dyad => NameA is { } a && NameB is { } b ? $"{a} - {b}" : null;

    public static UcdpSides Of(Happening happening, Party dead)
    {
        var agents = Armed(happening.Agents);
        var targets = Armed(happening.Targets);
        if (!agents.IsEmpty && !targets.IsEmpty)
        {
            var swapped = Has(targets, Party.State) && !Has(agents, Party.State);
            return swapped ? new UcdpSides(targets, agents, TypeOf(agents, targets)) : new UcdpSides(agents, targets, TypeOf(agents, targets));
        }

        return !agents.IsEmpty && AreCivilians(happening, dead) ? new UcdpSides(agents, [], OneSided) : new UcdpSides(agents, [], null);
    }

    /// <summary>Which column of deaths those belong in who are counted as dead: "a", "b", "civilians" or "unknown".</summary>
    public string ColumnOf(Party dead)
    {
        if (dead is Party.Civilians or Party.Protesters or Party.Rioters)
            return "civilians";
        if (!Parties.IsArmed(dead))
            return "unknown";

        var (inA, inB) = (IsAmong(dead, A), IsAmong(dead, B));
        return inA == inB ? "unknown" : inA ? "a" : "b";
    }

    private static bool AreCivilians(Happening happening, Party dead) => happening.Targets.IsEmpty
        ? dead == Party.Civilians
        : happening.Targets.Any(actor => Parties.Of(actor) == Party.Civilians) || dead == Party.Civilians;

    /// <summary>With forces of several states on a side, neither type is told.</summary>
    private static int? TypeOf(ImmutableArray<Actor> agents, ImmutableArray<Actor> targets) =>
        Has(agents, Party.External) || Has(targets, Party.External) ? null
        : Has(agents, Party.State) || Has(targets, Party.State) ? StateBased
        : NonState;

    private static bool IsAmong(Party dead, ImmutableArray<Actor> side) =>
        side.Select(Parties.Of).Any(party => party == dead || (Parties.IsNonState(dead) && Parties.IsNonState(party)));

    private static bool Has(ImmutableArray<Actor> side, Party party) => side.Any(actor => Parties.Of(actor) == party);

    private static ImmutableArray<Actor> Armed(ImmutableArray<Actor> actors) => [.. actors.Where(actor => Parties.IsArmed(Parties.Of(actor)))];

    /// <summary>"20 soldiers" and "gunmen" tell what a side is and not which one: null where none is named.</summary>
    private static string? Names(ImmutableArray<Actor> actors)
    {
        var named = actors.Where(actor => actor.Kind is not (ActorKind.Group or ActorKind.Role)).Select(actor => actor.Name).ToList();
        return named.Count == 0 ? null : string.Join(", ", named);
    }
}
