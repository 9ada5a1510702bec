using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Stemma.Reconcile;

/// <summary>When a claim's event happened.</summary>
/// <param name="Time">An EDTF date or interval, or the report's own words when there is no anchor.</param>
public sealed record TimelineEntry(string Claim, string Time, string Precision, string Basis)
{
    private const int Year = 4;
    private const int Month = 7;
    private const int Day = 10;

    /// <summary>The first day of <see cref="Time"/>; null when it is in words.</summary>
    internal LocalDate? Start => Time.Length switch
    {
        Year when int.TryParse(Time, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 => new LocalDate(year, 1, 1),
        Month when LocalDatePattern.Iso.Parse(Time + "-01") is { Success: true } month => month.Value,
        >= Day when LocalDatePattern.Iso.Parse(Time[..Day]) is { Success: true } day => day.Value,
        _ => null,
    };
}
