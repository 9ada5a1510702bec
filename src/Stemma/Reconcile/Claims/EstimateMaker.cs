using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Reconcile.Disputes;

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
        var told = claim.Where(statement => statement.Figure is not null).ToList();
        var figures = told.FindAll(statement => !told.Exists(other => IsSuperseded(statement, other)));
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
        return new Estimate(figures[0].Figure!.Measure, best, low, high, Rule) { Conservative = figures.Min(statement => Conservative(statement.Figure!)) };
    }

    /// <summary>Whether the other count is known to be later and is higher.</summary>
    private static bool IsSuperseded(Statement statement, Statement other) =>
        Counted.PointOf(other.Figure!) > Counted.PointOf(statement.Figure!)
        && statement.Figure!.Measure == other.Figure!.Measure
        && QuantityVerdict.Of(statement, other) is { IsKnownLater: true };

    /// <summary>
    /// ACLED's whole number for a figure (methodology on fatalities, 2024): the stated or the least stated number; "dozens"
    /// is 12, "hundreds" 100 and so on, half of what we take for the lower bound; a few are 3. Null for a mere upper bound.
    /// </summary>
    private static decimal? Conservative(Quantity quantity) => quantity.Modifier switch
    {
        "at-most" or "fewer-than" => null,
        "vague" => quantity.Low is not { } low ? null : low <= Few ? Few : low == SeveralHundred ? Hundred : Math.Floor(low / 2),
        _ => quantity.Low ?? quantity.Best,
    };

    private const decimal Few = 3;
    private const decimal Hundred = 100;
    private const decimal SeveralHundred = 300;

    private static decimal? Point(Quantity quantity) => quantity.Best ?? quantity.Low;
}
