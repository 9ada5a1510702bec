using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Stemma.Read;

/// <summary>What the elements of RSS and Atom hold, as text.</summary>
internal static partial class FeedTerms
{
    /// <summary>UTF-16 code units; a longer line or address is taken for none.</summary>
    public const int MaxLine = 400;

    public const int MaxAddress = 2000;

    public static XNamespace Dublin { get; } = "http://purl.org/dc/elements/1.1/";

    public static XNamespace Content { get; } = "http://purl.org/rss/1.0/modules/content/";

    public static XNamespace Media { get; } = "http://search.yahoo.com/mrss/";

    /// <summary>One line without markup; null when nothing is left.</summary>
    public static string? Line(XElement? element)
    {
        if (element is null)
            return null;
        string text = (string?)element.Attribute("type") is "text" or "xhtml"
            ? element.Value
            : WebUtility.HtmlDecode(Tag().Replace(WebUtility.HtmlDecode(element.Value), ""));
        return TextShape.Fold(text) is { Length: > 0 and <= MaxLine } line ? line : null;
    }

    /// <summary>The name of an author: Atom's own element for it, RSS's "address (name)", or the line; null for an address alone.</summary>
    public static string? Person(XElement? element)
    {
        if (element?.Element(element.Name.Namespace + "name") is { } name)
            return Line(name);
        if (Line(element) is not { } line)
            return null;
        return AddressAndName().Match(line) is { Success: true } match ? match.Groups["name"].Value
            : line.Contains('@', StringComparison.Ordinal) ? null
            : line;
    }

    /// <summary>Whether a link leads to the article and not to the feed, a comment page or a picture.</summary>
    public static bool IsArticleLink(XElement link) => (string?)link.Attribute("rel") is null or "alternate";

    public static string? AddressIn(XElement link) => (string?)link.Attribute("href") ?? link.Value;

    /// <summary>An absolute http or https address; null for anything else.</summary>
    public static string? Absolute(string? address, string? basis)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > MaxAddress)
            return null;
        string trimmed = address.Trim();
        bool relative = basis is not null && !trimmed.Contains(':', StringComparison.Ordinal);
        return (relative ? Uri.TryCreate(new Uri(basis!), trimmed, out Uri? uri) : Uri.TryCreate(trimmed, UriKind.Absolute, out uri))
            && uri.Scheme is "http" or "https"
                ? (relative ? uri.AbsoluteUri : trimmed)
                : null;
    }

    public static bool IsMarkup(string text) => Tag().IsMatch(text) || Entity().IsMatch(text);

    [GeneratedRegex(@"</?[a-z][^<>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(?:#[0-9]+|#x[0-9a-f]+|[a-z][a-z0-9]+);", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Entity();

    [GeneratedRegex(@"^\S+@\S+ \((?<name>[^()]+)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddressAndName();
}
