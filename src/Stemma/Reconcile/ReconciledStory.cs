using System.Collections.Immutable;

namespace Stemma.Reconcile;

/// <summary>What the reports say together. Claims come in the order an editor would ask: disputed and widely carried on few origins first.</summary>
public sealed record ReconciledStory(
    ImmutableArray<Claim> Claims,
    ImmutableArray<Dispute> Disputes,
    ImmutableArray<TimelineEntry> Timeline,
    ImmutableArray<Framing> Framing)
{
    /// <summary>Beside the estimates by rule, never in their place.</summary>
    public TruthOpinion Truth { get; init; } = TruthOpinion.None;
}
