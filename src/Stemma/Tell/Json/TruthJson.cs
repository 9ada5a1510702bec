using System.Text.Json;
using Stemma.Reconcile;

namespace Stemma.Tell.Json;

internal static class TruthJson
{
    public static void Write(Utf8JsonWriter json, TruthOpinion truth)
    {
        json.WriteStartObject("truth");
        json.WriteString("rule", "accucopy");
        json.WriteArray("values", truth.Values, Write);
        json.WriteArray("copying", truth.Copying, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TruthOpinion.Value value)
    {
        json.WriteStartObject();
        json.WriteString("claim", value.Claim);
        json.WriteString("value", value.Text);
        json.WriteNumber("probability", Code.Rounded(value.Probability));
        json.WriteStrings("reports", value.Reports);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TruthOpinion.Pair pair)
    {
        json.WriteStartObject();
        json.WriteString("one", pair.One);
        json.WriteString("other", pair.Other);
        json.WriteNumber("probability", Code.Rounded(pair.Probability));
        json.WriteEndObject();
    }
}
