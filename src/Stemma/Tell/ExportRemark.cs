namespace Stemma.Tell;

/// <summary>What a reader of an export should know that the export itself has no place for.</summary>
/// <param name="Code">Stable, kebab case: "no-row", "estimate-out-of-order".</param>
/// <param name="Detail">One sentence; names claims by their ids, never quotes.</param>
public sealed record ExportRemark(string Code, string Detail);
