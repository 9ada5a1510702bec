namespace Stemma.Tell.Json;

internal static class RulesReader
{
    public static RuleTable Rules(Fields fields) => new(
        fields.Array("intervals", rule => new IntervalRule(
            rule.Text("kind"),
            rule.Text("phrase"),
            rule.TextOrNull("low"),
            rule.TextOrNull("best"),
            rule.TextOrNull("high"),
            rule.TextOrNull("modifier"),
            rule.TextOrNull("acled"))),
        fields.Array("statements", rule => new StatedRule(rule.Text("name"), rule.Text("text"))));
}
