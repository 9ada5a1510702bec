using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>What a line of a page is by its own words, wherever it stands.</summary>
internal static partial class TextLines
{
    private const int MaxDatedWords = 20;
    private const int MaxPictureWords = 80;
    private const int MaxContactWords = 60;
    private const int MaxTrailWords = 15;
    private const int MaxCookieWords = 150;
    private const int MaxNewsletterLength = 240;

    private static readonly SearchValues<string> ContactVerbs = Words(LexiconTable.Rows("Read.contact-words.tsv", 1));

    private static readonly ImmutableArray<string> CookieWords =
        [.. LexiconTable.Rows("Read.cookie-words.tsv", 1).Select(row => row[0])];

    private static readonly ImmutableArray<string[]> Newsletter = LexiconTable.Rows("Read.newsletter-words.tsv", 2);
    private static readonly ImmutableArray<string> NewsletterVerbs = [.. Newsletter.Where(row => row[1] == "verb").Select(row => row[0])];
    private static readonly SearchValues<string> AnyNewsletterVerb = Words(Newsletter.Where(row => row[1] == "verb"));
    private static readonly SearchValues<string> NewsletterThings = Words(Newsletter.Where(row => row[1] == "thing"));
    private static readonly SearchValues<string> NewsletterReaders = Words(Newsletter.Where(row => row[1] == "reader"));

    private static readonly ImmutableArray<string> Openings =
        [.. LexiconTable.Rows("Read.published-openings.tsv").Select(row => row[0])];

    /// <summary>"3 / 12", "Image 1 of 5": where a show of pictures stands.</summary>
    public static bool IsCounter(string text) => text.Length <= 20 && Counter().IsMatch(text);

    /// <summary>A line around a day or an hour that is no sentence.</summary>
    public static bool IsDated(string text) =>
        text.Length <= 200 && !TextShape.EndsSentence(text) && DayOrHour().IsMatch(text) && TextShape.CountWords(text) <= MaxDatedWords;

    /// <summary>"Home » World » Asia": the way to the page.</summary>
    public static bool IsTrail(string text) =>
        text.Length <= 200 && text.AsSpan().CountAny('»', '›', '>') >= 2 && TextShape.CountWords(text) <= MaxTrailWords;

    /// <summary>A line that says when the report was published or changed, and is no sentence.</summary>
    public static bool IsPublished(string text) =>
        IsDated(text) && Openings.Any(opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    /// <summary>"By" and a name.</summary>
    public static bool IsByline(string text) => text.Length <= 80 && By().IsMatch(text);

    /// <summary>What a site says of its own cookies.</summary>
    public static bool IsCookieNotice(string text) =>
        text.Contains("cookie", StringComparison.OrdinalIgnoreCase) && TextShape.CountWords(text) <= MaxCookieWords
        && CookieWords.Count(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) >= 2;

    /// <summary>A line that asks the reader to have news sent.</summary>
    public static bool IsNewsletter(string text) =>
        text.Length <= MaxNewsletterLength && text.AsSpan().ContainsAny(NewsletterThings) && text.AsSpan().ContainsAny(AnyNewsletterVerb)
        && (text.AsSpan().ContainsAny(NewsletterReaders) || NewsletterVerbs.Any(verb => text.StartsWith(verb, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A few words in capitals, or before a colon, that head what follows.</summary>
    public static bool IsLabel(string text) =>
        text.Length <= 40 && TextShape.CountWords(text) is > 0 and <= 5
        && (text[^1] == ':' || (text.Any(char.IsLetter) && !text.Any(char.IsLower) && !TextShape.EndsSentence(text)));

    /// <summary>A line that ends by naming who took the picture, or opens as agencies open a picture's text.</summary>
    public static bool IsPictureLine(string text) =>
        (Picture().IsMatch(text) || PictureOpening().IsMatch(text)) && TextShape.CountWords(text) <= MaxPictureWords;

    /// <summary>The whole line is an address on the web.</summary>
    public static bool IsAddress(string text) => AddressAlone().IsMatch(text);

    /// <summary>A line that asks to write to, call or follow somebody.</summary>
    public static bool IsContact(string text) =>
        HandleOrMail().IsMatch(text) && TextShape.CountWords(text) <= MaxContactWords
        && text.AsSpan().ContainsAny(ContactVerbs);

    private static SearchValues<string> Words(IEnumerable<string[]> rows) =>
        SearchValues.Create([.. rows.Select(row => row[0])], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:\p{L}{3,12}\s)?\d{1,3}\s?(?:/|of|de|von|sur|di|van|из|z)\s?\d{1,3}$|^\d{1,2}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counter();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b(?!\d)|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayOrHour();

    [GeneratedRegex(@"[\(\[](?:photo|image|picture|pic|credit|foto|bild|imagen|immagine|фото|crédit|courtesy|illustration|source)\b[^()\[\]]{0,120}[\)\]]\.?$|\b(?:photo|image|picture|photo credit|image credit|credit|foto|bild|фото|crédit photo|photograph)\s?: [^.!?]{2,60}$|(?:/|\b)(?:Getty Images|Shutterstock|iStock)(?:/[\p{L} ]{2,20})?[\)\]]?\.?$|\bfile photo\b\.?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^(?:file photo|file picture|image caption|media caption|photo|file)\s?[:\-–—]|^(?:Image|Media) caption",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PictureOpening();

    [GeneratedRegex(@"^(?:By|by|BY|Von|Par|Por|Di|Door|Автор:?)\s\p{Lu}[\p{L}.’'-]*(?:,?\s(?:and\s|und\s|et\s|y\s|e\s)?\p{Lu}[\p{L}.’'-]*){0,7}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex By();

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddressAlone();

    [GeneratedRegex(@"(?:^|\s|\()@\w{2,}|\S@\S+\.\w{2,}|\b(?:twitter|facebook|instagram|telegram|youtube|linkedin)\b|\+?\d[\d\s().-]{7,}\d",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HandleOrMail();
}
