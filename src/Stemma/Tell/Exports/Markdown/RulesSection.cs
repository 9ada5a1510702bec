namespace Stemma.Tell.Exports.Markdown;

/// <summary>The conversions and rules behind the figures.</summary>
internal static class RulesSection
{
    public static void Write(TextWriter writer, RuleTable rules)
    {
        MarkdownReport.Heading(writer, "##", "Rules");
        writer.WriteLine("| what | wording | low | best | high | modifier | ACLED |");
        writer.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var rule in rules.Intervals)
        {
            var cells = new[] { rule.Kind, rule.Phrase, rule.Low, rule.Best, rule.High, rule.Modifier, rule.Acled };
            writer.WriteLine($"| {string.Join(" | ", cells.Select(cell => cell is null ? "" : MarkdownText.Of(cell)))} |");
        }

        writer.WriteLine();
        foreach (var rule in rules.Statements)
            writer.WriteLine($"- {MarkdownText.Of(rule.Name)}: {MarkdownText.Of(rule.Text)}");
    }
}
