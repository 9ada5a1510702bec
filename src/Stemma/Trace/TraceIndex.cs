using System.Collections.Immutable;
using Stemma.Extract;

namespace Stemma.Trace;

/// <summary>
/// A collection that grows: each report that comes in is sorted into its story and compared to those that share text
/// with it, whatever the number of the others. Keeps of a report its words and text, not its trees. Not thread-safe.
/// </summary>
public sealed class TraceIndex
{
    private readonly Collation _collation;
    private readonly Dictionary<string, int> _orderOf = new(StringComparer.Ordinal);

    /// <param name="options">Null for <see cref="TraceOptions.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option out of its range.</exception>
    public TraceIndex(TraceOptions? options = null)
    {
        options ??= TraceOptions.Default;
        options.Validate();
        _collation = new Collation(options);
    }

    public int Count => _collation.Count;

    /// <summary>Takes in one report; how telling a word is is judged by the reports so far.</summary>
    /// <returns>The derivations between it and earlier reports, in no lost source's name.</returns>
    /// <exception cref="ArgumentException">A report of this id was taken in before.</exception>
    public ImmutableArray<Derivation> Add(ExtractedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return AddAll([report]);
    }

    /// <summary>Takes in many at once, read one by one; how telling a word is is judged when all were read.</summary>
    /// <inheritdoc cref="Add" path="/returns"/>
    /// <inheritdoc cref="Add" path="/exception"/>
    public ImmutableArray<Derivation> AddAll(IEnumerable<ExtractedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return [.. _collation.Add(reports.Select(Registered)).Select(tie => tie.ToDerivation())];
    }

    /// <summary>All of it: reports in the order in which they came in.</summary>
    public TracedStory Stemma() => _collation.Stemma();

    /// <summary>The story of one report, with the derivations of its reports, also those from other stories.</summary>
    /// <exception cref="KeyNotFoundException">No report of this id was taken in.</exception>
    public TracedStory StemmaOf(string report) => _collation.StemmaOf(_orderOf[report]);

    private ExtractedReport Registered(ExtractedReport report)
    {
        if (!_orderOf.TryAdd(report.Parsed.Report.Id, _orderOf.Count))
            throw new ArgumentException($"A report \"{report.Parsed.Report.Id}\" was taken in before.", nameof(report));
        return report;
    }
}
