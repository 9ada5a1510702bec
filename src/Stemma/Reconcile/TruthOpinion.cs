using System.Collections.Immutable;

namespace Stemma.Reconcile;

/// <summary>
/// A second opinion on what sources that may copy one another hold true: the copy-aware truth discovery of Dong,
/// Berti-Equille and Srivastava (VLDB 2009, ACCUCOPY). It knows the values alone, not the texts.
/// </summary>
/// <param name="Values">For each disputed claim its values, the likeliest first.</param>
/// <param name="Copying">For pairs of outlets how likely one has its values from the other, the likeliest first; only those above one half.</param>
public sealed record TruthOpinion(ImmutableArray<TruthOpinion.Value> Values, ImmutableArray<TruthOpinion.Pair> Copying)
{
    public static TruthOpinion None { get; } = new([], []);

    /// <param name="Claim">Id of the claim.</param>
    /// <param name="Text">The value as an interval, "[12, 12]".</param>
    /// <param name="Probability">0 to 1.</param>
    /// <param name="Reports">Ids of those that give it.</param>
    public sealed record Value(string Claim, string Text, double Probability, ImmutableArray<string> Reports);

    /// <param name="Probability">0 to 1, of either direction.</param>
    public sealed record Pair(string One, string Other, double Probability);
}
