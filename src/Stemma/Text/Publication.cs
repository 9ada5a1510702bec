using System.Collections.Immutable;
using NodaTime;

namespace Stemma.Text;

/// <summary>When a report was published, as far as it is known; never the time of a file or of the machine.</summary>
/// <param name="Day">
/// Null exactly when the precision is <see cref="PublicationPrecision.None"/>; for an instant, the day the page gives
/// for it where that fits, else the day in the zone it was given in.
/// </param>
/// <param name="Instant">Set exactly when the precision is <see cref="PublicationPrecision.Instant"/>.</param>
/// <param name="Basis">For an ambiguous date, what it was read from; else <see cref="PublicationBasis.None"/> exactly when nothing was found.</param>
public sealed record Publication(
    LocalDate? Day, Instant? Instant, PublicationPrecision Precision, PublicationBasis Basis)
{
    public static Publication Unknown { get; } =
        new(null, null, PublicationPrecision.None, PublicationBasis.None);

    /// <summary>
    /// Without a day: the days that an ambiguous date ("03/04/2024") may mean. With one: the other days that the page
    /// also gives as its publication, in the order in which they were weighed.
    /// </summary>
    public ImmutableArray<PublicationCandidate> Candidates { get; init; } = [];

    public static Publication OnDay(LocalDate day, PublicationBasis basis) =>
        new(day, null, PublicationPrecision.Day, basis);

    public static Publication At(OffsetDateTime moment, PublicationBasis basis) =>
        new(moment.Date, moment.ToInstant(), PublicationPrecision.Instant, basis);
}
