using Stemma.Extract;
using Stemma.Reconcile;

namespace Stemma.Tell.Page;

/// <summary>Intervals in signs: "≥10", "about 200", "10–20".</summary>
internal static class Figures
{
    public static string Of(Quantity quantity) => quantity.Modifier switch
    {
        "at-least" when quantity.Low is { } low => "≥" + Code.Grouped(low),
        "more-than" when quantity.Low is { } low => ">" + Code.Grouped(low),
        "at-most" when quantity.High is { } high => "≤" + Code.Grouped(high),
        "fewer-than" when quantity.High is { } high => "<" + Code.Grouped(high),
        "nearly" when quantity.Best is { } best => "nearly " + Code.Grouped(best),
        "about" when quantity.Best is { } best => "about " + Code.Grouped(best),
        "increment" => "+" + Of(quantity.Low, quantity.Best, quantity.High),
        _ => Of(quantity.Low, quantity.Best, quantity.High),
    };

    public static string Of(Estimate estimate) =>
        "best " + Known(estimate.Best) + ", low " + Known(estimate.Low) + ", high " + Known(estimate.High);

    /// <summary>The figures of a claim's measure, each once, in the order of its assertions.</summary>
    public static string Of(Story story, Claim claim)
    {
        var all = claim.Assertions.SelectMany(a => story.Assertion(a).Quantities).Select(q => q.Quantity).ToList();
        var measure = claim.Estimate?.Measure ?? all.FirstOrDefault()?.Measure;
        return string.Join(" | ", all.Where(q => q.Measure == measure).Select(Of).Distinct(StringComparer.Ordinal));
    }

    private static string Of(decimal? low, decimal? best, decimal? high) => (low, best, high) switch
    {
        ({ } l, _, { } h) when l == h => Code.Grouped(l),
        ({ } l, _, { } h) => Code.Grouped(l) + "–" + Code.Grouped(h),
        ({ } l, _, null) => "≥" + Code.Grouped(l),
        (null, _, { } h) => "≤" + Code.Grouped(h),
        (null, { } b, null) => Code.Grouped(b),
        _ => "no figure",
    };

    private static string Known(decimal? number) => number is { } known ? Code.Grouped(known) : "open";
}
