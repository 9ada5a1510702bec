namespace Stemma.Parse;

/// <summary>Sums the weights of some features for every class.</summary>
internal interface IScorer
{
    int ClassCount { get; }

    /// <param name="scores">At least <see cref="ClassCount"/> long; overwritten.</param>
    void Score(ReadOnlySpan<uint> features, Span<int> scores);
}
