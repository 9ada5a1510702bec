using NodaTime;

namespace Stemma.Text;

/// <summary>When a report was published, as far as it is known; never the time of a file or of the machine.</summary>
/// <param name="Day">Null exactly when the precision is <see cref="PublicationPrecision.None"/>; for an instant, the day in the zone it was given in.</param>
/// <param name="Instant">Set exactly when the precision is <see cref="PublicationPrecision.Instant"/>.</param>
public sealed record Publication(
    LocalDate? Day, Instant? Instant, PublicationPrecision Precision, PublicationBasis Basis)
{
    public static Publication Unknown { get; } =
        new(null, null, PublicationPrecision.None, PublicationBasis.None);

    public static Publication OnDay(LocalDate day, PublicationBasis basis) =>
        new(day, null, PublicationPrecision.Day, basis);

    public static Publication At(OffsetDateTime moment, PublicationBasis basis) =>
        new(moment.Date, moment.ToInstant(), PublicationPrecision.Instant, basis);
}
