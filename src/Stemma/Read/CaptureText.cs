using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>A capture's bytes as characters, and whether these are a page.</summary>
internal static partial class CaptureText
{
    private const int HtmlWindow = 4096;

    /// <param name="charset">The character set named beside the bytes; null when none was.</param>
    public static (string? Text, SkipReason? Refused) Of(ReadOnlyMemory<byte> bytes, string? charset, ReadOptions options)
    {
        if (bytes.Length > options.MaxBytes)
            return (null, SkipReason.TooLarge);
        if (BoundedBytes.IsGzip(bytes.Span))
        {
            try
            {
                if (BoundedBytes.Gunzip(bytes, options.MaxBytes) is not { } unpacked)
                    return (null, SkipReason.TooLarge);
                bytes = unpacked;
            }
            catch (InvalidDataException)
            {
                return (null, SkipReason.Unreadable);
            }
        }

        if (bytes.IsEmpty)
            return (null, SkipReason.Empty);
        if (BinarySniffer.IsBinary(bytes.Span))
            return (null, SkipReason.NotText);
        var (text, refused) = TextDecoding.Decode(bytes.Span, charset);
        return text is not null && string.IsNullOrWhiteSpace(text) ? (null, SkipReason.Empty) : (text, refused);
    }

    public static bool IsHtml(string text, string uri)
    {
        string head = text.Length > HtmlWindow ? text[..HtmlWindow] : text;
        return Document().IsMatch(head) || (NamesPage().IsMatch(uri) && Element().IsMatch(text));
    }

    /// <summary>Whether the text opens as JSON does, an object or a list of them: data, and nobody's prose.</summary>
    public static bool IsJson(string text) => JsonObject().IsMatch(text);

    [GeneratedRegex("""^\s*(?:\[\s*)?\{\s*"(?:[^"\\\r\n]|\\.)*"\s*:""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex JsonObject();

    /// <summary>Whether markup holds a page and not only a piece of one.</summary>
    public static bool IsWholePage(string markup) => WholePage().IsMatch(markup);

    [GeneratedRegex(@"<(?:!doctype\s+html|html|head|body)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WholePage();

    [GeneratedRegex(@"^\s*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|meta|title|table|frameset|script|style|link|!--)|<(?:html|body)[\s>]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Document();

    [GeneratedRegex(@"\.x?html?(?:\.gz)?$|^https?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamesPage();

    [GeneratedRegex(@"</?(?:p|div|span|br|a|h[1-6]|li|ul|article|table|td|font|center|pre|frame|frameset)[\s/>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Element();
}
