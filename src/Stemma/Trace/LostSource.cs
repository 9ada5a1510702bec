using System.Collections.Immutable;

namespace Stemma.Trace;

/// <summary>A report nobody gave us, inferred: the archetype.</summary>
/// <param name="Id">"L1", "L2", …</param>
/// <param name="Name">As a credit names it; null when no credit does.</param>
/// <param name="Reports">Ids of the reports that hang from it, in report order.</param>
public sealed record LostSource(
    string Id, string? Name, ImmutableArray<Evidence> Evidence, ImmutableArray<string> Reports);
