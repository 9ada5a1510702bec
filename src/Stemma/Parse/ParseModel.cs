namespace Stemma.Parse;

/// <summary>All that was learnt. Immutable.</summary>
internal sealed record ParseModel(TagPair[] Tags, string[] Relations, NetworkWeights Network, Lemmatiser Lemmas, Morphology Morphology);
