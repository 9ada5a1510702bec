namespace Stemma.Trace;

/// <summary>Finds for each report, as it comes in, the earlier ones worth comparing it to.</summary>
internal sealed class Candidates
{
    /// <summary>With how many first holders of a fingerprint that is no longer listed in full a report is paired.</summary>
    public const int FirstHolders = 2;

    /// <summary>With how many earlier reports a report is compared at most, those that share most first.</summary>
    public const int MaxPartners = 64;

    /// <summary>Reports of the very same words beyond this many are tied to the first and to nothing else.</summary>
    public const int MaxSameReports = 8;

    /// <summary>What a shared run of words counts, one that too many hold to be listed, and a shared phrasing.</summary>
    private const double RunCount = 1;
    private const double CommonRunCount = 0.25;
    private const double PhrasingCount = 0.5;

    private const double EnoughShared = 2;

    private readonly PrintIndex _runs = new();
    private readonly PrintIndex _phrasings = new();
    private readonly Dictionary<ulong, (int First, int Count)> _same = [];
    private readonly List<double> _shared = [];
    private readonly List<int> _touched = [];

    /// <summary>Which reports hold a run of words.</summary>
    public PrintIndex Runs => _runs;

    /// <summary>The earlier reports to compare a report to, ascending; from now on later ones may meet it.</summary>
    public int[] Add(Witness witness)
    {
        while (_shared.Count <= witness.Order)
            _shared.Add(0);
        if (witness.Words.Length > 0)
        {
            var words = witness.Words.Aggregate(1UL, (hash, word) => Shingles.Mix(hash, word.Form));
            var (first, count) = _same.GetValueOrDefault(words, (witness.Order, 0));
            _same[words] = (first, count + 1);
            if (count >= MaxSameReports)
                return [first];
        }

        var prints = Fingerprints.Of(witness);
        foreach (var print in prints.Runs)
            CountRun(print);
        foreach (var print in prints.Phrasings)
        {
            if (_phrasings.Holders(print) <= PrintIndex.MaxHolders)
                CountAll(_phrasings, print, PhrasingCount);
        }

        _runs.Add(prints.Runs, witness.Order);
        _phrasings.Add(prints.Phrasings, witness.Order);
        return Best();
    }

    private void CountRun(ulong print)
    {
        if (_runs.Holders(print) <= PrintIndex.MaxHolders)
        {
            CountAll(_runs, print, RunCount);
            return;
        }

        var left = PrintIndex.MaxHolders;
        foreach (var holder in _runs.Of(print))
        {
            if (left-- <= FirstHolders)
                Count(holder, CommonRunCount);
        }
    }

    private void CountAll(PrintIndex index, ulong print, double count)
    {
        foreach (var holder in index.Of(print))
            Count(holder, count);
    }

    private void Count(int report, double count)
    {
        if (_shared[report] == 0)
            _touched.Add(report);
        _shared[report] += count;
    }

    private int[] Best()
    {
        _touched.RemoveAll(report =>
        {
            var few = _shared[report] < EnoughShared;
            if (few)
                _shared[report] = 0;
            return few;
        });
        _touched.Sort((x, y) => _shared[x] != _shared[y] ? _shared[y].CompareTo(_shared[x]) : x.CompareTo(y));
        var best = _touched.Take(MaxPartners).Order().ToArray();
        foreach (var report in _touched)
            _shared[report] = 0;
        _touched.Clear();
        return best;
    }
}
