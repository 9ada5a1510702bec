using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Credits within the article: datelines, closing tags, picture lines, "first appeared in".</summary>
internal static partial class TextCredits
{
    /// <summary>Paragraphs from the start in which a dateline may stand.</summary>
    private const int DatelineParagraphs = 4;

    private static readonly ImmutableArray<string> Sentences =
        [.. LexiconTable.Rows("Read.credit-openings.tsv", 2).Where(row => row[1] == "sentence").Select(row => row[0])];

    public static ImmutableArray<Credit> In(string text)
    {
        var credits = ImmutableArray.CreateBuilder<Credit>();
        int number = 0;
        for (int start = 0; start <= text.Length; number++)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            string paragraph = text[start..end];
            if (number < DatelineParagraphs)
                Add(credits, Dateline().Match(paragraph), "credit", start);
            Add(credits, Picture().Match(paragraph), "credit", start);
            Add(credits, Closing().Match(paragraph), "credit", start);
            Add(credits, Agencies().Match(paragraph), "credit", start);
            AddSentence(credits, paragraph, start);
            start = end + 1;
        }

        return [.. credits.DistinctBy(c => (c.Name, c.Span)).OrderBy(c => c.Span!.Value)];
    }

    private static void Add(ImmutableArray<Credit>.Builder credits, Match match, string group, int offset)
    {
        if (!match.Success)
            return;
        Group credit = match.Groups[group];
        int at = offset + credit.Index;
        credits.Add(new(match.Groups["name"].Value, credit.Value, new TextSpan(at, at + credit.Length)));
    }

    private static void AddSentence(ImmutableArray<Credit>.Builder credits, string paragraph, int offset)
    {
        foreach (string opening in Sentences)
        {
            if (!paragraph.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                continue;
            Match match = NameAfter().Match(paragraph, opening.Length);
            if (!match.Success || match.Index != opening.Length)
                continue;
            int end = match.Index + match.Length;
            credits.Add(new(match.Groups["name"].Value, paragraph[..end], new TextSpan(offset, offset + end)));
            return;
        }
    }

    [GeneratedRegex(@"^(?:\p{Lu}[^()\n]{0,60} )?(?<credit>\((?<name>\p{Lu}[\p{L}\p{N}.&'’-]*(?: \p{Lu}[\p{L}\p{N}.&'’-]*){0,4})\)) ?[-–—―]{1,2}(?=\s)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"(?<credit>\b(?<name>\p{Lu}{3,}(?: \p{Lu}{2,})?)/\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"[.!?”""’]\s?(?<credit>\((?<name>\p{Lu}{2,8}(?:/\p{Lu}{2,8})?)\))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?:^|[(.–—-]\s?)(?<credit>with (?:input from )?(?<name>(?:news |wire )?agencies))[.)]?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Agencies();

    [GeneratedRegex(@"[ :]+(?<name>(?:[Tt]he )?\p{Lu}[\p{L}\p{N}.&'’-]*?(?: (?:of |the |and )?\p{Lu}[\p{L}\p{N}.&'’-]*?){0,5})(?=[.,;:)]|\s|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameAfter();
}
