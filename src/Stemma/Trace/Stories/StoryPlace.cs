using NodaTime;

namespace Stemma.Trace;

/// <summary>The order in which reports are sorted into stories, whenever they came in.</summary>
/// <param name="Day">Of publication; null when not known, and then after all days.</param>
/// <param name="Key">Decides between reports of one day; no two reports have the same.</param>
internal readonly record struct StoryPlace(LocalDate? Day, string Key) : IComparable<StoryPlace>
{
    public int CompareTo(StoryPlace other) =>
        Day == other.Day ? string.CompareOrdinal(Key, other.Key)
        : Day is { } day && other.Day is { } another ? day.CompareTo(another)
        : Day is null ? 1 : -1;
}
