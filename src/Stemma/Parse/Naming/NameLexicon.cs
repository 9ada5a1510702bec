using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Parse;

/// <summary>What the rules for names know about words, from names.tsv, groups.tsv and demonyms.tsv; letter case does not count.</summary>
internal static class NameLexicon
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Groups = LexiconTable.Rows("Parse.names.tsv", 2)
        .GroupBy(row => row[0], row => row[1], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);

    private static readonly ImmutableArray<string[]> GroupRows = LexiconTable.Rows("Parse.groups.tsv", 2);

    /// <summary>Each by its first word, longest first.</summary>
    public static FrozenDictionary<string, ImmutableArray<string[]>> Modifiers { get; } = Phrases(Groups["modifier"]);

    /// <summary>Groups and demonyms, each by its first word, longest first.</summary>
    public static FrozenDictionary<string, ImmutableArray<string[]>> GroupNames { get; } =
        Phrases(GroupRows.Select(row => row[0]).Concat(LexiconTable.Rows("Parse.demonyms.tsv", 1).Select(row => row[0])));

    /// <summary>Groups that count only behind the first word of a sentence.</summary>
    public static FrozenSet<string> InsideOnly { get; } =
        GroupRows.Where(row => row[1] == "inside").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="KeyNotFoundException">names.tsv has no such group.</exception>
    public static FrozenSet<string> Words(string group) => Groups[group];

    private static FrozenDictionary<string, ImmutableArray<string[]>> Phrases(IEnumerable<string> phrases) => phrases
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(phrase => phrase.Replace("-", " - ", StringComparison.Ordinal).Split(' '))
        .GroupBy(words => words[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            group => group.Key, group => group.OrderByDescending(words => words.Length).ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
}
