namespace Stemma.Parse;

/// <summary>All that was learnt. Immutable.</summary>
internal sealed record ParseModel(
    TagPair[] Tags, string[] Relations, WordClusters Clusters, Tagger Tagger, TreeParser Trees, NameReader Names, Lemmatiser Lemmas, Morphology Morphology);
