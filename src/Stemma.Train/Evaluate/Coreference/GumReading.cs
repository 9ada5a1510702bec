namespace Stemma.Train.Evaluate.Coreference;

/// <summary>What came of reading a document: one of the two is null.</summary>
internal sealed record GumReading(GumCoreference? Document, GumFailure? Failure);
