using NodaTime;
using Stemma.Text;

namespace Stemma.Link;

/// <summary>A time mention on the calendar, or relative to a publication day nobody knows.</summary>
/// <param name="Start">First day, inclusive; null when open or when there is no anchor.</param>
/// <param name="End">Last day, inclusive; null likewise.</param>
/// <param name="Precision">"instant", "day", "day-part", "days", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "relative" (no anchor), "vague" (never an interval).</param>
/// <param name="Basis">"stated" (a full date stands in the text), "publication" (counted from the publication day), "none".</param>
public sealed record PlacedTime(
    string Report, TextSpan Span, string Text, LocalDate? Start, LocalDate? End, string Precision, string Basis)
{
    /// <summary>Of TIMEX3: "DATE", "TIME", "DURATION" or "SET"; null when the words could not be read.</summary>
    public string? Type { get; init; }

    /// <summary>Of TIMEX3, such as "2024-12-02", "2024-W48", "P3D"; X for what stays open, null when the words could not be read.</summary>
    public string? Value { get; init; }

    /// <summary>Of TIMEX3, such as "START", "APPROX", "BEFORE"; null when there is none.</summary>
    public string? Mod { get; init; }
}
