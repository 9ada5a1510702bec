using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Stemma.Read;

/// <summary>One pass over a page's tree, without recursion.</summary>
internal sealed class PageWalk
{
    /// <summary>A sentence that runs on over line breaks for longer than this is no sentence.</summary>
    private const int MaxUnbroken = 2_000;

    private readonly ImmutableArray<PageBox>.Builder _boxes = ImmutableArray.CreateBuilder<PageBox>();
    private readonly List<(string Text, int Box, int Links)> _blocks = [];
    private readonly ElementRoles _roles;
    private readonly PictureTexts _pictures = new();
    private readonly Stack<(string Run, int Links, int LinkStart)> _waiting = [];
    private readonly TextRun _run = new();
    private int _box = -1;
    private int _links;
    private int _linkStart = -1;

    private PageWalk(PartNames names) => _roles = new(names);

    public static IDocument Parse(string markup) =>
        new HtmlParser(new HtmlParserOptions { DisableElementPositionTracking = true }).ParseDocument(markup.AsMemory());

    public static Page Of(IDocument document, PartNames names)
    {
        var walk = new PageWalk(names);
        if (document.Body is { } body)
            walk.Visit(body);
        return new(
            walk._boxes.ToImmutable(),
            [.. walk._blocks.Select(b => new PageBlock(b.Text, b.Box, b.Links, walk._pictures.Describes(b.Text)))]);
    }

    /// <summary>Children are taken by their index: asking a node for its next sibling searches the parent's whole list.</summary>
    private void Visit(IElement root)
    {
        var open = new Stack<(INode Node, int NextChild, bool IsBox)>();
        open.Push((root, 0, Enter(root, null)));
        while (open.TryPop(out var at))
        {
            INodeList children = at.Node.ChildNodes;
            if (at.NextChild == children.Length)
            {
                Leave(at.Node, at.IsBox);
                continue;
            }

            open.Push((at.Node, at.NextChild + 1, at.IsBox));
            INode child = children[at.NextChild];
            if (child is IText text)
                _run.Append(text.Data);
            else if (child is IElement element)
                open.Push((child, 0, Enter(element, at.NextChild + 1 < children.Length ? children[at.NextChild + 1] : null)));
        }
    }

    /// <summary>Whether the element is a box of its own.</summary>
    private bool Enter(IElement element, INode? following)
    {
        string tag = element.LocalName;
        switch (tag)
        {
            case "br":
                Break(following);
                return false;
            case "img":
                _pictures.Add(element.GetAttribute("alt"));
                _pictures.Add(element.GetAttribute("title"));
                return false;
        }

        string? reason = _roles.Reason(element);
        bool isBox = reason is not null || HtmlTags.IsBlock(tag);
        if (isBox)
        {
            if (HtmlTags.IsBlock(tag))
                Flush();
            else
                SetAside();
            _boxes.Add(new(_box, tag, reason, _roles.Body(element)));
            _box = _boxes.Count - 1;
        }

        if (tag == "a")
            _linkStart = _run.Length;
        return isBox;
    }

    private void Leave(INode node, bool isBox)
    {
        if (node is not IElement element)
            return;
        if (element.LocalName == "a")
        {
            CountLink();
            _linkStart = -1;
        }

        if (isBox)
        {
            Flush();
            _box = _boxes[_box].Parent;
            if (!HtmlTags.IsBlock(element.LocalName))
                TakeUp();
        }
    }

    /// <summary>A part within a line does not end the line: what stands before it waits.</summary>
    private void SetAside()
    {
        _waiting.Push((_run.Text.ToString(), _links, _linkStart));
        _run.Clear();
        _links = 0;
        _linkStart = -1;
    }

    private void TakeUp()
    {
        var (run, links, linkStart) = _waiting.Pop();
        _run.Append(run);
        _links = links;
        _linkStart = linkStart;
    }

    private void CountLink()
    {
        if (_linkStart >= 0 && _linkStart < _run.Length)
            _links += TextShape.FoldedLength(_run.Text[_linkStart..]);
    }

    /// <summary>A line break parts paragraphs, unless the sentence plainly runs on.</summary>
    private void Break(INode? following)
    {
        string next = following is IText text ? text.Data.TrimStart() : "";
        string before = _run.Length > MaxUnbroken ? "" : _run.Text.TrimEnd().ToString();
        if (next.Length > 0 && char.IsLower(next[0]) && before.Length > 0 && !TextShape.EndsSentence(before))
            _run.Append(" ");
        else
            Flush();
    }

    private void Flush()
    {
        if (_linkStart >= 0)
        {
            CountLink();
            _linkStart = 0;
        }

        if (_run.Length > 0 && _box >= 0)
        {
            string text = TextShape.Fold(_run.Text);
            if (text.Length > 0)
                _blocks.Add((text, _box, _links));
        }

        _run.Clear();
        _links = 0;
    }
}
