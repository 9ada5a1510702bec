using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Which lines of a scraped text are not its article. A line is taken only for what it says itself or for the run it stands in.</summary>
internal static partial class PlainFurniture
{
    private const int MaxTeaserWords = 28;

    /// <summary>Fewer cut-off lines at the end could be the article's own.</summary>
    private const int MinTeaserRun = 2;

    /// <summary>Lines from the start among which a byline or a date may stand.</summary>
    private const int HeadLines = 5;

    public static (ImmutableArray<string> Kept, ImmutableArray<RemovedText> Removed, string? Byline) Sort(ImmutableArray<string> lines)
    {
        var reasons = new string?[lines.Length];
        for (int i = 0; i < lines.Length; i++)
            reasons[i] = LineFurniture.Reason(lines[i]) ?? LineShape.Reason(lines[i]);
        string? byline = Head(lines, reasons);
        AuthorBox(lines, reasons);
        Teasers(lines, reasons);
        TrailingParts.Mark(lines, reasons);
        var kept = ImmutableArray.CreateBuilder<string>();
        var removed = ImmutableArray.CreateBuilder<RemovedText>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (reasons[i] is { } reason)
            {
                removed.Add(new(lines[i], reason));
                continue;
            }

            string line = WithoutStrayMark(lines[i], out string? mark);
            if (mark is not null)
                removed.Add(new(mark, "stray-mark"));
            line = Markdown.Without(line, out string? marks);
            if (marks is not null)
                removed.Add(new(marks, "markup"));
            if (line.Length > 0)
                kept.Add(line);
        }

        return (kept.ToImmutable(), removed.ToImmutable(), byline);
    }

    private static string? Head(ImmutableArray<string> lines, string?[] reasons)
    {
        string? byline = null;
        for (int i = 0; i < Math.Min(HeadLines, lines.Length); i++)
        {
            if (reasons[i] is not null)
                continue;
            if (i > 0 && byline is null && Byline().Match(lines[i]) is { Success: true } match)
            {
                byline = match.Groups["name"].Value;
                reasons[i] = "byline";
            }
            else if (LineDate.Among([lines[i]]).Basis != PublicationBasis.None
                && TextShape.CountWords(lines[i]) <= 14 && !TextShape.EndsSentence(lines[i]))
            {
                reasons[i] = "byline";
            }
        }

        return byline;
    }

    /// <summary>"About NAME", then lines that speak of NAME, to the end or to the next furniture.</summary>
    private static void AuthorBox(ImmutableArray<string> lines, string?[] reasons)
    {
        for (int i = lines.Length / 2; i < lines.Length - 1; i++)
        {
            if (reasons[i] is not null || About().Match(lines[i]) is not { Success: true } match)
                continue;
            string name = match.Groups["name"].Value;
            if (!lines[i + 1].StartsWith(name.Split(' ')[0], StringComparison.Ordinal) && !lines[i + 1].Contains(name, StringComparison.Ordinal))
                continue;
            reasons[i] = "author-box";
            for (int j = i + 1; j < lines.Length && reasons[j] is null && Mentions(lines[j], name); j++)
                reasons[j] = "author-box";
        }
    }

    private static bool Mentions(string line, string name) =>
        name.Split(' ').Any(part => line.Contains(part, StringComparison.Ordinal));

    /// <summary>A run of short lines at the end, each cut off with an ellipsis: other stories' openings.</summary>
    private static void Teasers(ImmutableArray<string> lines, string?[] reasons)
    {
        int end = lines.Length;
        while (end > 0 && (reasons[end - 1] is not null || CreditLines.In(lines[end - 1]) is not null))
            end--;
        int start = end;
        while (start > 0 && reasons[start - 1] is null && IsCutOff(lines[start - 1]))
            start--;
        if (end - start < MinTeaserRun || start == 0)
            return;
        var body = Vocabulary(lines.AsSpan(0, start));
        for (int i = start; i < end; i++)
        {
            if (IsForeign(lines[i], body))
                continue;
            if (i > start)
                break;
            start = i + 1;
        }

        if (end - start < MinTeaserRun)
            return;
        for (int i = start; i < end; i++)
            reasons[i] = "teaser";
    }

    private static bool IsCutOff(string line) =>
        (line.EndsWith('…') || line.EndsWith("...", StringComparison.Ordinal)) && TextShape.CountWords(line) <= MaxTeaserWords;

    /// <summary>A line most of whose longer words the article uses belongs to the article.</summary>
    private static bool IsForeign(string line, HashSet<string> body)
    {
        var words = Vocabulary([line]);
        return words.Count(body.Contains) * 2 <= words.Count;
    }

    private static HashSet<string> Vocabulary(ReadOnlySpan<string> lines)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines)
        {
            foreach (Match match in LongWord().Matches(line))
                words.Add(match.Value);
        }

        return words;
    }

    private static string WithoutStrayMark(string line, out string? mark)
    {
        Match match = StrayMark().Match(line);
        mark = match.Success ? match.Groups["mark"].Value : null;
        return match.Success ? line[..match.Index].TrimEnd() : line;
    }

    [GeneratedRegex(@"^(?:By|BY|by) (?<name>\p{Lu}[\p{L}.'’-]*(?: (?:and |de |van |al-)?\p{Lu}[\p{L}.'’-]*){0,5})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^About (?:the author:? )?(?<name>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex About();

    [GeneratedRegex(@"\p{L}{5,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LongWord();

    [GeneratedRegex(@"(?:^|\s)(?<mark>[“”""‘’']?`{1,3}|[“‘])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StrayMark();
}
