using System.Text.Json;
using Stemma.Reconcile;

namespace Stemma.Tell.Json;

internal static class ClaimJson
{
    public static void Write(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteStrings("assertions", claim.Assertions);
        json.WriteString("shown", claim.Shown);
        json.WriteNumber("reports", claim.Reports);
        json.WriteNumber("outlets", claim.Outlets);
        json.WriteArray("origins", claim.Origins, Write);
        json.WriteNumber("independentOrigins", claim.IndependentOrigins);
        json.WriteString("status", Code.Of(claim.Status));
        json.WriteNumber("credibility", claim.Credibility);
        if (claim.Estimate is { } estimate)
            Write(json, estimate);
        else
            json.WriteNull("estimate");
        json.WriteArray("inherited", claim.Inherited, Write);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Dispute dispute)
    {
        json.WriteStartObject();
        json.WriteString("id", dispute.Id);
        json.WriteString("kind", Code.Of(dispute.Kind));
        json.WriteString("verdict", Code.Of(dispute.Verdict));
        json.WriteStrings("assertions", dispute.Assertions);
        json.WriteArray("values", dispute.Values, Write);
        json.WriteString("because", dispute.Because);
        json.WriteStrings("claims", dispute.Claims);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, TimelineEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("claim", entry.Claim);
        json.WriteString("time", entry.Time);
        json.WriteString("precision", entry.Precision);
        json.WriteString("basis", entry.Basis);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Framing framing)
    {
        json.WriteStartObject();
        json.WriteString("actor", framing.Actor);
        json.WriteString("report", framing.Report);
        json.WriteString("label", framing.Label);
        json.WriteBoolean("loaded", framing.Loaded);
        json.WriteArray("mentions", framing.Mentions, static (to, span) =>
        {
            to.WriteStartObject();
            to.WriteSpan(span);
            to.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Origin origin)
    {
        json.WriteStartObject();
        json.WriteString("id", origin.Id);
        json.WriteString("name", origin.Name);
        json.WriteString("kind", Code.Of(origin.Kind));
        json.WriteStrings("assertions", origin.Assertions);
        json.WriteString("actor", origin.Actor);
        json.WriteStrings("reasons", origin.Reasons);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Inheritance inheritance)
    {
        json.WriteStartObject();
        json.WriteString("assertion", inheritance.Assertion);
        json.WriteString("from", inheritance.From);
        json.WriteString("lostSource", inheritance.LostSource);
        json.WriteBoolean("attributionLost", inheritance.AttributionLost);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Estimate estimate)
    {
        json.WriteStartObject("estimate");
        json.WriteString("measure", estimate.Measure);
        json.WriteNumberOrNull("best", estimate.Best);
        json.WriteNumberOrNull("low", estimate.Low);
        json.WriteNumberOrNull("high", estimate.High);
        json.WriteString("rule", estimate.Rule);
        json.WriteNumberOrNull("conservative", estimate.Conservative);
        json.WriteString("conservativeRule", "acled");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DisputedValue value)
    {
        json.WriteStartObject();
        json.WriteString("assertion", value.Assertion);
        json.WriteString("value", value.Value);
        json.WriteEndObject();
    }
}
