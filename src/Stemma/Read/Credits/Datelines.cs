using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Credits in the line that opens a report: "HARBOUR TOWN, Dec 2 (Corra) — ", "Harbour Town/CORRA - ", "CORRA — ".</summary>
internal static partial class Datelines
{
    private const int MaxNames = 4;

    public static IEnumerable<FoundCredit> In(string paragraph)
    {
        Match match = Bracketed().Match(paragraph);
        if (match.Success && (match.Groups["dash"].Success ? IsName(match.Groups["name"].Value) : IsInitials(match.Groups["name"].Value)))
        {
            Group credit = match.Groups["credit"];
            foreach (string name in match.Groups["name"].Value.Split('/').Take(MaxNames))
                yield return new(name.Trim(), credit.Index, credit.Index + credit.Length, CreditKind.Text);
            yield break;
        }

        foreach (Regex form in (Regex[])[Slashed(), Dashed(), Leading()])
        {
            Group name = form.Match(paragraph).Groups["name"];
            if (!name.Success || !Agencies.IsKnown(name.Value))
                continue;
            yield return new(name.Value.Trim(), name.Index, name.Index + name.Length, CreditKind.Text);
            yield break;
        }
    }

    private static bool IsName(string text) =>
        text.Split('/').All(name => name.Trim() is { Length: > 1 } word && (!char.IsLower(word[0]) || Agencies.IsKnown(word))
            && TextShape.CountWords(word) <= 5);

    /// <summary>Without a dash behind it only an agency's name or initials make a dateline.</summary>
    private static bool IsInitials(string text) => text.Split('/').All(name => Agencies.Is(name.Trim()));

    [GeneratedRegex(@"^(?<place>[\p{Lu}\p{Lo}][^()\n]{0,60}[ ,])?(?<credit>\((?<name>\p{L}[\p{L}\p{N}.&'’/ -]{1,50})\))(?: ?(?<dash>[-–—―]{1,2}|:)(?=\s|\p{L})|(?(place)(?!))\s?(?=[\p{Lu}\p{Lo}“""‘]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^[\p{Lu}\p{Lo}][\p{L} .'’-]{1,30}(?:, [^/()\n]{1,24})?\s?/\s?(?<name>\p{L}[\p{L}. -]{1,30}?)/?\s*[-–—:]\s",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^[\p{Lu}\p{Lo}][^–—.\n]{1,50}\.? [–—-] (?<name>\p{L}[^.,:–—\n]{1,30}?)\s?[.:,–—-](?=\s)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L}. -]{1,30}?)\s?(?:[–—]|-(?=\s))\s?(?=\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leading();
}
