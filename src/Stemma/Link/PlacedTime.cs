using NodaTime;
using Stemma.Text;

namespace Stemma.Link;

/// <summary>A time mention on the calendar, or relative to a publication day nobody knows.</summary>
/// <param name="Start">First day, inclusive; null when open or when there is no anchor.</param>
/// <param name="End">Last day, inclusive; null likewise.</param>
/// <param name="Precision">"day", "day-part", "week", "month", "season", "year", "relative" (no anchor), "vague" (never an interval).</param>
/// <param name="Basis">"stated" (a full date stands in the text), "publication" (counted from the publication day), "none".</param>
public sealed record PlacedTime(
    string Report, TextSpan Span, string Text, LocalDate? Start, LocalDate? End, string Precision, string Basis);
