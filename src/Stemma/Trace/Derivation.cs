using System.Collections.Immutable;

namespace Stemma.Trace;

/// <summary>One report took passages from another, or from a lost source.</summary>
/// <param name="From">The parent: a report's id or a lost source's. When undecided, the one that comes first by id.</param>
/// <param name="To">The child: a report's id.</param>
/// <param name="Confidence">0 to 1: that there is a derivation at all.</param>
/// <param name="Evidence">Each piece, the strongest first. At least one.</param>
/// <param name="Passages">Empty when the parent is a lost source or when nothing but a credit ties the two.</param>
public sealed record Derivation(
    string From,
    string To,
    DerivationKind Kind,
    double Confidence,
    Direction Direction,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<SharedPassage> Passages);
