using NodaTime;
using NodaTime.Text;
using Stemma.Reconcile;

namespace Stemma.Tell.Exports.Happenings;

/// <summary>The days between which an event happened, as far as they are known.</summary>
/// <param name="Start">Inclusive; null when not known.</param>
/// <param name="End">Inclusive; null likewise.</param>
/// <param name="Mod">TIMEX3's, such as "START"; null when there is none.</param>
internal sealed record EventDays(LocalDate? Start, LocalDate? End, string? Precision, string? Mod)
{
    public static EventDays Unknown { get; } = new(null, null, null, null);

    /// <summary>Both ends included; null when either is open.</summary>
    public int? Length => Start is { } start && End is { } end && end >= start ? Period.DaysBetween(start, end) + 1 : null;

    /// <summary>The narrowest that an assertion tells, the first of several; else where the timeline has the claim.</summary>
    public static EventDays Of(StoryIndex story, Claim claim, IEnumerable<ToldAssertion> told) =>
        told.Select(assertion => assertion.Event?.Time).OfType<ToldTime>()
            .Where(time => time.Start is not null || time.End is not null)
            .Select(time => new EventDays(time.Start, time.End, time.Precision, time.Mod))
            .OrderBy(days => days.Length ?? int.MaxValue)
            .FirstOrDefault()
        ?? story.Dossier.Timeline.Where(entry => entry.Claim == claim.Id).Select(Of).FirstOrDefault(days => days is not null)
        ?? Unknown;

    /// <summary>Of EDTF a day or two days; what is coarser is told by the assertions or not at all.</summary>
    private static EventDays? Of(TimelineEntry entry)
    {
        var ends = entry.Time.Split('/');
        return ends.Length <= 2
            && LocalDatePattern.Iso.Parse(ends[0]) is { Success: true } start && LocalDatePattern.Iso.Parse(ends[^1]) is { Success: true } end
            ? new EventDays(start.Value, end.Value, entry.Precision, null)
            : null;
    }
}
