namespace Stemma.Keep;

/// <summary>A collection that was opened, or why not: exactly one of the two.</summary>
public sealed record Opening(Collection? Collection, KeepFault? Fault);
