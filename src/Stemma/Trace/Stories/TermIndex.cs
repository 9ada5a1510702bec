namespace Stemma.Trace;

/// <summary>Which reports use a term, and how much: finds for a report all that have any term in common with it. Not thread-safe.</summary>
internal sealed class TermIndex
{
    private readonly Dictionary<uint, List<(int Report, ushort Weight)>> _holders = [];
    private readonly List<long> _products = [];
    private readonly List<int> _touched = [];

    public void Add(int report, StoryTerms terms)
    {
        while (_products.Count <= report)
            _products.Add(0);
        for (var i = 0; i < terms.Terms.Length; i++)
        {
            if (!_holders.TryGetValue(terms.Terms[i], out var holders))
                _holders.Add(terms.Terms[i], holders = new List<(int, ushort)>(1));
            holders.Add((report, terms.Weights[i]));
        }
    }

    public void Remove(int report, StoryTerms terms)
    {
        foreach (var term in terms.Terms)
            _holders[term].RemoveAll(held => held.Report == report);
    }

    /// <summary>The reports whose likeness to the terms is so much or more, with it; a report is its own likeness.</summary>
    public List<(int Report, double Likeness)> Alike(StoryTerms terms, double least)
    {
        for (var i = 0; i < terms.Terms.Length; i++)
        {
            if (!_holders.TryGetValue(terms.Terms[i], out var holders))
                continue;
            long weight = terms.Weights[i];
            foreach (var (report, other) in holders)
            {
                if (_products[report] == 0)
                    _touched.Add(report);
                _products[report] += weight * other;
            }
        }

        var alike = new List<(int, double)>();
        foreach (var report in _touched)
        {
            var likeness = _products[report] / StoryTerms.Same;
            if (likeness >= least)
                alike.Add((report, likeness));
            _products[report] = 0;
        }

        _touched.Clear();
        return alike;
    }
}
