using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Tell.Exports.Happenings;

namespace Stemma.Tell.Exports.Acled;

/// <summary>A happening as the rules from PLOVER to ACLED look at it.</summary>
internal sealed class AcledCase
{
    private readonly Happening _happening;
    private readonly ImmutableArray<Party> _agents;
    private readonly ImmutableArray<Party> _targets;

    public AcledCase(StoryIndex story, Happening happening)
    {
        _happening = happening;
        _agents = [.. happening.Agents.Select(Parties.Of)];
        var dead = happening.CountedDead(story);
        var targets = happening.Targets.Select(Parties.Of).ToImmutableArray();
        _targets = targets.All(party => party == Party.Unknown) && dead == Party.Civilians ? [dead] : targets;
    }

    /// <summary>The side whose deed it is, and the other: actor and party; null where nobody is told.</summary>
    public (Actor? Actor, Party Party)? First => _happening.Agents.IsEmpty ? null : (_happening.Agents[0], _agents[0]);

    /// <summary>Where only the dead are counted, they are the side, and there is no actor.</summary>
    public (Actor? Actor, Party Party)? Second => _targets.IsEmpty ? null : (_happening.Targets.FirstOrDefault(), _targets[0]);

    public bool TargetsCivilians => _targets.Contains(Party.Civilians);

    /// <exception cref="ArgumentException">There is no such condition.</exception>
    public bool Holds(string condition) => condition switch
    {
        "target-protesters" => _targets.Contains(Party.Protesters),
        "target-civilians" => TargetsCivilians,
        "agent-state" => _agents.Contains(Party.State),
        "agent-nonstate" => _agents.Any(Parties.IsNonState) && !_agents.Contains(Party.State),
        "agent-armed" => _agents.Any(Parties.IsArmed),
        "agent-crowd" => _agents.Contains(Party.Rioters),
        "both-armed" => _agents.Any(Parties.IsArmed) && _targets.Any(Parties.IsArmed),
        "party-armed" => _agents.Concat(_targets).Any(Parties.IsArmed),
        "deaths" => _happening.TellsDeaths,
        "unharmed" => !_happening.TellsDeaths && _targets.IsEmpty,
        _ when EventWords.Decide(condition) => _happening.Told.Any(told =>
            EventWords.IsLemmaOf(condition, told.Event!.Lemma) || EventWords.AreIn(condition, told.Quote)),
        _ => throw new ArgumentException($"No condition is called {condition}.", nameof(condition)),
    };
}
