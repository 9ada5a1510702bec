using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Stemma.Read;

/// <summary>One pass over a page's tree, without recursion.</summary>
internal sealed class PageWalk
{
    /// <summary>A sentence that runs on over line breaks for longer than this is no sentence.</summary>
    private const int MaxUnbroken = 2_000;

    private readonly ImmutableArray<PageBox>.Builder _boxes = ImmutableArray.CreateBuilder<PageBox>();
    private readonly ImmutableArray<PageBlock>.Builder _blocks = ImmutableArray.CreateBuilder<PageBlock>();
    private readonly StringBuilder _run = new();
    private int _box = -1;
    private int _links;
    private int _linkStart = -1;

    public static IDocument Parse(string markup) => new HtmlParser().ParseDocument(markup);

    public static Page Of(IDocument document)
    {
        var walk = new PageWalk();
        if (document.Body is { } body)
            walk.Visit(body);
        return new(walk._boxes.ToImmutable(), walk._blocks.ToImmutable());
    }

    /// <summary>Children are taken by their index: asking a node for its next sibling searches the parent's whole list.</summary>
    private void Visit(IElement root)
    {
        var open = new Stack<(INode Node, int NextChild)>([(root, 0)]);
        Enter(root, null);
        while (open.TryPop(out var at))
        {
            if (at.NextChild == at.Node.ChildNodes.Length)
            {
                Leave(at.Node);
                continue;
            }

            open.Push((at.Node, at.NextChild + 1));
            INode child = at.Node.ChildNodes[at.NextChild];
            INode? next = at.NextChild + 1 < at.Node.ChildNodes.Length ? at.Node.ChildNodes[at.NextChild + 1] : null;
            Enter(child, next);
            open.Push((child, 0));
        }
    }

    private void Enter(INode node, INode? following)
    {
        switch (node)
        {
            case IText text:
                _run.Append(text.Data);
                break;
            case IElement { LocalName: "br" }:
                Break(following);
                break;
            case IElement element when HtmlTags.IsBlock(element.LocalName) || OwnReason(element) is not null:
                Flush();
                _boxes.Add(new(_box, element.LocalName, OwnReason(element), IsBody(element)));
                _box = _boxes.Count - 1;
                break;
            case IElement { LocalName: "a" }:
                _linkStart = _run.Length;
                break;
        }
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
            return;
        if (element.LocalName == "a")
        {
            if (_linkStart >= 0)
                _links += TextShape.Fold(_run.ToString(Math.Min(_linkStart, _run.Length), Math.Max(0, _run.Length - _linkStart))).Length;
            _linkStart = -1;
        }
        else if (HtmlTags.IsBlock(element.LocalName) || OwnReason(element) is not null)
        {
            Flush();
            _box = _boxes[_box].Parent;
        }
    }

    /// <summary>A line break parts paragraphs, unless the sentence plainly runs on.</summary>
    private void Break(INode? following)
    {
        string next = following is IText text ? text.Data.TrimStart() : "";
        string before = _run.Length > MaxUnbroken ? "" : _run.ToString().TrimEnd();
        if (next.Length > 0 && char.IsLower(next[0]) && before.Length > 0 && !TextShape.EndsSentence(before))
            _run.Append(' ');
        else
            Flush();
    }

    private void Flush()
    {
        if (_linkStart >= 0)
        {
            _links += TextShape.Fold(_run.ToString(_linkStart, _run.Length - _linkStart)).Length;
            _linkStart = 0;
        }

        string text = TextShape.Fold(_run.ToString());
        if (text.Length > 0 && _box >= 0)
            _blocks.Add(new(text, _box, _links));
        _run.Clear();
        _links = 0;
    }

    private static bool IsBody(IElement element) =>
        element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase);

    private static string? OwnReason(IElement element)
    {
        switch (element.LocalName)
        {
            case "a" or "span" when element.ClassName is null:
            case "body" or "main" or "html" or "article" or "br":
                return null;
            case "nav" or "footer":
                return "navigation";
            case "aside":
                return "teaser";
            case "form" or "fieldset":
                return "form";
            case "button":
                return "tools";
            case "noscript":
                return "hidden";
        }

        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
            return "hidden";
        string? role = element.GetAttribute("role");
        return role is "navigation" or "banner" or "complementary" or "contentinfo" or "search" or "menu" ? "navigation"
            : role is "dialog" or "alertdialog" ? "notice"
            : HtmlTags.IsHeading(element.LocalName) || element.LocalName is "p" or "a" && element.ClassName is null ? null
            : PageParts.Reason(element.ClassName) ?? PageParts.Reason(element.Id);
    }
}
