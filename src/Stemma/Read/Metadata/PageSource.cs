using System.Net;
using System.Text;

namespace Stemma.Read;

/// <summary>Bits of a page's source read without a tree.</summary>
internal static class PageSource
{
    /// <summary>The text of a short stretch of markup, spaces folded; elements that break lines part words.</summary>
    public static string Text(ReadOnlySpan<char> markup)
    {
        if (!markup.ContainsAny('<', '&'))
            return TextShape.Fold(markup.ToString());
        var text = new StringBuilder(markup.Length);
        while (!markup.IsEmpty)
        {
            int tag = markup.IndexOf('<');
            text.Append(tag < 0 ? markup : markup[..tag]);
            if (tag < 0)
                break;
            int end = markup[tag..].IndexOf('>');
            if (end < 0)
                break;
            if (IsBreak(markup[tag..]))
                text.Append(' ');
            markup = markup[(tag + end + 1)..];
        }

        return TextShape.Fold(WebUtility.HtmlDecode(text.ToString()));
    }

    /// <summary>Whether the tag at the start of the markup breaks a line.</summary>
    public static bool IsBreak(ReadOnlySpan<char> markup)
    {
        ReadOnlySpan<char> name = NameOf(markup);
        Span<char> lower = stackalloc char[16];
        return name.Length is > 0 and <= 16 && name.ToLowerInvariant(lower) == name.Length
            && (lower[..name.Length] is "br" || HtmlTags.IsBlock(lower[..name.Length].ToString()));
    }

    /// <summary>The name in the tag at the start of the markup; empty when there is none.</summary>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> markup)
    {
        int start = markup.Length > 1 && markup[1] == '/' ? 2 : 1;
        int end = start;
        while (end < markup.Length && char.IsAsciiLetterOrDigit(markup[end]))
            end++;
        return end > start ? markup[start..end] : [];
    }

    /// <summary>How long the tag at the start of the markup is, quoted ">" left aside; the markup's length when it never ends.</summary>
    public static int TagLength(ReadOnlySpan<char> markup)
    {
        for (int at = 1; at < markup.Length; at++)
        {
            int next = markup[at..].IndexOfAny('>', '=');
            if (next < 0)
                return markup.Length;
            at += next;
            if (markup[at] == '>')
                return at + 1;
            int value = at + 1;
            while (value < markup.Length && char.IsWhiteSpace(markup[value]))
                value++;
            if (value < markup.Length && markup[value] is '"' or '\'')
            {
                int close = markup[(value + 1)..].IndexOf(markup[value]);
                if (close < 0)
                    return markup.Length;
                at = value + 1 + close;
            }
        }

        return markup.Length;
    }
}
