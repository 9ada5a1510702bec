using Stemma.Reconcile;

namespace Stemma.Tell.Json;

internal static class ClaimReader
{
    public static Claim Claim(Fields fields) => new(
        fields.Text("id"),
        fields.Texts("assertions"),
        fields.Text("shown"),
        fields.Whole("reports"),
        fields.Whole("outlets"),
        fields.Array("origins", Origin),
        fields.Whole("independentOrigins"),
        fields.Array("inherited", Inheritance, required: false),
        fields.Code<ClaimStatus>("status"),
        fields.Whole("credibility"),
        fields.ObjectOrNull("estimate", Estimate));

    public static Dispute Dispute(Fields fields) => new(
        fields.Text("id"),
        fields.Texts("claims", required: false),
        fields.Code<DisputeKind>("kind"),
        fields.Code<Verdict>("verdict"),
        fields.Texts("assertions"),
        fields.Array("values", value => new DisputedValue(value.Text("assertion"), value.Text("value"))),
        fields.Text("because"));

    public static TimelineEntry Entry(Fields fields) => new(
        fields.Text("claim"), fields.Text("time"), fields.Text("precision"), fields.Text("basis"));

    public static Framing Framing(Fields fields) => new(
        fields.Text("actor"),
        fields.Text("report"),
        fields.Text("label"),
        fields.Truth("loaded"),
        fields.Array("mentions", mention => mention.Span()));

    private static Origin Origin(Fields fields) => new(
        fields.Text("id"),
        fields.TextOrNull("actor"),
        fields.Text("name"),
        fields.Code<OriginKind>("kind"),
        fields.Texts("assertions"),
        fields.Texts("reasons", required: false));

    private static Inheritance Inheritance(Fields fields) => new(
        fields.Text("assertion"), fields.TextOrNull("from"), fields.TextOrNull("lostSource"), fields.Truth("attributionLost"));

    private static Estimate Estimate(Fields fields) => new(
        fields.Text("measure"), fields.NumberOrNull("best"), fields.NumberOrNull("low"), fields.NumberOrNull("high"), fields.Text("rule"))
    {
        Conservative = fields.NumberOrNull("conservative"),
    };
}
