using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tell.Json;

internal static class TraceReader
{
    public static Derivation Derivation(Fields fields) => new(
        fields.Text("from"),
        fields.Text("to"),
        fields.Code<DerivationKind>("kind"),
        fields.Share("confidence"),
        fields.Code<Direction>("direction"),
        fields.Array("evidence", Evidence),
        fields.Array("passages", Passage));

    public static LostSource LostSource(Fields fields) => new(
        fields.Text("id"), fields.TextOrNull("name"), fields.Array("evidence", Evidence), fields.Texts("reports"));

    public static Storyline Story(Fields fields) => new(fields.Text("id"), fields.Texts("reports"));

    private static Evidence Evidence(Fields fields) => new(
        fields.Text("code"), fields.Text("detail"), fields.TextOrNull("report"), fields.SpanOrNull());

    private static SharedPassage Passage(Fields fields) => new(
        fields.Object("from", Span), fields.Object("to", Span), fields.Code<DerivationKind>("kind"), fields.Texts("changed"));

    private static TextSpan Span(Fields fields) => fields.Span();
}
