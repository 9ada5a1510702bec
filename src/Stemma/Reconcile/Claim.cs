using System.Collections.Immutable;

namespace Stemma.Reconcile;

/// <summary>The assertions, across reports, that say the same thing of the same event.</summary>
/// <param name="Id">"c1", "c2", … in display order.</param>
/// <param name="Assertions">Assertion ids in report and text order.</param>
/// <param name="Shown">The assertion quoted as the claim's face.</param>
/// <param name="Reports">How many reports carry it.</param>
/// <param name="Outlets">How many outlets carry it; a report whose outlet is unknown counts as one of its own.</param>
/// <param name="IndependentOrigins">The number of <paramref name="Origins"/>.</param>
/// <param name="Inherited">Assertions that add no origin because their passage derives from another report, with where they inherit from.</param>
/// <param name="Credibility">Admiralty 1 (confirmed) to 6 (cannot be judged); never 1 below two independent origins.</param>
/// <param name="Estimate">Null when no figure is told.</param>
public sealed record Claim(
    string Id,
    ImmutableArray<string> Assertions,
    string Shown,
    int Reports,
    int Outlets,
    ImmutableArray<Origin> Origins,
    int IndependentOrigins,
    ImmutableArray<Inheritance> Inherited,
    ClaimStatus Status,
    int Credibility,
    Estimate? Estimate);
