using System.Collections.Immutable;

namespace Stemma.Read;

/// <summary>Lines that were broken at a width, put together into the paragraphs they were.</summary>
internal static class HardWraps
{
    private const int MinWidth = 40;
    private const int MaxWidth = 100;

    /// <summary>Fewer lines that run on prove nothing.</summary>
    private const int MinPairs = 4;

    /// <summary>Of a hundred lines that run on, how many must be too long for the next line's first word.</summary>
    private const int MinFullPerHundred = 80;

    private const int MaxFirstWord = 25;

    /// <summary>The lines as they were unless they are broken at a width. An empty line ends a paragraph and is left out.</summary>
    public static ImmutableArray<string> Join(ImmutableArray<string> lines)
    {
        int width = lines.IsEmpty ? 0 : lines.Max(line => line.TrimEnd().Length);
        if (width is < MinWidth or > MaxWidth || !AreWrapped(lines, width))
            return [.. lines.Where(line => !string.IsNullOrWhiteSpace(line))];
        var joined = ImmutableArray.CreateBuilder<string>();
        string? open = null;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0)
                continue;
            open = open is null ? line : open + (RunsOnWithoutSpace(open, line) ? "" : " ") + line;
            if (i + 1 < lines.Length && RunsOn(lines[i], lines[i + 1], width))
                continue;
            joined.Add(open);
            open = null;
        }

        return joined.ToImmutable();
    }

    private static bool AreWrapped(ImmutableArray<string> lines, int width)
    {
        int pairs = 0, full = 0;
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || string.IsNullOrWhiteSpace(lines[i + 1]) || FirstWord(lines[i + 1]) > MaxFirstWord
                || Markdown.BeginsPart(lines[i + 1]))
            {
                continue;
            }

            pairs++;
            full += IsFull(lines[i], lines[i + 1], width) ? 1 : 0;
        }

        return pairs >= MinPairs && full * 100 >= pairs * MinFullPerHundred;
    }

    private static bool RunsOn(string line, string next, int width) =>
        !string.IsNullOrWhiteSpace(next) && IsFull(line, next, width) && !Markdown.BeginsPart(next)
        && !(char.IsWhiteSpace(next[0]) && !char.IsWhiteSpace(line[0]));

    private static bool IsFull(string line, string next, int width) => line.TrimEnd().Length + 1 + FirstWord(next) > width;

    private static int FirstWord(string line)
    {
        ReadOnlySpan<char> words = line.AsSpan().Trim();
        int space = words.IndexOf(' ');
        return space < 0 ? words.Length : space;
    }

    /// <summary>A word broken at its hyphen keeps it.</summary>
    private static bool RunsOnWithoutSpace(string before, string after) =>
        before.Length > 1 && before[^1] == '-' && char.IsLetter(before[^2]) && char.IsLower(after[0]);
}
