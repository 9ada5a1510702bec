using System.Text.Json;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tell.Json;

internal static class TraceJson
{
    public static void Write(Utf8JsonWriter json, Derivation derivation)
    {
        json.WriteStartObject();
        json.WriteString("from", derivation.From);
        json.WriteString("to", derivation.To);
        json.WriteString("kind", Code.Of(derivation.Kind));
        json.WriteNumber("confidence", Code.Rounded(derivation.Confidence));
        json.WriteString("direction", Code.Of(derivation.Direction));
        json.WriteArray("evidence", derivation.Evidence, Write);
        json.WriteArray("passages", derivation.Passages, Write);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, LostSource lost)
    {
        json.WriteStartObject();
        json.WriteString("id", lost.Id);
        json.WriteString("name", lost.Name);
        json.WriteArray("evidence", lost.Evidence, Write);
        json.WriteStrings("reports", lost.Reports);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("code", evidence.Code);
        json.WriteString("detail", evidence.Detail);
        json.WriteString("report", evidence.Report);
        json.WriteSpan(evidence.Span);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SharedPassage passage)
    {
        json.WriteStartObject();
        Write(json, "from", passage.From);
        Write(json, "to", passage.To);
        json.WriteString("kind", Code.Of(passage.Kind));
        json.WriteStrings("changed", passage.Changed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WriteStartObject(name);
        json.WriteSpan(span);
        json.WriteEndObject();
    }
}
