using NodaTime;

namespace Stemma.Trace;

/// <summary>A story while reports still come in: its reports, and the sum of what they are about.</summary>
internal sealed class StoryDraft(int number)
{
    private readonly Dictionary<int, double> _sum = [];
    private readonly List<int> _reports = [];
    private LocalDate? _first;
    private LocalDate? _last;

    public int Number { get; } = number;

    /// <summary>The story that this one became part of; null while it is one itself.</summary>
    public StoryDraft? Into { get; private set; }

    public IReadOnlyList<int> Reports => _reports;

    public void Take(int report, StoryTerms terms, LocalDate? day)
    {
        _reports.Add(report);
        Widen(day, day);
        foreach (var (term, weight) in terms.Weights)
            _sum[term] = _sum.GetValueOrDefault(term) + weight;
    }

    public void Take(StoryDraft other)
    {
        other.Into = this;
        Widen(other._first, other._last);
        _reports.AddRange(other._reports);
        _reports.Sort();
        foreach (var (term, weight) in other._sum)
            _sum[term] = _sum.GetValueOrDefault(term) + weight;
    }

    /// <summary>Days between a day and the nearest on which a report of the story was published; 0 when not known.</summary>
    public int DaysTo(LocalDate? day) => Gap(day, day);

    public int DaysTo(StoryDraft other) => Gap(other._first, other._last);

    /// <summary>The average of the likeness to each of the reports.</summary>
    public double LikenessTo(StoryTerms terms)
    {
        var sum = 0.0;
        foreach (var (term, weight) in terms.Weights)
            sum += weight * _sum.GetValueOrDefault(term);
        return sum / _reports.Count;
    }

    /// <summary>The average of the likeness of each of the reports to each of the other's.</summary>
    public double LikenessTo(StoryDraft other)
    {
        var (few, many) = _sum.Count <= other._sum.Count ? (this, other) : (other, this);
        var sum = 0.0;
        foreach (var (term, weight) in few._sum.OrderBy(entry => entry.Key))
            sum += weight * many._sum.GetValueOrDefault(term);
        return sum / _reports.Count / other._reports.Count;
    }

    private int Gap(LocalDate? first, LocalDate? last) =>
        first is { } from && last is { } until && _first is { } start && _last is { } end
            ? Math.Max(0, Math.Max(Period.DaysBetween(end, from), Period.DaysBetween(until, start)))
            : 0;

    private void Widen(LocalDate? first, LocalDate? last)
    {
        _first = _first is { } start && !(first < start) ? start : first ?? _first;
        _last = _last is { } end && !(last > end) ? end : last ?? _last;
    }
}
