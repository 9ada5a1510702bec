using System.Runtime.InteropServices;
using NodaTime;

namespace Stemma.Trace;

/// <summary>
/// Which reports use a term, and how much: finds for a report all that are as like it as asked, the nearness of their days counted in. Not thread-safe.
/// </summary>
/// <remarks>
/// Nothing that is so like is missed. What the terms not yet looked at can add to a likeness is never more than the length of what is left of the
/// vector; with the rarest first, the many reports of the commonest terms are looked at only where that may still matter, which is near the day
/// (prefix filtering by length: Bayardo, Ma, Srikant 2007, section 4; Anastasiu, Karypis 2014, section 4).
/// </remarks>
internal sealed class TermIndex
{
    /// <summary>
    /// Terms are looked at until what is left falls short of what is needed by so much. With more, fewer reports are reckoned out in full, and more
    /// are looked at.
    /// </summary>
    private const double Margin = 0.13;

    /// <summary>The vectors' weights are rounded, and so not quite of their length.</summary>
    private const double Slack = 1.001;

    private const int NoDay = int.MaxValue;

    private static readonly StoryTerms None = new([], []);

    private readonly Dictionary<uint, List<Holder>> _holders = [];
    private readonly List<StoryTerms> _terms = [];
    private readonly List<int> _days = [];
    private readonly List<long> _products = [];
    private readonly List<int> _touched = [];

    /// <summary>Takes in many at once, numbered from 0: each where it stands among those that are there would move all after it.</summary>
    public void AddAll(IReadOnlyList<StoryTraits> reports)
    {
        foreach (var report in Enumerable.Range(0, reports.Count).OrderBy(report => DayOf(reports[report].Place)))
            Add(report, reports[report]);
    }

    public void Add(int report, StoryTraits traits)
    {
        while (_terms.Count <= report)
        {
            _terms.Add(None);
            _days.Add(NoDay);
            _products.Add(0);
        }

        (_terms[report], _days[report]) = (traits.Terms, DayOf(traits.Place));
        for (var i = 0; i < traits.Terms.Terms.Length; i++)
        {
            ref var holders = ref CollectionsMarshal.GetValueRefOrAddDefault(_holders, traits.Terms.Terms[i], out _);
            holders ??= new List<Holder>(1);
            holders.Insert(First(holders, _days[report], report), new Holder(report, traits.Terms.Weights[i]));
        }
    }

    public void Remove(int report)
    {
        foreach (var term in _terms[report].Terms)
            _holders[term].RemoveAt(First(_holders[term], _days[report], report));
        _terms[report] = None;
    }

    /// <summary>The other reports of which the likeness to a report, by the nearness of their days, is so much or more.</summary>
    public List<(int Report, double Likeness)> Alike(int report, double least)
    {
        var (terms, day) = (_terms[report], _days[report]);
        var lookups = Lookups(terms);
        var left = LeftAfter(lookups);
        var reach = DayNearness.Far;
        for (var i = 0; i < lookups.Length; i++)
        {
            while (reach >= 0 && !IsToBeLookedAt(left[i], least / DayNearness.Of(reach)))
                reach--;
            if (reach < 0)
                break;
            Multiply(lookups[i], day, reach);
        }

        var alike = new List<(int, double)>();
        var dayOf = CollectionsMarshal.AsSpan(_days);
        var products = CollectionsMarshal.AsSpan(_products);
        var enough = Enough(left, least);
        foreach (var other in _touched)
        {
            var days = Days(day, dayOf[other]);
            var product = products[other];
            products[other] = 0;
            if (product < enough[days] || other == report)
                continue;
            var likeness = Product(terms, _terms[other]) / StoryTerms.Same * DayNearness.Of(days);
            if (likeness >= least)
                alike.Add((other, likeness));
        }

        _touched.Clear();
        return alike;
    }

    /// <summary>The rarest first.</summary>
    private (List<Holder> Holders, ushort Weight)[] Lookups(StoryTerms terms) =>
        [.. Enumerable.Range(0, terms.Terms.Length)
            .Select(i => (Holders: _holders[terms.Terms[i]], Term: terms.Terms[i], Weight: terms.Weights[i]))
            .OrderBy(lookup => lookup.Holders.Count)
            .ThenBy(lookup => lookup.Term)
            .Select(lookup => (lookup.Holders, lookup.Weight))];

    /// <summary>The length of what is left of the vector before each of its terms, falling, and nothing at the end.</summary>
    private static double[] LeftAfter((List<Holder> Holders, ushort Weight)[] lookups)
    {
        var left = new double[lookups.Length + 1];
        var squares = 0.0;
        for (var i = lookups.Length - 1; i >= 0; i--)
        {
            squares += (double)lookups[i].Weight * lookups[i].Weight;
            left[i] = Math.Sqrt(squares) / StoryTerms.Length * Slack;
        }

        return left;
    }

    private static bool IsToBeLookedAt(double left, double needed) => left > 0 && left >= needed - Margin;

    /// <summary>By days, the product so far from which what was left where looking ended may bring a report to what is needed.</summary>
    private static double[] Enough(double[] left, double least)
    {
        var enough = new double[DayNearness.Far + 1];
        for (var days = 0; days < enough.Length; days++)
        {
            var needed = least / DayNearness.Of(days);
            var beyond = left.First(length => !IsToBeLookedAt(length, needed));
            enough[days] = (needed - beyond) * StoryTerms.Same;
        }

        return enough;
    }

    private void Multiply((List<Holder> Holders, ushort Weight) lookup, int day, int reach)
    {
        var holders = CollectionsMarshal.AsSpan(lookup.Holders);
        if (reach == DayNearness.Far || day == NoDay)
        {
            Multiply(holders, lookup.Weight);
            return;
        }

        var (from, to, undated) = (First(lookup.Holders, day - reach, 0), First(lookup.Holders, day + reach + 1, 0), First(lookup.Holders, NoDay, 0));
        Multiply(holders[from..to], lookup.Weight);
        Multiply(holders[undated..], lookup.Weight);
    }

    private void Multiply(ReadOnlySpan<Holder> holders, long weight)
    {
        var products = CollectionsMarshal.AsSpan(_products);
        foreach (var (other, otherWeight) in holders)
        {
            ref var product = ref products[other];
            if (product == 0)
                _touched.Add(other);
            product += weight * otherWeight;
        }
    }

    private static long Product(StoryTerms one, StoryTerms other)
    {
        var product = 0L;
        for (int i = 0, j = 0; i < one.Terms.Length && j < other.Terms.Length;)
        {
            var (a, b) = (one.Terms[i], other.Terms[j]);
            if (a == b)
                product += (long)one.Weights[i] * other.Weights[j];
            i += a <= b ? 1 : 0;
            j += a >= b ? 1 : 0;
        }

        return product;
    }

    /// <summary>The first place among holders, which stand by day and number, that is not before a report's.</summary>
    private int First(List<Holder> holders, int day, int report)
    {
        var (from, to) = (0, holders.Count);
        if (to > 0 && IsBefore(holders[to - 1].Report, day, report))
            return to;
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = IsBefore(holders[middle].Report, day, report) ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private bool IsBefore(int holder, int day, int report) => _days[holder] < day || (_days[holder] == day && holder < report);

    private static int DayOf(StoryPlace place) => place.Day is { } day ? Period.DaysBetween(LocalDate.MinIsoValue, day) : NoDay;

    /// <summary>Days between two reports, <see cref="DayNearness.Far"/> at most; 0 where one of them is not known.</summary>
    private static int Days(int day, int other) => day == NoDay || other == NoDay ? 0 : Math.Min(Math.Abs(day - other), DayNearness.Far);

    /// <summary>There are as many as words in all reports: not a byte of them is left empty.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = sizeof(ushort))]
    private readonly record struct Holder(int Report, ushort Weight);
}
