using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Trace;

/// <summary>Two passages that go back to one text.</summary>
/// <param name="From">In the parent.</param>
/// <param name="To">In the child.</param>
/// <param name="Changed">What happened on the way: "attribution-lost", "hedge-lost", "hedge-added", "figure-changed", "bound-lost", "quotation-altered", "label-loaded"; where it is known who took it from whom, "detail-added".</param>
public sealed record SharedPassage(
    TextSpan From, TextSpan To, DerivationKind Kind, ImmutableArray<string> Changed);
