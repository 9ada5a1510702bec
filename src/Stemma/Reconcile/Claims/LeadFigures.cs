using NodaTime;
using Stemma.Extract;
using Interval = Stemma.Reconcile.Disputes.Interval;

namespace Stemma.Reconcile.Claims;

/// <summary>The counts a report leads with, one of each role and class, and the day they are of.</summary>
internal sealed class LeadFigures
{
    /// <summary>How many times another an exact count may be and still be that count told more precisely: "more than 300", "316".</summary>
    private const decimal LargestStep = 1.2m;

    private readonly Dictionary<(string Measure, string Class), Quantity> _first = [];

    /// <param name="told">The counts of a report in text order, each with the days it is told of.</param>
    public LeadFigures(IEnumerable<(Quantity? Figure, (LocalDate First, LocalDate Last)? Days, bool IsOfPeriod)> told)
    {
        foreach (var (figure, days, isOfPeriod) in told)
        {
            if (figure is null || Counted.IsPart(figure))
                continue;
            _first.TryAdd((figure.Measure, Counted.ClassOf(figure)), figure);
            if (!isOfPeriod && Repeats(figure))
                Days ??= days;
        }
    }

    /// <summary>The first days named with such a count; null when none are.</summary>
    public (LocalDate First, LocalDate Last)? Days { get; }

    /// <summary>Whether a count is the first of its role and class, or says the same number again.</summary>
    public bool Repeats(Quantity figure) => First(figure) is { } first && Counted.IsSameNumber(first, figure);

    /// <summary>Whether a count may be the first of its role and class told again, more or less precisely.</summary>
    public bool Leads(Quantity figure) =>
        First(figure) is { } first && !Counted.IsPart(figure) && Interval.Of(first).Allows(Interval.Of(figure))
        && (Counted.IsVague(first) || Counted.IsVague(figure) || AreClose(Counted.PointOf(first), Counted.PointOf(figure)));

    private Quantity? First(Quantity figure) => _first.GetValueOrDefault((figure.Measure, Counted.ClassOf(figure)));

    private static bool AreClose(decimal? one, decimal? other) =>
        one is { } first && other is { } second && Math.Max(first, second) <= LargestStep * Math.Min(first, second);
}
