using System.Collections.Immutable;
using Stemma.Extract;

namespace Stemma.Trace;

/// <summary>The reports of one story, compared with each other.</summary>
internal sealed class Collation
{
    private readonly TraceOptions _options;
    private readonly Vocabulary _vocabulary = new();
    private readonly List<Witness> _witnesses = [];
    private readonly Candidates _candidates = new();
    private readonly CreditBook _credits = new();
    private readonly Comparer _comparer;
    private readonly Ties _decide;
    private readonly (int A, int B)[] _pairs;

    /// <param name="reports">In report order.</param>
    /// <param name="widespread">Fingerprints of wording that runs through many stories.</param>
    public Collation(IEnumerable<ExtractedReport> reports, IReadOnlySet<ulong> widespread, TraceOptions options)
    {
        _options = options;
        _comparer = new Comparer(_vocabulary);
        _decide = new Ties(_credits, options.MinimumConfidence);
        foreach (var report in reports)
        {
            var witness = WitnessReader.Read(report, _witnesses.Count, _vocabulary);
            _witnesses.Add(witness with { Words = Widespread.Marked(witness.Words, _vocabulary, widespread) });
        }

        foreach (var witness in _witnesses)
            _credits.Add(witness);
        _pairs = [.. _witnesses.SelectMany(Partners).Distinct().Order()];
    }

    /// <param name="scope">Before the id of every lost source.</param>
    public (ImmutableArray<Derivation> Derivations, ImmutableArray<LostSource> LostSources) Stemma(string scope)
    {
        var ties = Tied(_pairs).OfType<Tie>().ToList();
        var (sources, hanging) = new LostSources(_witnesses, _credits, ties).Infer(scope);
        var derivations = ties
            .Select(tie => (To: tie.Child.Order, From: tie.Parent.Order, Derivation: tie.ToDerivation()))
            .Concat(hanging.Select(h => (h.To, From: _witnesses.Count + h.Source, h.Derivation)))
            .OrderBy(d => d.To)
            .ThenBy(d => d.From)
            .Select(d => d.Derivation);
        return ([.. derivations], sources);
    }

    /// <summary>Of the pairs that are tied when every report is compared to every other, how many are among those put forward by fingerprints.</summary>
    internal (int Tied, int PutForward, int Compared) RecallOfCandidates()
    {
        var pairs = Enumerable.Range(0, _witnesses.Count).SelectMany(a => Enumerable.Range(a + 1, _witnesses.Count - a - 1).Select(b => (A: a, B: b))).ToArray();
        var tied = Tied(pairs);
        var found = pairs.Where((_, i) => tied[i] is not null).ToHashSet();
        return (found.Count, _pairs.Count(found.Contains), _pairs.Length);
    }

    private Tie? Tied((int A, int B) pair) => _decide.Of(_comparer.Compare(_witnesses[pair.A], _witnesses[pair.B]));

    private Tie?[] Tied((int A, int B)[] pairs)
    {
        var ties = new Tie?[pairs.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Threads ?? Environment.ProcessorCount };
        Parallel.For(0, pairs.Length, parallel, i => ties[i] = Tied(pairs[i]));
        return ties;
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
}
