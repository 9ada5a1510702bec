using System.Collections.Immutable;

namespace Stemma.Reconcile;

/// <summary>Assertions that disagree, and how.</summary>
/// <param name="Id">"d1", "d2", … in display order.</param>
/// <param name="Claims">One when the assertions differ within a claim, two when one claim denies the other.</param>
/// <param name="Because">A stable, templated line of figures and bounds.</param>
public sealed record Dispute(
    string Id,
    ImmutableArray<string> Claims,
    DisputeKind Kind,
    Verdict Verdict,
    ImmutableArray<string> Assertions,
    ImmutableArray<DisputedValue> Values,
    string Because);
