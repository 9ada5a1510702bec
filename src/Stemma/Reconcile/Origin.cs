using System.Collections.Immutable;

namespace Stemma.Reconcile;

/// <summary>A root on whose word a claim stands, after merging.</summary>
/// <param name="Id">"c1.o1".</param>
/// <param name="Actor">The actor; null for an unnamed one and for an outlet whose own reporting it is.</param>
/// <param name="Name">In the reports' own words.</param>
/// <param name="Assertions">Those that stand on its word, inherited ones not among them.</param>
/// <param name="Reasons">Why several assertions were merged into this one origin: stable codes, "same-actor", "same-unnamed-source", "same-passage", "speaks-for"; "named-behind" where it is named in the sentence behind and takes up what the assertion tells.</param>
public sealed record Origin(
    string Id, string? Actor, string Name, OriginKind Kind, ImmutableArray<string> Assertions, ImmutableArray<string> Reasons);
