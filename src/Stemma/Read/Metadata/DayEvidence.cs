using NodaTime;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>One thing that says when a report was published.</summary>
/// <param name="Day">The day, or the earlier of the two that it may mean.</param>
/// <param name="Other">The later of the two; null when there is but one.</param>
/// <param name="Moment">Set when a time with its zone is given.</param>
/// <param name="Text">The date as written there.</param>
internal readonly record struct DayEvidence(LocalDate Day, LocalDate? Other, OffsetDateTime? Moment, PublicationBasis Basis, string Text)
{
    /// <summary>West and east of Greenwich, how many hours the day differs at most.</summary>
    private const int FurthestWest = 12, FurthestEast = 14;

    public bool IsSure => Other is null;

    public bool May(LocalDate day) => Day == day || Other == day;

    /// <summary>Whether something can have been published then: not before print, nor where clocks begin that were never set.</summary>
    public bool IsPlausible =>
        Day.Year is >= IsoTime.EarliestYear and <= IsoTime.LatestYear
        && (Day < new LocalDate(1969, 12, 31) || Day > new LocalDate(1970, 1, 31));

    /// <summary>Whether some place on earth had that day at the moment; without a moment, whether it is the day.</summary>
    public bool Fits(LocalDate day) =>
        May(day) || (Moment?.ToInstant() is { } instant
            && day >= instant.Minus(Duration.FromHours(FurthestWest)).InUtc().Date
            && day <= instant.Plus(Duration.FromHours(FurthestEast)).InUtc().Date);
}
