using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Credits for pictures: "Photo: Ilsa Verrin/CORRA", "CORRA/Ilsa Verrin", "[Ilsa Verrin/CORRA]", "Image courtesy of the Port Office".</summary>
internal static partial class PictureCredits
{
    /// <summary>Credits in one paragraph beyond this many are not kept.</summary>
    public const int MaxInParagraph = 32;

    private const int MaxName = 80;
    private const int MaxWords = 10;

    /// <summary>UTF-16 code units at a paragraph's end in which a credit without brackets must stand.</summary>
    private const int MaxTail = 120;

    private static readonly Openings Begins = Openings.Of("Read.picture-openings.tsv");

    public static IEnumerable<FoundCredit> In(string paragraph)
    {
        var found = new List<FoundCredit>();
        foreach (Match start in SegmentStart().Matches(paragraph))
        {
            if (found.Count == MaxInParagraph)
                break;
            if (Opened(paragraph, start.Index + start.Length) is { } credit)
                Add(found, credit);
        }

        if (!paragraph.Contains('/', StringComparison.Ordinal))
            return found;
        foreach (Match match in CapitalsFirst().Matches(paragraph).Concat(Bracketed().Matches(paragraph)))
            Add(found, Of(match));
        int tail = Math.Max(0, paragraph.Length - MaxTail);
        if (Trailing().Match(paragraph, tail, paragraph.Length - tail) is { Success: true } last && Agencies.Is(last.Groups["name"].Value))
            Add(found, Of(last));
        return found;
    }

    private static FoundCredit Of(Match match)
    {
        Group credit = match.Groups["credit"];
        return new(match.Groups["name"].Value.Trim(), credit.Index, credit.Index + credit.Length, CreditKind.Picture);
    }

    private static void Add(List<FoundCredit> found, FoundCredit credit)
    {
        if (found.Count < MaxInParagraph && !found.Exists(f => f.Start < credit.End && credit.Start < f.End))
            found.Add(credit);
    }

    /// <summary>An opening, a mark that parts or a word that leads to a name, and the name.</summary>
    private static FoundCredit? Opened(string text, int start)
    {
        foreach (string opening in Begins.At(text, start))
        {
            Match match = NameBehind().Match(text, start + opening.Length);
            if (!match.Success || match.Index != start + opening.Length)
                continue;
            if (!match.Groups["mark"].Success && !LeadsToName(opening))
                continue;
            string name = match.Groups["name"].Value.TrimEnd();
            if (name.Length is > 1 and <= MaxName && TextShape.CountWords(name) is > 0 and <= MaxWords)
                return new(Owner(name), start, match.Groups["name"].Index + name.Length, CreditKind.Picture);
        }

        return null;
    }

    private static bool LeadsToName(string opening) =>
        opening is "©" || opening.EndsWith(" by", StringComparison.Ordinal) || opening.EndsWith(" of", StringComparison.Ordinal);

    /// <summary>Whom the picture is from rather than who took it: what stands last behind a stroke, or behind a comma where it is an agency.</summary>
    private static string Owner(string name)
    {
        string last = name.Split('/')[^1].Trim();
        if (last.Length > 1 && last.Length < name.Length)
            return last;
        string behind = name.Split(", ")[^1].Trim();
        return Agencies.Is(behind) ? behind : name;
    }

    [GeneratedRegex(@"^|[(\[|•·]\s?|[.!?”""’]\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SegmentStart();

    [GeneratedRegex(@"\G(?:\s?(?<mark>[:©|–—]|\s[-/]\s)\s?(?:©|by |courtesy of )?|(?<=©)\s?|\s)(?<name>[^\s()\[\]|][^()\[\]|\n]{1,90}?)(?=[)\]|]|\.?$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NameBehind();

    [GeneratedRegex(@"(?:^|[.!?”""’]\s|[(\[:–—-]\s?)(?<credit>(?<name>\p{Lu}{3,}(?: \p{Lu}{2,})?)/\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3}(?:/[\p{L} ]{2,40})?)(?=[)\]]|\.?$|\. (?:File|Pool)|\s\()",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CapitalsFirst();

    [GeneratedRegex(@"[(\[](?<credit>\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,4}\s?/\s?(?<name>\p{Lu}[\p{L}\p{N} .&’'-]{1,40}))[)\]]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<credit>\p{Lu}[\p{L}.’'-]+ (?:\p{Lu}[\p{L}.’'-]* ){0,2}?(?:\p{Lu}[\p{L}.’'-]+ )?/ ?(?<name>\p{Lu}[\p{L} ]{1,30}?)(?: file| pool)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trailing();
}
