using System.Collections.Immutable;
using System.Globalization;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Lines that tell by their own words that they are not the article.</summary>
internal static class LineFurniture
{
    private static readonly ImmutableArray<(string Opening, int MaxWords, string Reason)> Openings =
    [
        .. LexiconTable.Rows("Read.line-furniture.tsv", 3)
            .Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2])),
    ];

    /// <summary>Null when nothing in the line says so.</summary>
    public static string? Reason(string line)
    {
        foreach (var (opening, maxWords, reason) in Openings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && (line.Length == opening.Length || !char.IsLetter(line[opening.Length]) || !char.IsLetter(opening[^1]))
                && TextShape.CountWords(line) <= maxWords
                && !IsSentenceOfItsOwn(line, opening))
            {
                return reason;
            }
        }

        return null;
    }

    /// <summary>"Share prices fell on Monday." opens like furniture and is none.</summary>
    private static bool IsSentenceOfItsOwn(string line, string opening) =>
        !opening.Contains(' ', StringComparison.Ordinal) && !opening.EndsWith(':') && TextShape.EndsSentence(line);
}
