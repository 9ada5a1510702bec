using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Tell;

/// <summary>The rules behind the figures, as data.</summary>
public sealed record RuleTable(ImmutableArray<IntervalRule> Intervals, ImmutableArray<StatedRule> Statements)
{
    private static readonly Lazy<RuleTable> Embedded = new(Load);

    /// <summary>The table this version of the engine works by.</summary>
    public static RuleTable Ours => Embedded.Value;

    private static RuleTable Load() => new(
        [.. LexiconTable.Rows("Tell.rules.tsv", 7).Select(r => new IntervalRule(
            r[0], r[1], Known(r[2]), Known(r[3]), Known(r[4]), Known(r[5]), Known(r[6])))],
        [.. LexiconTable.Rows("Tell.statements.tsv", 2).Select(r => new StatedRule(r[0], r[1]))]);

    private static string? Known(string cell) => cell == "-" ? null : cell;
}
