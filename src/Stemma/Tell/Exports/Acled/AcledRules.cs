using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Text;

namespace Stemma.Tell.Exports.Acled;

/// <summary>From PLOVER's kinds of event to ACLED's, and what ACLED calls them.</summary>
internal static class AcledRules
{
    private const string Any = "*";
    private const string None = "-";

    private static readonly ImmutableArray<(string Code, string[] Modes, string[] Conditions, string SubEvent)> Rules =
        [.. LexiconTable.Rows("Tell.acled-events.tsv", 4).Select(row => (row[0], row[1].Split(' '), row[2].Split(' '), row[3]))];

    private static readonly FrozenDictionary<string, string[]> Types =
        LexiconTable.Rows("Tell.acled-types.tsv", 3).ToFrozenDictionary(row => row[0], StringComparer.Ordinal);

    /// <summary>The sub-event type of the first rule that fits; null when none does.</summary>
    public static string? SubEventOf(PloverCode code, string? mode, Func<string, bool> holds) => Rules
        .Where(rule => rule.Code == Code.Of(code) && (rule.Modes is [Any] || rule.Modes.Contains(mode ?? None)))
        .Where(rule => rule.Conditions is [None] || rule.Conditions.All(holds))
        .Select(rule => rule.SubEvent)
        .FirstOrDefault();

    public static string EventTypeOf(string subEvent) => Types[subEvent][1];

    public static string DisorderOf(string subEvent) => Types[subEvent][2];
}
