using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>What follows an article: comments, lists of other stories under their heading, a line about the writer.</summary>
internal static partial class TrailingParts
{
    /// <summary>A heading over other stories has no more words.</summary>
    private const int MaxHeadingWords = 5;

    /// <summary>A headline of another story has no more words.</summary>
    private const int MaxHeadlineWords = 25;

    /// <summary>Lines from the end among which the writer may be told of.</summary>
    private const int AuthorLines = 4;

    private static readonly Regex AuthorWords = new(
        @"\b(?:" + string.Join('|', LexiconTable.Rows("Read.author-words.tsv", 1).Select(row => Regex.Escape(row[0]))) + @")\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    /// <param name="reasons">For each line why it is not the article; null where it is. Changed in place.</param>
    public static void Mark(ImmutableArray<string> lines, string?[] reasons)
    {
        Comments(lines, reasons);
        StoriesUnderHeadings(lines, reasons);
        Author(lines, reasons);
    }

    private static void Comments(ImmutableArray<string> lines, string?[] reasons)
    {
        int heading = -1;
        for (int i = Math.Max(1, lines.Length / 3); i < lines.Length && heading < 0; i++)
        {
            if (CommentsHeading().IsMatch(lines[i]))
                heading = i;
        }

        for (int i = heading; i >= 0 && i < lines.Length; i++)
            reasons[i] ??= "comments";
    }

    private static void StoriesUnderHeadings(ImmutableArray<string> lines, string?[] reasons)
    {
        for (int i = 1; i < lines.Length - 1; i++)
        {
            if (reasons[i] != "teaser" || TextShape.CountWords(lines[i]) > MaxHeadingWords)
                continue;
            int end = i + 1;
            while (end < lines.Length && (reasons[end] is not null || IsHeadline(lines[end])))
                end++;
            for (int j = i + 1; j < end && end == lines.Length; j++)
                reasons[j] ??= "teaser";
            i = end - 1;
        }
    }

    private static bool IsHeadline(string line) =>
        TextShape.CountWords(line) <= MaxHeadlineWords && !TextShape.EndsSentence(line) && CreditLines.In(line) is null;

    /// <summary>"NAME is a reporter …" where the article itself never speaks of NAME.</summary>
    private static void Author(ImmutableArray<string> lines, string?[] reasons)
    {
        int seen = 0;
        for (int i = lines.Length - 1; i > lines.Length / 2 && seen < AuthorLines; i--)
        {
            if (reasons[i] is not null)
                continue;
            seen++;
            if (Biography().Match(lines[i]) is { Success: true } match && AuthorWords.IsMatch(lines[i])
                && !Speaks(lines, reasons, i, match.Groups["name"].Value))
            {
                reasons[i] = "author-box";
            }
        }
    }

    private static bool Speaks(ImmutableArray<string> lines, string?[] reasons, int of, string name)
    {
        string last = name.Split(' ')[^1];
        return Enumerable.Range(0, of).Any(i => reasons[i] is null && lines[i].Contains(last, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?:\d{1,5} (?:comments?|responses|replies|thoughts on\b.{0,200})|comments?(?: ?\(\d{1,5}\)|:)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CommentsHeading();

    [GeneratedRegex(@"^(?<name>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}),? (?:is|was|writes|works|covers|reports)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Biography();
}
