using System.Globalization;
using System.Text;
using Stemma.Text;

namespace Stemma.Tell.Page;

/// <summary>Names of the places on the page that links lead to: letters, digits, points and hyphens only.</summary>
internal static class Anchor
{
    public static string Report(string id) => "report-" + Safe(id);

    public static string Assertion(string id) => "said-" + Safe(id);

    public static string Claim(string id) => "claim-" + Safe(id);

    public static string Dispute(string id) => "dispute-" + Safe(id);

    public static string Actor(string id) => "actor-" + Safe(id);

    public static string Derivation(int index) => "taken-" + Code.Of(index + 1);

    public static string LostSource(string id) => "lost-" + Safe(id);

    /// <summary>A position in a report's text.</summary>
    public static string Passage(string report, TextSpan span) => "at-" + Safe(report) + "-" + Code.Of(span.Start);

    public static string To(string anchor) => "#" + anchor;

    private static string Safe(string id)
    {
        var safe = new StringBuilder(id.Length);
        foreach (var unit in id)
        {
            if (char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-')
                safe.Append(unit);
            else
                safe.Append('_').Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
        }

        return safe.ToString();
    }
}
