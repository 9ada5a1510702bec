using System.Globalization;
using Stemma.Extract;

namespace Stemma.Reconcile.Disputes;

/// <summary>A figure as the numbers it allows; a null bound is open.</summary>
internal readonly record struct Interval(decimal? Low, decimal? High)
{
    /// <summary>Ten parts in a hundred: what "about" and "nearly" allow on either side, and one at least.</summary>
    private const decimal Tolerance = 0.10m;

    public static Interval Of(Quantity quantity)
    {
        if (quantity.Modifier is not ("about" or "nearly") || quantity.Best is not { } best)
            return new Interval(quantity.Low, quantity.High);

        var slack = Math.Max(1, best * Tolerance);
        return new Interval(best - slack, quantity.Modifier == "nearly" ? best : best + slack);
    }

    /// <summary>Whether some number satisfies both.</summary>
    public bool Allows(Interval other) =>
        !(Low is { } low && other.High is { } high && low > high)
        && !(High is { } upper && other.Low is { } lower && lower > upper);

    /// <summary>In the notation of intervals, "[10, ∞)".</summary>
    public override string ToString() =>
        (Low is { } low ? "[" + Number(low) : "(−∞") + ", " + (High is { } high ? Number(high) + "]" : "∞)");

    private static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
