namespace Stemma.Train.Evaluate.Coreference;

/// <summary>Syntactic words of a document, counted from 0 at its first, both ends inclusive.</summary>
internal readonly record struct WordSpan(int First, int Last)
{
    public int SharedWith(WordSpan other) => Math.Min(Last, other.Last) - Math.Max(First, other.First) + 1;
}
