using System.Collections.Frozen;
using Stemma.Text;

namespace Stemma.Link.Names;

/// <summary>Forms of address, offices and ranks before a name.</summary>
internal static class Titles
{
    private static readonly FrozenSet<string> All = LexiconTable.Rows("Link.titles.tsv", 1).Select(row => row[0]).ToFrozenSet();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name from its first word on that is no title; empty when all are.</summary>
    public static string Without(string name)
    {
        var rest = name.AsSpan().Trim();
        while (rest.Length > 0)
        {
            var end = rest.IndexOfAny(' ', '\n', '\u00A0');
            var word = end < 0 ? rest : rest[..end];
            if (word.Length > MostLetters || !IsTitle(word))
                break;
            rest = end < 0 ? [] : rest[(end + 1)..].TrimStart();
        }

        return rest.Length == name.Length ? name : rest.ToString();
    }

    private const int MostLetters = 32;

    private static bool IsTitle(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[MostLetters];
        return Spans.Contains(lower[..word.ToLowerInvariant(lower)]);
    }
}
