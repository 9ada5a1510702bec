using System.Collections.Immutable;
using Stemma.Reconcile;
using Stemma.Tell.Exports.Acled;
using Stemma.Tell.Exports.Ucdp;

namespace Stemma.Tell.Exports;

/// <summary>What is to be said of a table of rows beside it.</summary>
internal static class TableRemarks
{
    public static ImmutableArray<ExportRemark> Of(StoryIndex story, ExportFormat format)
    {
        var isUcdp = format == ExportFormat.CsvUcdp;
        var told = isUcdp
            ? UcdpCsv.Rows(story).Select(happening => happening.Claim).ToList()
            : [.. AcledRow.Of(story).SelectMany(row => row.Happenings).Select(happening => happening.Claim).DistinctBy(claim => claim.Id, StringComparer.Ordinal)];
        var remarks = ImmutableArray.CreateBuilder<ExportRemark>();
        if (story.Dossier.Claims.Length - told.Count is var left and > 0)
        {
            remarks.Add(new ExportRemark("no-row", isUcdp
                ? $"{Code.Of(left)} of {Code.Of(story.Dossier.Claims.Length)} claims count no deaths of an event that is told to have happened."
                : $"{Code.Of(left)} of {Code.Of(story.Dossier.Claims.Length)} claims tell no event of a kind that ACLED has."));
        }

        if (isUcdp)
            remarks.AddRange(told.Where(claim => !UcdpCsv.IsInOrder(claim.Estimate!)).Select(OutOfOrder));
        return remarks.DrainToImmutable();
    }

    private static ExportRemark OutOfOrder(Claim claim)
    {
        var estimate = claim.Estimate!;
        return new ExportRemark("estimate-out-of-order", $"{claim.Id}: low {Number(estimate.Low)}, best {Number(estimate.Best)}, high {Number(estimate.High)}; written as they are.");
    }

    private static string Number(decimal? number) => number is { } known ? Code.Grouped(known) : "open";
}
