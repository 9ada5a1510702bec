namespace Stemma.Tell.Exports;

/// <summary>The rules behind the figures as lines of a comment.</summary>
internal static class RuleLines
{
    public static IEnumerable<string> Of(RuleTable rules) =>
        [.. rules.Statements.Select(Line), .. rules.Intervals.Select(Line)];

    private static string Line(StatedRule rule) => PlainText.OneLine($"{rule.Name}: {rule.Text}");

    private static string Line(IntervalRule rule)
    {
        var line = $"{rule.Kind}: {rule.Phrase}: low {rule.Low ?? "open"}, best {rule.Best ?? "not told"}, high {rule.High ?? "open"}";
        if (rule.Modifier is { } modifier)
            line += $", modifier {modifier}";
        if (rule.Acled is { } acled)
            line += $", ACLED {acled}";
        return PlainText.OneLine(line);
    }
}
