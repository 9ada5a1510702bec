using System.Collections.Frozen;
using System.Text;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>What the author of a page calls its parts, in class names and identifiers.</summary>
internal static class PageParts
{
    private const int MaxNameLength = 400;

    private static readonly FrozenDictionary<string, string> Reasons =
        LexiconTable.Rows("Read.page-furniture.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Null when nothing in the names speaks of furniture.</summary>
    public static string? Reason(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > MaxNameLength)
            return null;
        foreach (string name in names.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = Words(name);
            for (int i = 0; i < words.Length; i++)
            {
                string run = words[i];
                for (int length = 1; ; length++)
                {
                    if (Reasons.TryGetValue(run, out string? reason))
                        return reason;
                    if (length == 3 || i + length >= words.Length)
                        break;
                    run += "-" + words[i + length];
                }
            }
        }

        return null;
    }

    private static string[] Words(string name)
    {
        var spaced = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (i > 0 && char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(name[i - 1]))
                spaced.Append(' ');
            spaced.Append(char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
