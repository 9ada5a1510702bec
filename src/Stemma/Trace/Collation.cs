using System.Collections.Immutable;
using Stemma.Extract;

namespace Stemma.Trace;

/// <summary>All that is known of a collection while reports come in: the witnesses, their stories, and the ties among them.</summary>
internal sealed class Collation
{
    /// <summary>Two reports that so surely share so much of the shorter tell one story, however their words are weighed.</summary>
    private const double OneStoryConfidence = 0.9;
    private const double OneStoryShare = 0.3;

    private readonly TraceOptions _options;
    private readonly Vocabulary _vocabulary = new();
    private readonly List<Witness> _witnesses = [];
    private readonly StorySorter _stories = new();
    private readonly Candidates _candidates = new();
    private readonly CreditBook _credits;
    private readonly Comparer _comparer;
    private readonly Ties _decide;
    private readonly List<Tie> _ties = [];
    private int _compared;
    private readonly Dictionary<int, List<Tie>> _tiesOf = [];

    public Collation(TraceOptions options)
    {
        _options = options;
        _credits = new CreditBook(_stories);
        _comparer = new Comparer(_vocabulary, new Background(_candidates.Runs, _stories));
        _decide = new Ties(_credits, _stories, options.MinimumConfidence);
    }

    public int Count => _witnesses.Count;

    /// <summary>Takes in reports whose weights are taken once all were read: who came first among them plays no part.</summary>
    /// <returns>The new ties.</returns>
    public List<Tie> Add(IEnumerable<ExtractedReport> reports)
    {
        var first = _witnesses.Count;
        foreach (var report in reports)
            _witnesses.Add(WitnessReader.Read(report, _witnesses.Count, _vocabulary));
        var added = _witnesses.GetRange(first, _witnesses.Count - first);
        foreach (var witness in added)
        {
            _stories.Add(witness.Order, StoryTerms.Of(witness), witness.Report.Published.Day);
            _credits.Add(witness);
        }

        var pairs = added.SelectMany(Partners).Distinct().Order().ToArray();
        _compared += pairs.Length;
        var compared = Each(pairs, pair => _comparer.Compare(_witnesses[pair.A], _witnesses[pair.B]));
        foreach (var pair in compared.Where(pair => pair.Confidence >= OneStoryConfidence && pair.Telling >= OneStoryShare))
            _stories.Join(pair.A.Order, pair.B.Order);
        var ties = Each(compared, _decide.Of).OfType<Tie>().ToList();
        foreach (var tie in ties)
            Keep(tie);
        return ties;
    }

    /// <summary>Of the pairs that are tied when every report is compared to every other, how many are among those put forward by fingerprints.</summary>
    internal static (int Tied, int PutForward, int Compared) RecallOfCandidates(IReadOnlyList<ExtractedReport> reports)
    {
        var collation = new Collation(TraceOptions.Default);
        var put = collation.Add(reports).Select(tie => (tie.Comparison.A.Order, tie.Comparison.B.Order)).ToHashSet();
        var pairs = Enumerable.Range(0, reports.Count).SelectMany(a => Enumerable.Range(a + 1, reports.Count - a - 1).Select(b => (A: a, B: b))).ToArray();
        var tied = collation.Each(pairs, pair =>
            collation._decide.Of(collation._comparer.Compare(collation._witnesses[pair.A], collation._witnesses[pair.B])) is not null);
        var found = pairs.Where((_, i) => tied[i]).ToList();
        return (found.Count, found.Count(put.Contains), collation._compared);
    }

    private TOut[] Each<TIn, TOut>(IReadOnlyList<TIn> items, Func<TIn, TOut> make)
    {
        var made = new TOut[items.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Threads ?? Environment.ProcessorCount };
        Parallel.For(0, items.Count, parallel, i => made[i] = make(items[i]));
        return made;
    }

    /// <summary>The stemma of the whole collection.</summary>
    public TracedStory Stemma() => Stemma(_witnesses, _ties, _stories.All());

    /// <summary>The stemma of the story of a report: its reports, and all ties of theirs.</summary>
    public TracedStory StemmaOf(int report)
    {
        var story = _stories.Of(report);
        var reports = _stories.ReportsOf(story);
        var ties = reports.SelectMany(other => _tiesOf.GetValueOrDefault(other) ?? []).Distinct<Tie>(ReferenceEqualityComparer.Instance)
            .OrderBy(tie => (tie.Comparison.A.Order, tie.Comparison.B.Order)).ToList();
        return Stemma([.. reports.Select(other => _witnesses[other])], ties, [story]);
    }

    private TracedStory Stemma(IReadOnlyList<Witness> witnesses, List<Tie> ties, IEnumerable<int> stories)
    {
        var (sources, hanging) = new LostSources(witnesses, _credits, _stories, ties).Infer();
        var derivations = ties
            .Select(tie => (To: tie.Child.Order, From: tie.Parent.Order, Derivation: tie.ToDerivation()))
            .Concat(hanging.Select(h => (h.To, From: _witnesses.Count + h.Source, h.Derivation)))
            .OrderBy(d => d.To)
            .ThenBy(d => d.From)
            .Select(d => d.Derivation);
        var sorted = stories.Select((story, i) => new Storyline($"s{i + 1}", [.. _stories.ReportsOf(story).Select(report => _witnesses[report].Id)]));
        return new TracedStory([.. derivations], sources, [.. sorted]);
    }

    private IEnumerable<(int A, int B)> Partners(Witness witness)
    {
        var order = witness.Order;
        var credited = _credits.Of(order).SelectMany(entry => _credits.MeantBy(order, entry));
        return _candidates.Add(witness)
            .Concat(credited)
            .Concat(_credits.Crediting(order))
            .Select(other => (Math.Min(order, other), Math.Max(order, other)));
    }

    private void Keep(Tie tie)
    {
        _ties.Add(tie);
        foreach (var witness in new[] { tie.Parent, tie.Child })
        {
            if (!_tiesOf.TryGetValue(witness.Order, out var ties))
                _tiesOf.Add(witness.Order, ties = []);
            ties.Add(tie);
        }
    }
}
