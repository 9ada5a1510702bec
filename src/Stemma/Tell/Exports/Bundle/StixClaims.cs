using System.Text.Json;
using Stemma.Reconcile;

namespace Stemma.Tell.Exports;

/// <summary>Claims as notes on the reports that carry them, and the reports' stances on them as opinions.</summary>
internal static class StixClaims
{
    /// <summary>Of Admiralty 1 to 5, after the specification's appendix; 6 has none.</summary>
    private static readonly int[] Confidence = [90, 70, 50, 30, 10];

    public static string RefOf(StixObjects objects, string claim) => objects.IdOf("note", claim);

    public static void Write(StixObjects objects)
    {
        var times = objects.Story.Dossier.Timeline.ToLookup(t => t.Claim, StringComparer.Ordinal);
        foreach (var claim in objects.Story.Dossier.Claims)
        {
            Write(objects, claim, times[claim.Id].FirstOrDefault());
            foreach (var stance in Stances.On(objects.Story, claim))
                Write(objects, claim, stance);
        }
    }

    private static void Write(StixObjects objects, Claim claim, TimelineEntry? time)
    {
        var json = objects.Json;
        objects.Start("note", RefOf(objects, claim.Id));
        if (claim.Credibility >= 1 && claim.Credibility <= Confidence.Length)
            json.WriteNumber("confidence", Confidence[claim.Credibility - 1]);
        objects.Language(objects.Story.Reports[objects.Story.Assertions[claim.Shown].Report].Report.Language);
        json.WriteString("content", objects.Story.ShownOf(claim));
        json.WriteKnown("object_refs", [.. objects.Story.ReportsOf(claim).Select(told => StixReports.RefOf(objects, told))]);
        objects.EndWith(to =>
        {
            to.WriteString("claim", claim.Id);
            to.WriteString("status", Code.Of(claim.Status));
            to.WriteNumber("credibility", claim.Credibility);
            to.WriteNumber("reports", claim.Reports);
            to.WriteNumber("outlets", claim.Outlets);
            to.WriteNumber("independent_origins", claim.IndependentOrigins);
            to.WriteKnown("origins", claim.Origins, (_, origin) => WriteOrigin(objects, origin));
            EstimateObject.Write(to, claim.Estimate);
            WriteTime(to, time);
            to.WriteKnown("assertions", claim.Assertions, (_, id) => WriteAssertion(objects, id));
            to.WriteKnown("disputes", [.. objects.Story.DisputesOf(claim.Id)], WriteDispute);
        });
    }

    private static void WriteOrigin(StixObjects objects, Origin origin)
    {
        var json = objects.Json;
        json.WriteStartObject();
        json.WriteString("origin", origin.Id);
        json.WriteString("name", origin.Name);
        json.WriteString("kind", Code.Of(origin.Kind));
        json.WriteString("identity_ref", StixIdentities.RefOf(objects, origin));
        json.WriteKnown("assertions", origin.Assertions);
        json.WriteKnown("reasons", origin.Reasons);
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, TimelineEntry? time)
    {
        if (time is null)
            return;

        json.WriteStartObject("time");
        json.WriteString("time", time.Time);
        json.WriteString("precision", time.Precision);
        json.WriteString("basis", time.Basis);
        json.WriteEndObject();
    }

    private static void WriteAssertion(StixObjects objects, string id)
    {
        var assertion = objects.Story.Assertions[id];
        var json = objects.Json;
        json.WriteStartObject();
        json.WriteString("assertion", id);
        json.WriteString("report_ref", StixReports.RefOf(objects, assertion.Report));
        json.WriteNumber("start", assertion.Span.Start);
        json.WriteNumber("end", assertion.Span.End);
        json.WriteString("quote", assertion.Quote);
        json.WriteString("polarity", Code.Of(assertion.Factuality.Polarity));
        json.WriteString("certainty", Code.Of(assertion.Factuality.Certainty));
        json.WriteEndObject();
    }

    private static void WriteDispute(Utf8JsonWriter json, Dispute dispute)
    {
        json.WriteStartObject();
        json.WriteString("dispute", dispute.Id);
        json.WriteString("kind", Code.Of(dispute.Kind));
        json.WriteString("verdict", Code.Of(dispute.Verdict));
        json.WriteString("because", dispute.Because);
        json.WriteKnown("values", dispute.Values, static (to, value) =>
        {
            to.WriteStartObject();
            to.WriteString("assertion", value.Assertion);
            to.WriteString("value", value.Value);
            to.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(StixObjects objects, Claim claim, Stances.Stance stance)
    {
        var json = objects.Json;
        var report = objects.Story.Reports[stance.Report].Report;
        objects.Start("opinion", objects.IdOf("opinion", $"{claim.Id}|{stance.Report}|{stance.Opinion}"));
        objects.Language(report.Language);
        json.WriteString("explanation", objects.Story.Assertions[stance.Assertions[0]].Quote);
        json.WriteKnown("authors", objects.Outlets.Of(report.Id) is null ? [] : [Outlets.NameOf(report.Outlet)]);
        json.WriteString("opinion", stance.Opinion);
        json.WriteKnown("object_refs", [RefOf(objects, claim.Id)]);
        objects.EndWith(to =>
        {
            to.WriteString("report_ref", StixReports.RefOf(objects, stance.Report));
            to.WriteKnown("assertions", stance.Assertions);
        });
    }
}
