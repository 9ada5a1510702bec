using System.Collections.Frozen;
using System.Text;

namespace Stemma.Read;

/// <summary>
/// A page less everything that is neither text nor structure, so that the tree built from it is small, no deeper than
/// <see cref="MaxDepth"/> and free of any text the tree builder would have to read in another mode. Scripts, styles,
/// drawings and comments are dropped, and so is formatting that never breaks a line.
/// </summary>
internal sealed class LeanHtml
{
    /// <summary>Open elements within one another; start tags beyond it are dropped, their text stays.</summary>
    public const int MaxDepth = 256;

    /// <summary>Start tags a page may have; beyond it no article is looked for.</summary>
    public const int MaxTags = 200_000;

    private static readonly FrozenSet<string> RawText = new[]
    {
        "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp", "svg", "math", "template", "select",
        "object", "audio", "video", "canvas",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> DroppedTags = new[]
    {
        "b", "strong", "i", "em", "u", "font", "small", "big", "s", "strike", "tt", "code", "nobr", "plaintext", "applet",
        "marquee", "frameset", "frame", "embed", "input", "source", "track", "wbr", "option", "optgroup", "param", "colgroup", "col",
        "link", "area", "map", "mark", "ins", "abbr",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Uncounted = new[]
    {
        "br", "hr", "img", "meta", "base", "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot", "html", "head", "body", "a",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<string> _open = [];

    public string Markup { get; private init; } = "";

    /// <summary>Null when the page has more tags than <see cref="MaxTags"/>.</summary>
    public static LeanHtml? From(string html)
    {
        var scanner = new LeanHtml();
        var lean = new StringBuilder(html.Length / 2);
        return scanner.Scan(html, lean) ? new() { Markup = lean.ToString() } : null;
    }

    private bool Scan(string html, StringBuilder lean)
    {
        var raw = new RawTextEnds(html);
        int at = 0, tags = 0;
        while (at < html.Length)
        {
            int next = html.IndexOf('<', at);
            if (next < 0 || next + 1 >= html.Length)
            {
                lean.Append(html, at, (next < 0 ? html.Length : next) - at);
                break;
            }

            lean.Append(html, at, next - at);
            char c = html[next + 1];
            if (c is '!' or '?')
            {
                at = EndOfDeclaration(html, next);
            }
            else if (char.IsAsciiLetter(c) || (c == '/' && next + 2 < html.Length && char.IsAsciiLetter(html[next + 2])))
            {
                bool closing = c == '/';
                int end = EndOfTag(html, next);
                string name = NameAt(html, next + (closing ? 2 : 1));
                at = end;
                if (!closing && ++tags > MaxTags)
                    return false;
                if (RawText.Contains(name))
                    at = closing ? end : SkipRaw(html, name, end, raw);
                else if (!DroppedTags.Contains(name) && Admit(name, closing))
                    lean.Append(html, next, end - next);
            }
            else
            {
                lean.Append(c == '/' ? "" : "&lt;");
                at = c == '/' ? EndOfDeclaration(html, next) : next + 1;
            }
        }

        return true;
    }

    /// <summary>Follows which elements are open, never closing more than the tree builder would.</summary>
    private bool Admit(string name, bool closing)
    {
        if (Uncounted.Contains(name))
            return true;
        if (!closing)
        {
            if (_open.Count >= MaxDepth)
                return false;
            _open.Add(name);
            return true;
        }

        int at = _open.Count - 1;
        bool weak = !HtmlTags.IsBlock(name);
        while (at >= 0 && _open[at] != name && !(weak && HtmlTags.IsBlock(_open[at])) && (_open[at] != "table" || name == "table"))
            at--;
        if (at < 0 || _open[at] != name)
            return true;
        if (name == "form")
            _open.RemoveAt(at);
        else
            _open.RemoveRange(at, _open.Count - at);
        return true;
    }

    private static int SkipRaw(string html, string name, int bodyStart, RawTextEnds ends)
    {
        if (html[bodyStart - 2] == '/' && name is "svg" or "math")
            return bodyStart;
        int close = ends.Find(name, bodyStart);
        if (close < 0)
            return name is "script" or "style" or "textarea" or "title" ? html.Length : bodyStart;
        return EndOfTag(html, close);
    }

    private static int EndOfDeclaration(string html, int start)
    {
        if (html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
        {
            if (html.AsSpan(start + 4).StartsWith(">", StringComparison.Ordinal))
                return start + 5;
            int close = html.IndexOf("-->", start + 2, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }

        int end = html.IndexOf('>', start);
        return end < 0 ? html.Length : end + 1;
    }

    private static int EndOfTag(string html, int start)
    {
        char quote = '\0';
        bool afterEquals = false;
        for (int i = start + 1; i < html.Length; i++)
        {
            char c = html[i];
            if (quote != '\0')
            {
                if (c == quote)
                    quote = '\0';
            }
            else if (c == '>')
            {
                return i + 1;
            }
            else if (c is '"' or '\'' && afterEquals)
            {
                quote = c;
            }

            if (!char.IsWhiteSpace(c))
                afterEquals = c == '=';
        }

        return html.Length;
    }

    private static string NameAt(string html, int start)
    {
        int end = start;
        while (end < html.Length && html[end] is not ('>' or '/') && !char.IsWhiteSpace(html[end]))
            end++;
        return html[start..end].ToLowerInvariant();
    }
}
