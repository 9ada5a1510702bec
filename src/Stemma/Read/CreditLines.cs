using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Lines that are nothing but a credit ("Source » NAME"): furniture, and yet the report's word on where its text is from.</summary>
internal static partial class CreditLines
{
    private const int MaxName = 80;
    private const int MaxNameWords = 7;

    private static readonly ImmutableArray<string> Openings =
        [.. LexiconTable.Rows("Read.credit-openings.tsv", 2).Where(row => row[1] == "line").Select(row => row[0])];

    public static (ImmutableArray<string> Paragraphs, ImmutableArray<RemovedText> Removed, ImmutableArray<Credit> Credits) TakeOut(
        ImmutableArray<string> paragraphs, ImmutableArray<RemovedText> removed)
    {
        var credits = ImmutableArray.CreateBuilder<Credit>();
        var kept = ImmutableArray.CreateBuilder<string>();
        foreach (string paragraph in paragraphs)
        {
            if (In(paragraph) is { } credit)
            {
                credits.Add(credit);
                removed = removed.Add(new(paragraph, "source-line"));
            }
            else
            {
                kept.Add(paragraph);
            }
        }

        return (kept.ToImmutable(), removed, credits.ToImmutable());
    }

    /// <summary>Null when the line is no such credit.</summary>
    public static Credit? In(string line)
    {
        foreach (string opening in Openings)
        {
            if (!line.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                continue;
            Match match = Name().Match(line, opening.Length);
            if (!match.Success || match.Index != opening.Length)
                continue;
            string name = match.Groups["name"].Value.Trim();
            if (name.Length <= MaxName && TextShape.CountWords(name) is > 0 and <= MaxNameWords)
                return new(WithoutWww(name), line, null);
        }

        return null;
    }

    private static string WithoutWww(string name)
    {
        string bare = Uri.TryCreate(name, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? uri.Host : name.TrimEnd('/');
        return bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
    }

    [GeneratedRegex(@"\s*[:»>|–—]+\s*(?<name>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
