using NodaTime;

namespace Stemma.Tell;

/// <summary>When an event is said to have happened.</summary>
/// <param name="Start">First day, inclusive; null when open or not placed.</param>
/// <param name="End">Last day, inclusive; null likewise.</param>
/// <param name="Precision">As in <see cref="Link.PlacedTime"/>; null when the words were not placed at all.</param>
public sealed record ToldTime(LocalDate? Start, LocalDate? End, string Text, string? Precision)
{
    /// <summary>Of TIMEX3: "DATE", "TIME", "DURATION" or "SET"; null when the words could not be read.</summary>
    public string? Type { get; init; }

    /// <summary>Of TIMEX3, X for what stays open; null likewise.</summary>
    public string? Value { get; init; }

    /// <summary>Of TIMEX3, such as "START" or "APPROX"; null when there is none.</summary>
    public string? Mod { get; init; }
}
