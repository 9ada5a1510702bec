using System.Collections.Immutable;

namespace Stemma.Trace;

/// <summary>Who took what from whom. A graph, not a tree: a report may have several parents.</summary>
/// <param name="Stories">Each report is in one.</param>
public sealed record TracedStory(
    ImmutableArray<Derivation> Derivations, ImmutableArray<LostSource> LostSources, ImmutableArray<Storyline> Stories);
