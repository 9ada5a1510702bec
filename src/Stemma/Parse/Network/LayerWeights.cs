namespace Stemma.Parse;

/// <summary>A recurrent layer: what its inputs give to the gates of both directions, and what each direction gives itself.</summary>
internal sealed record LayerWeights(DenseWeights Input, PackedMatrix Forward, PackedMatrix Backward);
