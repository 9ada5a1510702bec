using System.Collections.Immutable;
using Stemma.Extract;

namespace Stemma.Reconcile.Claims;

/// <summary>
/// Best, low and high after UCDP's terms: low is the smallest lower bound told, high the largest figure, best the figure
/// that most reports' origins give, then the latest published, then the lower one.
/// </summary>
internal static class EstimateMaker
{
    public const string Rule = "ucdp";

    /// <param name="claim">The assertions that stand on an origin of their own; inherited ones add no figure.</param>
    public static Estimate? Of(ImmutableArray<Statement> claim)
    {
        var figures = claim.Where(statement => statement.Figure is not null).ToList();
        if (figures.Count == 0)
            return null;

        var best = figures
            .Where(statement => Point(statement.Figure!) is not null)
            .GroupBy(statement => Point(statement.Figure!)!.Value)
            .OrderByDescending(group => group.Select(statement => statement.ReportIndex).Distinct().Count())
            .ThenByDescending(group => group.Max(statement => statement.Extracted.Parsed.Report.Published.Day))
            .ThenBy(group => group.Key)
            .Select(group => (decimal?)group.Key)
            .FirstOrDefault();
        var low = figures.Min(statement => statement.Figure!.Low);
        var high = figures.Max(statement => statement.Figure!.High ?? statement.Figure.Best);
        return new Estimate(figures[0].Figure!.Measure, best, low, high, Rule);
    }

    private static decimal? Point(Quantity quantity) => quantity.Best ?? quantity.Low;
}
