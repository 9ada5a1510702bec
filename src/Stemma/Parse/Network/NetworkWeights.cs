namespace Stemma.Parse;

/// <summary>All weights of the network. Immutable.</summary>
/// <param name="VectorWords">Words that have a vector which was not learnt here.</param>
/// <param name="Vectors">A row of <see cref="NetworkShape.Static"/> for each of them, in steps of <see cref="VectorStep"/>.</param>
/// <param name="PlaceWords">Words of the names of towns, and what each is there.</param>
/// <param name="Words">A row for each of <paramref name="WordRows"/>, and a last one for every other word.</param>
/// <param name="After">What a mark of <see cref="NameMarks"/> is worth after another.</param>
/// <param name="Root">What stands for the root as a head: of arcs, then of labels.</param>
internal sealed record NetworkWeights(
    WordIndex VectorWords, sbyte[] Vectors, WordIndex PlaceWords, PlaceFacts[] Places, WordIndex WordRows, float[] Words, float[] Pieces, float[] Shapes, LayerWeights[] Layers,
    DenseWeights Heads, float[] Root, DenseWeights Arc, DenseWeights Relation, DenseWeights Tag, DenseWeights Name, float[] After)
{
    public const float VectorStep = 1f / 64;
}
