namespace Stemma.Link;

/// <summary>Knowledge, or why there is none: exactly one of the two is null.</summary>
public sealed record KnowledgeOutcome(Knowledge? Knowledge, KnowledgeFault? Fault);
