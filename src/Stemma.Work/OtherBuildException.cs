namespace Stemma.Work;

/// <summary>What is there is being made by another build, or with other knowledge, and is left to those that have it.</summary>
internal sealed class OtherBuildException() : Exception("the collection was made by another build, or with other knowledge");
