using System.Collections.Frozen;

namespace Stemma.Tell.Page;

/// <summary>
/// Writes elements, attributes and text and nothing else: whatever passes through is escaped. Tag and attribute names
/// are constants of the callers. What it writes is well-formed XML as well.
/// </summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Longest address that becomes a link, in UTF-16 code units.</summary>
    public const int MaxLink = 2048;

    private static readonly FrozenSet<string> OnTheirOwnLine = FrozenSet.ToFrozenSet(
        [
            "html", "head", "body", "meta", "title", "style", "header", "main", "footer", "nav", "section", "article",
            "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "details",
            "summary", "blockquote", "figure", "svg", "g", "path", "circle",
        ],
        StringComparer.Ordinal);

    private readonly Stack<string> _open = [];

    /// <summary>Opens an element until the scope is disposed. An attribute of value null is left out.</summary>
    public Scope In(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        StartTag(tag, attributes);
        _open.Push(tag);
        return new Scope(this);
    }

    public void Leaf(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (In(tag, attributes))
            Text(text);
    }

    /// <summary>An element without content or end tag.</summary>
    public void Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes) => StartTag(tag, attributes);

    /// <summary>The tool's own words.</summary>
    public void Text(string text) => HtmlText.Write(output, text, signs: !InPlainText);

    /// <summary>Words of a report or of a name in one: isolated, so that their direction stays their own.</summary>
    public void Said(ReadOnlySpan<char> text)
    {
        using (In("bdi"))
            HtmlText.Write(output, text, signs: true);
    }

    /// <summary>Words of a report where the element around them already isolates their direction.</summary>
    public void Bare(ReadOnlySpan<char> text) => HtmlText.Write(output, text, signs: true);

    /// <summary>Words of a report between quotation marks.</summary>
    public void Quoted(ReadOnlySpan<char> text)
    {
        using (In("q"))
            Said(text);
    }

    /// <summary>A link where the address is plain http or https; otherwise the address as text.</summary>
    public void Address(string uri)
    {
        if (uri.Length <= MaxLink && Uri.TryCreate(uri, UriKind.Absolute, out var known)
            && (known.Scheme == Uri.UriSchemeHttp || known.Scheme == Uri.UriSchemeHttps))
        {
            using (In("a", ("href", known.AbsoluteUri), ("rel", "noopener noreferrer nofollow")))
                Said(uri);
        }
        else
        {
            Said(Shortened.To(uri, MaxLink));
        }
    }

    /// <summary>The page's own style, the one thing written as it is.</summary>
    public void Style(string css)
    {
        if (css.Contains("</", StringComparison.Ordinal))
            throw new ArgumentException("A style sheet may hold no end tag.", nameof(css));

        output.Write("\n<style>");
        output.Write(css);
        output.Write("</style>");
    }

    public void Doctype() => output.Write("<!DOCTYPE html>");

    public void EndOfFile() => output.Write('\n');

    private bool InPlainText => _open.TryPeek(out var tag) && tag is "title" or "text";

    private void StartTag(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (OnTheirOwnLine.Contains(tag))
            output.Write('\n');
        output.Write('<');
        output.Write(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;

            output.Write(' ');
            output.Write(name);
            output.Write("=\"");
            HtmlText.Write(output, value, signs: false);
            output.Write('"');
        }

        output.Write('>');
    }

    private void End()
    {
        output.Write("</");
        output.Write(_open.Pop());
        output.Write('>');
    }

    internal readonly struct Scope(HtmlWriter writer) : IDisposable
    {
        public void Dispose() => writer.End();
    }
}
