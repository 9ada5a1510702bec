using NodaTime;

namespace Stemma.Text;

/// <summary>A day on which a report may have been published, beside or instead of the one it is taken to have been.</summary>
/// <param name="Text">The date as written there.</param>
public sealed record PublicationCandidate(LocalDate Day, PublicationBasis Basis, string Text);
