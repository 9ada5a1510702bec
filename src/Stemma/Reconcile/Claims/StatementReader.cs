using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Text;

namespace Stemma.Reconcile.Claims;

/// <summary>Makes statements of the assertions of a collection.</summary>
internal sealed class StatementReader
{
    /// <summary>The precision of a mention that means what lies about the town, and not the town itself.</summary>
    private const int NearTheTown = 2;

    private readonly LinkedStory _linked;
    private readonly TermReader _terms;
    private readonly PartyReader _parties;
    private readonly ILookup<string, (TextSpan Span, string Id)> _towns;
    private readonly ILookup<string, PlacedTime> _times;

    public StatementReader(LinkedStory linked)
    {
        _linked = linked;
        _terms = new TermReader(linked);
        _parties = new PartyReader(linked);
        _towns = linked.Places
            .Where(place => place.GeoNames is not null)
            .SelectMany(place => place.Mentions.Where(mention => mention.Precision is not NearTheTown).Select(mention => (mention.Report, mention.Span, place.Id)))
            .ToLookup(mention => mention.Report, mention => (mention.Span, mention.Id), StringComparer.Ordinal);
        _times = linked.Times.Where(time => time.Start is not null && time.End is not null).ToLookup(time => time.Report, StringComparer.Ordinal);
    }

    /// <summary>Those of some reports, in report order, then in text order.</summary>
    /// <param name="reports">Places of the reports in the collection, ascending.</param>
    public ImmutableArray<Statement> Read(IEnumerable<int> reports)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (var place in reports)
        {
            var report = _linked.Reports[place];
            var id = report.Parsed.Report.Id;
            var reader = new ReportStatements(_linked, report, _parties, _terms.Of(report.Parsed), [.. _towns[id]], [.. _times[id]]);
            foreach (var assertion in report.Assertions)
                statements.Add(reader.Read(statements.Count, place, assertion));
        }

        return statements.DrainToImmutable();
    }
}
