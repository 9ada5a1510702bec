namespace Stemma.Tell.Exports;

/// <summary>The rules behind the figures as entities, for the form that has no comments.</summary>
internal static class ProvRules
{
    public static IEnumerable<ProvNode> Nodes(RuleTable rules)
    {
        var all = new ProvNode("rules", ProvKind.Entity, "prov:Collection", "st:RuleTable");
        for (var i = 0; i < rules.Statements.Length; i++)
        {
            var rule = new ProvNode("rules.s" + Code.Of(i + 1), ProvKind.Entity, "st:StatedRule")
                .With("st:name", rules.Statements[i].Name)
                .With("st:text", rules.Statements[i].Text);
            all.Tied(ProvRelation.Member, rule.Id);
            yield return rule;
        }

        for (var i = 0; i < rules.Intervals.Length; i++)
        {
            var rule = new ProvNode("rules.i" + Code.Of(i + 1), ProvKind.Entity, "st:IntervalRule");
            foreach (var (name, text) in ExportJson.Fields(rules.Intervals[i]))
                rule.With("st:" + name, text);
            all.Tied(ProvRelation.Member, rule.Id);
            yield return rule;
        }

        yield return all;
    }
}
