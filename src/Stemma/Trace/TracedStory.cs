using System.Collections.Immutable;

namespace Stemma.Trace;

/// <summary>Who took what from whom. A graph, not a tree: a report may have several parents.</summary>
public sealed record TracedStory(
    ImmutableArray<Derivation> Derivations, ImmutableArray<LostSource> LostSources);
