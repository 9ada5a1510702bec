using System.Globalization;
using Stemma.Extract;

namespace Stemma.Tell.Page;

/// <summary>A figure on a line: a dot is the best figure, a stroke the interval, an arrow an open bound.</summary>
internal static class IntervalBar
{
    private const int Width = 240;
    private const int Margin = 8;

    /// <summary>The figure at the right end of the line: a fifth above the largest; 1 where there is none.</summary>
    public static decimal Scale(IEnumerable<Quantity> quantities)
    {
        var largest = quantities.SelectMany(q => new[] { q.Low, q.Best, q.High }).Max() ?? 0;
        return largest <= 0 ? 1 : largest > decimal.MaxValue / 2 ? largest : largest * 1.2m;
    }

    public static void Write(HtmlWriter html, Quantity quantity, decimal scale, OriginMark mark)
    {
        using (html.In(
            "svg",
            ("class", "bar " + mark.Class),
            ("viewBox", $"0 0 {Code.Of(Width)} 16"),
            ("role", "img"),
            ("aria-label", Figures.Of(quantity))))
        {
            Stroke(html, "axis", Margin, Width - Margin);
            if (quantity.Low is not null || quantity.High is not null)
                Interval(html, quantity, scale);

            if (quantity.Best is { } best)
            {
                using (html.In("circle", ("class", "best"), ("cx", At(best, scale)), ("cy", "8"), ("r", "4")))
                {
                }
            }
        }
    }

    private static void Interval(HtmlWriter html, Quantity quantity, decimal scale)
    {
        var from = quantity.Low is { } low ? At(low, scale) : quantity.Best is { } near ? At(near, scale) : Code.Of(Margin);
        var to = quantity.High is { } high ? At(high, scale) : Code.Of(Width - Margin);
        using (html.In("path", ("class", "interval"), ("d", $"M{from} 8H{to}")))
        {
        }

        if (quantity.High is null)
        {
            using (html.In("path", ("class", "arrow"), ("d", $"M{Code.Of(Width - Margin - 5)} 4L{Code.Of(Width - Margin)} 8L{Code.Of(Width - Margin - 5)} 12")))
            {
            }
        }
    }

    private static void Stroke(HtmlWriter html, string name, int from, int to)
    {
        using (html.In("path", ("class", name), ("d", $"M{Code.Of(from)} 8H{Code.Of(to)}")))
        {
        }
    }

    private static string At(decimal number, decimal scale) =>
        Math.Round(Margin + Math.Clamp(number / scale, 0, 1) * (Width - 2 * Margin), 1).ToString(CultureInfo.InvariantCulture);
}
