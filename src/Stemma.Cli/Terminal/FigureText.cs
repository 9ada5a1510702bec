using System.Globalization;
using Stemma.Reconcile;

namespace Stemma.Cli.Terminal;

/// <summary>An estimate in a few words: what is counted, then the interval.</summary>
internal static class FigureText
{
    /// <summary>Null when the estimate holds no figure.</summary>
    public static string? Of(Estimate estimate)
    {
        var interval = (estimate.Low, estimate.High) switch
        {
            (null, { } figure) when figure == estimate.Best => Number(figure),
            (null, null) => null,
            ({ } low, null) => "at least " + Number(low),
            (null, { } high) => "at most " + Number(high),
            ({ } low, { } high) => low == high ? Number(low) : $"{Number(low)}–{Number(high)}",
        };
        var best = estimate.Best is { } told && told != estimate.Low && told != estimate.High
            ? "best " + Number(told)
            : null;
        var parts = new[] { interval, best }.OfType<string>().ToList();
        return parts.Count == 0 ? null : $"{estimate.Measure}: {string.Join(", ", parts)}";
    }

    private static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
