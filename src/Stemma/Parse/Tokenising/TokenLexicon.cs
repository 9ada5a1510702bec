using System.Collections.Frozen;
using Stemma.Text;

namespace Stemma.Parse;

/// <summary>What the tokeniser knows about words, from tokens.tsv.</summary>
internal static class TokenLexicon
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Groups = Load();

    public static FrozenDictionary<string, AbbreviationKind> Abbreviations { get; } = new[]
    {
        ("title", AbbreviationKind.Title), ("capital", AbbreviationKind.BeforeCapital), ("digit", AbbreviationKind.BeforeDigit),
        ("month", AbbreviationKind.Ending), ("ending", AbbreviationKind.Ending),
    }.SelectMany(group => Groups[group.Item1].Keys.Select(word => KeyValuePair.Create(word, group.Item2))).ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, string> Openers => Groups["opener"];

    public static FrozenDictionary<string, string> Prefixes => Groups["prefix"];

    public static FrozenDictionary<string, string> Suffixes => Groups["suffix"];

    public static FrozenDictionary<string, string> Units => Groups["unit"];

    public static FrozenDictionary<string, string> Splits => Groups["split"];

    public static FrozenDictionary<string, string> Apostrophes => Groups["apostrophe"];

    public static FrozenDictionary<string, string> Faces => Groups["face"];

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Load()
    {
        var groups = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var fields in LexiconTable.Rows("Parse.tokens.tsv"))
        {
            if (!groups.TryGetValue(fields[0], out var group))
                groups.Add(fields[0], group = new Dictionary<string, string>(StringComparer.Ordinal));
            group.Add(fields[1], fields.Length > 2 ? fields[2] : "");
        }

        return groups.ToFrozenDictionary(g => g.Key, g => g.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
