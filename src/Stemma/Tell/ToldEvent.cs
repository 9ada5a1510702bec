using System.Collections.Immutable;
using Stemma.Extract;

namespace Stemma.Tell;

/// <summary>What is said to have happened, with ids of actors and places. A mention linked to nobody has no id and is left out.</summary>
public sealed record ToldEvent(
    PloverCode Code,
    string? Mode,
    string Lemma,
    ImmutableArray<string> Agents,
    ImmutableArray<string> Targets,
    ImmutableArray<string> Places,
    ToldTime? Time);
