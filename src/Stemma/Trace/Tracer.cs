using System.Collections.Immutable;
using Stemma.Extract;

namespace Stemma.Trace;

/// <summary>
/// Finds who took what from whom: shared passages through fingerprints and sentence alignment, the direction from
/// credits and from what was lost on the way, and the sources that nobody collected.
/// </summary>
public static class Tracer
{
    /// <summary>Neither the order of <paramref name="reports"/> nor the number of threads changes the result: report order is that of the ids.</summary>
    /// <param name="reports">With distinct ids.</param>
    /// <param name="options">Null for <see cref="TraceOptions.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option out of its range.</exception>
    public static TracedStory Trace(ImmutableArray<ExtractedReport> reports, TraceOptions? options = null)
    {
        options ??= TraceOptions.Default;
        options.Validate();
        var vocabulary = new Vocabulary();
        var witnesses = InReportOrder(reports).Select((report, order) => WitnessReader.Read(report, order, vocabulary)).ToArray();
        vocabulary.Weigh(witnesses.Length);
        var credits = new CreditBook(witnesses);
        var ties = TiesAmong(witnesses, vocabulary, credits, options);
        var (sources, hanging) = new LostSources(witnesses, credits, ties).Infer();

        var derivations = ties
            .Select(tie => (To: tie.Child.Order, From: tie.Parent.Order, Derivation: tie.ToDerivation()))
            .Concat(hanging.Select(h => (h.To, From: witnesses.Length + h.Source, h.Derivation)))
            .OrderBy(d => d.To)
            .ThenBy(d => d.From)
            .Select(d => d.Derivation);
        return new TracedStory([.. derivations], sources);
    }

    private static IEnumerable<ExtractedReport> InReportOrder(ImmutableArray<ExtractedReport> reports) =>
        reports.OrderBy(r => r.Parsed.Report.Id.Length).ThenBy(r => r.Parsed.Report.Id, StringComparer.Ordinal);

    private static List<Tie> TiesAmong(Witness[] witnesses, Vocabulary vocabulary, CreditBook credits, TraceOptions options)
    {
        var shingles = Array.ConvertAll(witnesses, w => Shingles.Of(w.Words));
        var candidates = Candidates.Of(witnesses, shingles, Array.ConvertAll(witnesses, w => Phrasings.Of(w, vocabulary)));
        var pairs = candidates.Pairs().Concat(Credited(witnesses, credits)).Distinct().Order().ToArray();
        var comparer = new Comparer(vocabulary, shingles, candidates.Boilerplate);
        var decide = new Ties(credits, options.MinimumConfidence);
        var found = new Tie?[pairs.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads ?? Environment.ProcessorCount };
        Parallel.For(0, pairs.Length, parallel, i =>
            found[i] = decide.Of(comparer.Compare(witnesses[pairs[i].A], witnesses[pairs[i].B])));
        return [.. found.OfType<Tie>()];
    }

    private static IEnumerable<(int A, int B)> Credited(Witness[] witnesses, CreditBook credits) =>
        from witness in witnesses
        from entry in credits.Of(witness.Order)
        from other in entry.Reports
        select (Math.Min(witness.Order, other), Math.Max(witness.Order, other));
}
