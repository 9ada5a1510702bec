using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Whom a page names as its author.</summary>
internal static partial class PageByline
{
    private const int MaxByline = 120;
    private const int MaxWords = 14;

    /// <summary>UTF-16 code units; what is longer is more than a byline with its date.</summary>
    private const int MaxText = 400;

    private static readonly string[] Names =
        ["author", "parsely-author", "sailthru.author", "article:author", "dc.creator", "dcterms.creator", "byl", "article_author", "cXenseParse:author"];

    public static string? Of(PageSigns signs, LinkedArticle? linked)
    {
        foreach (string? name in Names.Select(signs.Meta).Prepend(linked?.Author).Concat(signs.Authors))
        {
            if (Clean(name) is { } byline)
                return byline;
        }

        return null;
    }

    /// <summary>Of the lines taken out as bylines the first that says "by" and a name of two words or more; null when none does.</summary>
    public static string? Among(ImmutableArray<RemovedText> removed) => removed
        .Where(r => r.Reason == "byline" && TextLines.IsByline(r.Text))
        .Select(r => Clean(r.Text))
        .FirstOrDefault(name => name is not null && TextShape.CountWords(name) >= 2);

    /// <summary>Null for an address, a date, or more than names.</summary>
    private static string? Clean(string? text)
    {
        if (text is null || text.Length > MaxText || text.Contains("://", StringComparison.Ordinal))
            return null;
        string name = Opening().Replace(TextShape.Fold(text), "");
        name = Closing().Replace(name, "").Trim(' ', ',', '|', '·', '•', '-', '–', '—', ';', ':', '/');
        return name.Length is > 1 and <= MaxByline && TextShape.CountWords(name) is > 0 and <= MaxWords && name.Any(char.IsLetter) && WrittenDate.All(name).IsEmpty
            && LineDate.Said(name) == PageMomentKind.Unsaid
            ? name
            : null;
    }

    [GeneratedRegex(@"^(?:(?:written |posted |published |reported |story |words )?by|par|von|por|di|door|autor[ae]?|автор|текст|بقلم)[: ]\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Opening();

    /// <summary>Where a date, a time or another label begins.</summary>
    [GeneratedRegex(@"(?:\s*[|·•]\s*|\s+[-–—]\s+|,?\s+on\s+|\s+)(?:(?:published|updated|posted|last)\b.*|(?:\p{Lu}\p{L}{2,8},?\s+)?(?:[0-9]{1,2}[./: ]|\p{Lu}\p{L}{2,8}\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}|[0-9]{4}-).*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Closing();
}
