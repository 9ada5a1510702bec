using System.Collections.Immutable;

namespace Stemma.Trace;

/// <summary>Reports that tell of the same event or of what follows from it.</summary>
/// <param name="Id">"s1", "s2", … in the order of their first reports.</param>
/// <param name="Reports">Ids, in report order; at least one.</param>
public sealed record Storyline(string Id, ImmutableArray<string> Reports);
