using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Stemma.Extract;
using Stemma.Text;

namespace Stemma.Tell;

/// <summary>Values of the engine in the letters of the contract.</summary>
internal static class Code
{
    /// <summary>Kebab case: UnnamedPerson is "unnamed-person".</summary>
    public static string Of(Enum value)
    {
        var name = value.ToString();
        var code = new StringBuilder(name.Length + 2);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0)
                code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    public static string Of(PloverCode code) => code.ToString().ToUpperInvariant();

    public static string? Of(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    /// <summary>An instant in UTC, a day, or null.</summary>
    public static string? Of(Publication published) => published.Precision switch
    {
        PublicationPrecision.Instant when published.Instant is { } instant => InstantPattern.ExtendedIso.Format(instant),
        PublicationPrecision.None => null,
        _ => Of(published.Day),
    };

    /// <summary>The number without trailing zeros.</summary>
    public static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;

    /// <summary>To three decimals: what a confidence is good for.</summary>
    public static double Rounded(double confidence) => Math.Round(confidence, 3, MidpointRounding.ToEven);

    /// <summary>With thousands separators: "1,400".</summary>
    public static string Grouped(decimal number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
