using System.Collections.Frozen;
using System.Text;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>What the author of a page calls its parts, in class names and identifiers.</summary>
internal static class PageParts
{
    public const int MaxNameLength = 400;

    /// <summary>Words of a name that are looked up together.</summary>
    private const int MaxRun = 4;

    private static readonly FrozenDictionary<string, string> Reasons =
        LexiconTable.Rows("Read.page-furniture.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Bodies =
        LexiconTable.Rows("Read.page-bodies.tsv", 1).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Furniture beats a body: "article-body-share" shares.</summary>
    public static (string? Reason, bool IsBody) Read(string names)
    {
        bool isBody = false;
        foreach (string name in names.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = Words(name);
            for (int i = 0; i < words.Length; i++)
            {
                string run = words[i];
                for (int length = 1; ; length++)
                {
                    if (Reasons.TryGetValue(run, out string? reason))
                        return (reason, false);
                    isBody |= (length > 1 || words.Length == 1) && Bodies.Contains(run);
                    if (length == MaxRun || i + length >= words.Length)
                        break;
                    run += "-" + words[i + length];
                }
            }
        }

        return (null, isBody);
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
