using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Stemma.Link;
using Stemma.Reconcile.Claims;

namespace Stemma.Reconcile;

/// <summary>When the claims' events happened, the placed ones first and in order.</summary>
internal static class TimelineReader
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    public static ImmutableArray<TimelineEntry> Read(IEnumerable<(Claim Claim, ImmutableArray<Statement> Statements)> claims)
    {
        var entries = new List<(LocalDate? Start, TimelineEntry Entry)>();
        foreach (var (claim, statements) in claims)
        {
            var time = statements.Select(statement => statement.When).OfType<PlacedTime>()
                .OrderBy(placed => placed.Start is null)
                .ThenBy(placed => placed.Start is { } start && placed.End is { } end ? Period.DaysBetween(start, end) : 0)
                .FirstOrDefault();
            if (time is not null)
                entries.Add((time.Start, new TimelineEntry(claim.Id, Written(time), time.Precision, time.Basis)));
        }

        return [.. entries.OrderBy(entry => entry.Start is null).ThenBy(entry => entry.Start).Select(entry => entry.Entry)];
    }

    /// <summary>EDTF where there is a day, else the words themselves.</summary>
    private static string Written(PlacedTime time) => time switch
    {
        { Start: { } start, End: { } end } when start == end => Day.Format(start),
        { Start: { } start, Precision: "year" } => start.Year.ToString("0000", CultureInfo.InvariantCulture),
        { Start: { } start, Precision: "month" } => start.ToString("uuuu-MM", CultureInfo.InvariantCulture),
        { Start: { } start, End: { } end } => $"{Day.Format(start)}/{Day.Format(end)}",
        _ => time.Text,
    };
}
