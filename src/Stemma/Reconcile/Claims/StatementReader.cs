using System.Collections.Immutable;
using Stemma.Link;

namespace Stemma.Reconcile.Claims;

/// <summary>Makes statements of the assertions of a collection.</summary>
internal static class StatementReader
{
    /// <summary>The precision of a mention that means what lies about the town, and not the town itself.</summary>
    private const int NearTheTown = 2;

    /// <summary>In report order, then in text order.</summary>
    public static ImmutableArray<Statement> Read(LinkedStory linked)
    {
        var terms = new TermReader(linked);
        var parties = new PartyReader(linked);
        var towns = linked.Places
            .Where(place => place.GeoNames is not null)
            .SelectMany(place => place.Mentions.Where(mention => mention.Precision is not NearTheTown).Select(mention => (mention.Report, mention.Span, place.Id)))
            .ToLookup(mention => mention.Report, mention => (mention.Span, mention.Id), StringComparer.Ordinal);
        var times = linked.Times.Where(time => time.Start is not null && time.End is not null).ToLookup(time => time.Report, StringComparer.Ordinal);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        for (var i = 0; i < linked.Reports.Length; i++)
        {
            var report = linked.Reports[i];
            var id = report.Parsed.Report.Id;
            var reader = new ReportStatements(linked, report, parties, terms.Of(report.Parsed), [.. towns[id]], [.. times[id]]);
            foreach (var assertion in report.Assertions)
                statements.Add(reader.Read(statements.Count, i, assertion));
        }

        return statements.DrainToImmutable();
    }
}
