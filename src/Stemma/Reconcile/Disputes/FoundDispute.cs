using System.Collections.Immutable;

namespace Stemma.Reconcile.Disputes;

/// <summary>A dispute before its claims have ids.</summary>
/// <param name="Groups">Places of its claims among the groups.</param>
/// <param name="MakesDisputed">Whether a claim in it is a disputed one: not by what counts others, nor by a bound that a headline drops.</param>
internal sealed record FoundDispute(Dispute Dispute, ImmutableArray<int> Groups, bool MakesDisputed);
