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

    /// <summary>Start tags a page may have, and end tags that make an element of their own; beyond it no article is looked for.</summary>
    public const int MaxTags = 200_000;

    private const int MaxKeptName = 16;

    private static readonly FrozenSet<string> RawText = new[]
    {
        "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp", "svg", "math", "template", "select",
        "object", "audio", "video", "canvas",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> DroppedTags = new[]
    {
        "b", "strong", "i", "em", "u", "font", "small", "big", "s", "strike", "tt", "code", "nobr", "plaintext", "applet",
        "marquee", "frameset", "frame", "embed", "input", "source", "track", "wbr", "option", "optgroup", "param", "colgroup", "col",
        "link", "meta", "base", "area", "map", "mark", "ins", "abbr",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Uncounted = new[]
    {
        "br", "hr", "img", "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot", "html", "head", "body", "a",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<(string Name, bool IsBare)> _open = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private readonly PartNames _parts;

    private int _paragraphs;

    private LeanHtml(PartNames parts) => _parts = parts;

    public string Markup { get; private init; } = "";

    /// <summary>Null when the page has more tags than <see cref="MaxTags"/>.</summary>
    public static LeanHtml? From(string html, PartNames parts)
    {
        var scanner = new LeanHtml(parts);
        var lean = new StringBuilder(html.Length / 2);
        return scanner.Scan(html, lean) ? new(parts) { Markup = lean.ToString() } : null;
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
                if ((!closing || IsStray(name)) && ++tags > MaxTags)
                    return false;
                if (!closing && name == "p")
                    _paragraphs = Math.Max(0, _paragraphs) + 1;
                if (RawText.Contains(name))
                    at = closing ? end : SkipRaw(html, name, end, raw);
                else if (!DroppedTags.Contains(name))
                    Write(html.AsSpan(next, end - next), name, closing, lean);
            }
            else
            {
                lean.Append(c == '/' ? "" : "&lt;");
                at = c == '/' ? EndOfDeclaration(html, next) : next + 1;
            }
        }

        return true;
    }

    /// <summary>End tags without a start from which the tree builder makes an element.</summary>
    private bool IsStray(string name) => name == "br" || (name == "p" && --_paragraphs < 0);

    private void Write(ReadOnlySpan<char> tag, string name, bool closing, StringBuilder lean)
    {
        if (closing)
        {
            if (Close(name))
                lean.Append("</").Append(name).Append('>');
            return;
        }

        int before = lean.Length;
        bool counted = !Uncounted.Contains(name);
        if (counted && _open.Count >= MaxDepth)
            return;
        bool bare = !LeanTag.Append(lean, tag, name, _parts) && !HtmlTags.IsBlock(name) && name is not ("a" or "br" or "img" or "html" or "head" or "body");
        if (bare)
            lean.Length = before;
        if (counted)
            _open.Add((name, bare));
    }

    /// <summary>
    /// Follows which elements are open, never closing more than the tree builder would. False when the element that this
    /// closes was not written.
    /// </summary>
    private bool Close(string name)
    {
        if (Uncounted.Contains(name))
            return true;
        int at = _open.Count - 1;
        bool weak = !HtmlTags.IsBlock(name);
        while (at >= 0 && _open[at].Name != name && !(weak && HtmlTags.IsBlock(_open[at].Name)) && (_open[at].Name != "table" || name == "table"))
            at--;
        if (at < 0 || _open[at].Name != name)
            return true;
        bool written = !_open[at].IsBare;
        if (name == "form")
            _open.RemoveAt(at);
        else
            _open.RemoveRange(at, _open.Count - at);
        return written;
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

    private static int EndOfTag(string html, int start) => start + PageSource.TagLength(html.AsSpan(start));

    private string NameAt(string html, int start)
    {
        int end = start;
        while (end < html.Length && html[end] is not ('>' or '/') && !char.IsWhiteSpace(html[end]))
            end++;
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlySpan<char> written = html.AsSpan(start, end - start);
        if (written.Length <= MaxKeptName && names.TryGetValue(written, out string? known))
            return known;
        string name = written.ToString().ToLowerInvariant();
        if (written.Length <= MaxKeptName)
            names[written] = name;
        return name;
    }
}
