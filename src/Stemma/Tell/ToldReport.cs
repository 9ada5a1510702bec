using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Tell;

/// <summary>A report as the dossier holds it.</summary>
/// <param name="Siglum">"A", "B", …, "Z", "AA", … in report order.</param>
/// <param name="PassedOver">Passages the parser gave up on.</param>
public sealed record ToldReport(Report Report, string Siglum, ImmutableArray<PassedOver> PassedOver)
{
    /// <summary>When it may have been published, if it has no date and shares an event with a report that has one; null otherwise.</summary>
    public PublicationBound? Bound { get; init; }
}
