using NodaTime;

namespace Stemma.Read;

/// <summary>A day as written in a line; two days where the day and the month could change places.</summary>
/// <param name="Day">The only day, or the earlier of the two.</param>
/// <param name="Other">The later of the two; null when there is but one.</param>
/// <param name="Start">Where the date stands in the line.</param>
internal readonly record struct WrittenDay(LocalDate Day, LocalDate? Other, int Start, int End)
{
    public bool May(LocalDate day) => Day == day || Other == day;

    /// <summary>Null when it could be two days.</summary>
    public LocalDate? Sure => Other is null ? Day : null;
}
