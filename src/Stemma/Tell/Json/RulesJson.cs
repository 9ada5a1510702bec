using System.Text.Json;

namespace Stemma.Tell.Json;

internal static class RulesJson
{
    public static void Write(Utf8JsonWriter json, RuleTable rules)
    {
        json.WriteStartObject("rules");
        json.WriteArray("intervals", rules.Intervals, Write);
        json.WriteArray("statements", rules.Statements, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IntervalRule rule)
    {
        json.WriteStartObject();
        json.WriteString("kind", rule.Kind);
        json.WriteString("phrase", rule.Phrase);
        json.WriteString("low", rule.Low);
        json.WriteString("best", rule.Best);
        json.WriteString("high", rule.High);
        json.WriteString("modifier", rule.Modifier);
        json.WriteString("acled", rule.Acled);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StatedRule rule)
    {
        json.WriteStartObject();
        json.WriteString("name", rule.Name);
        json.WriteString("text", rule.Text);
        json.WriteEndObject();
    }
}
