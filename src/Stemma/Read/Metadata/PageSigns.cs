using System.Buffers;
using System.Net;

namespace Stemma.Read;

/// <summary>
/// What a page's source says of the page, in one pass without a tree: head elements, linked data, headlines, times,
/// microdata. What stands in scripts, styles and comments is none of it.
/// </summary>
internal sealed class PageSigns
{
    /// <summary>Tags looked into; a news page has some hundreds worth it.</summary>
    public const int MaxTags = 10_000;

    /// <summary>UTF-16 code units of a tag; what runs on for longer is read to here.</summary>
    public const int MaxTagLength = 8_192;

    /// <summary>Each kind of sign beyond this many is not kept.</summary>
    public const int MaxKept = 512;

    /// <summary>UTF-16 code units of source in which an element's text must end.</summary>
    public const int MaxElementLength = 4_096;

    /// <summary>UTF-16 code units of source before a time in which a word may say what it is of.</summary>
    private const int WordsBefore = 120;

    private static readonly SearchValues<string> Openings = SearchValues.Create(
        ["<!--", "<script", "<style", "<textarea", "<title", "<html", "<meta", "<link", "<time", "<abbr", "<h1", "itemprop", "itemtype", "byline", "rel=\"author", "rel=author"],
        StringComparison.OrdinalIgnoreCase);

    private readonly string _html;
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private bool _inComment;
    private int _tags;

    private PageSigns(string html) => _html = html;

    public string? Title { get; private set; }

    public string? Canonical { get; private set; }

    public string? Language { get; private set; }

    public List<string> LinkedData { get; } = [];

    /// <summary>What the head names, in page order; a name may stand twice.</summary>
    public List<(string Name, string Content)> Named { get; } = [];

    public List<PageHeading> Headings { get; } = [];

    public List<PageMoment> Moments { get; } = [];

    public List<string> Authors { get; } = [];

    public static PageSigns In(string html)
    {
        var signs = new PageSigns(html);
        signs.Scan();
        return signs;
    }

    /// <summary>The first content of that name; null when there is none.</summary>
    public string? Meta(string name) => _meta.GetValueOrDefault(name);

    private void Scan()
    {
        int at = 0;
        while (at < _html.Length && _tags < MaxTags)
        {
            int hit = _html.AsSpan(at).IndexOfAny(Openings);
            if (hit < 0)
                return;
            hit += at;
            if (_html[hit] != '<')
            {
                int open = _html.LastIndexOf('<', hit, Math.Min(hit - at + 1, MaxTagLength));
                if (open < at || _html.AsSpan(open, hit - open).Contains('>') && open + PageSource.TagLength(TagAt(open)) <= hit)
                {
                    _tags++;
                    at = hit + 1;
                    continue;
                }

                hit = open;
            }

            at = Take(hit);
        }
    }

    private ReadOnlySpan<char> TagAt(int start) => _html.AsSpan(start, Math.Min(MaxTagLength, _html.Length - start));

    /// <summary>Takes what stands at the position and returns where to go on.</summary>
    private int Take(int start)
    {
        _tags++;
        if (_html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            return After("-->", start + 2, 3);
        int end = start + PageSource.TagLength(TagAt(start));
        ReadOnlySpan<char> tag = _html.AsSpan(start, end - start);
        ReadOnlySpan<char> name = PageSource.NameOf(tag);
        if (name.IsEmpty || tag[1] == '/')
            return end;
        if (Is(name, "script"))
            return Script(tag, end);
        if (Is(name, "style"))
            return After("</style", end, 0);
        if (Is(name, "textarea"))
            return After("</textarea", end, 0);
        if (Is(name, "title"))
        {
            int close = After("</title", end, 0);
            Title ??= TextShape.Fold(WebUtility.HtmlDecode(_html[end..Math.Min(close, end + MaxElementLength)]));
            return close;
        }

        new PageTag(this, tag, start, end).Note(ref _inComment);
        return end;
    }

    private int Script(ReadOnlySpan<char> tag, int end)
    {
        int close = After("</script", end, 0);
        if (tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && LinkedData.Count < MaxKept)
            LinkedData.Add(_html[end..close]);
        return close;
    }

    private int After(string needle, int from, int past)
    {
        int at = from >= _html.Length ? -1 : _html.IndexOf(needle, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? _html.Length : at + past;
    }

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>One start tag's say.</summary>
    private readonly ref struct PageTag(PageSigns signs, ReadOnlySpan<char> tag, int start, int end)
    {
        private readonly ReadOnlySpan<char> _name = PageSource.NameOf(tag);
        private readonly ReadOnlySpan<char> _tag = tag;

        public void Note(ref bool inComment)
        {
            string? property = null, named = null, content = null, item = null, moment = null, type = null, classes = null, rel = null, href = null;
            var attributes = new TagAttributes(_tag);
            while (attributes.MoveNext())
            {
                ReadOnlySpan<char> name = attributes.Name;
                if (Is(name, "property")) property ??= attributes.Value.ToString();
                else if (Is(name, "name") || Is(name, "http-equiv")) named ??= attributes.Value.ToString();
                else if (Is(name, "content")) content ??= Decoded(attributes.Value);
                else if (Is(name, "itemprop")) item ??= attributes.Value.ToString();
                else if (Is(name, "itemtype")) type ??= attributes.Value.ToString();
                else if (Is(name, "datetime") || (Is(name, "title") && Is(_name, "abbr"))) moment ??= Decoded(attributes.Value);
                else if (Is(name, "pubdate")) item ??= "datePublished";
                else if (Is(name, "class")) classes ??= attributes.Value.ToString();
                else if (Is(name, "rel")) rel ??= attributes.Value.ToString();
                else if (Is(name, "href")) href ??= Decoded(attributes.Value);
                else if (Is(name, "lang") && Is(_name, "html")) signs.Language ??= attributes.Value.ToString();
            }

            if (type is not null)
                inComment = type.Contains("Comment", StringComparison.OrdinalIgnoreCase) || (inComment && !LinkedArticle.IsPageType(type));
            if (Is(_name, "link"))
            {
                if (href is not null && rel?.Contains("canonical", StringComparison.OrdinalIgnoreCase) == true)
                    signs.Canonical ??= href;
                return;
            }

            if (Is(_name, "meta"))
            {
                Name(property ?? named, content);
                Name(item, content);
            }

            if (inComment)
                return;
            Moment(item ?? property, classes, moment ?? content);
            Heading(item ?? property, classes);
            Author(item ?? property, classes, rel);
        }

        private void Name(string? name, string? content)
        {
            if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(content) || signs.Named.Count >= MaxKept)
                return;
            signs.Named.Add((name.Trim(), content.Trim()));
            signs._meta.TryAdd(name.Trim(), content.Trim());
        }

        private void Moment(string? item, string? classes, string? value)
        {
            PageMomentKind says = Says(item, "datePublished") ? PageMomentKind.Published
                : Says(item, "dateCreated") || Says(item, "uploadDate") ? PageMomentKind.Created
                : Says(item, "dateModified") ? PageMomentKind.Changed
                : classes is null ? PageMomentKind.Unsaid
                : classes.Contains("publish", StringComparison.OrdinalIgnoreCase) ? PageMomentKind.Published
                : classes.Contains("updated", StringComparison.OrdinalIgnoreCase) || classes.Contains("modified", StringComparison.OrdinalIgnoreCase) ? PageMomentKind.Changed
                : PageMomentKind.Unsaid;
            bool marked = item is not null && says != PageMomentKind.Unsaid && !Is(_name, "meta");
            if ((!marked && !Is(_name, "time") && !(Is(_name, "abbr") && says == PageMomentKind.Published)) || signs.Moments.Count >= MaxKept)
                return;
            if (says == PageMomentKind.Unsaid)
                says = LineDate.Said(Before() + " " + Text(out _));
            else if (string.IsNullOrWhiteSpace(value))
                value = Text(out _);
            if (!string.IsNullOrWhiteSpace(value) && value.Length <= MachineTime.MaxLength)
                signs.Moments.Add(new(value.Trim(), start, says));
        }

        private void Heading(string? item, string? classes)
        {
            bool first = Is(_name, "h1");
            bool headline = Says(item, "headline") && !Is(_name, "meta");
            if ((!first && !headline) || signs.Headings.Count >= MaxKept)
                return;
            string text = Text(out int close);
            if (text.Length > 0)
                signs.Headings.Add(new(text, start, close, first, headline || (classes is not null && NamesHeadline(classes))));
        }

        private static bool NamesHeadline(string classes) =>
            (classes.Contains("title", StringComparison.OrdinalIgnoreCase) || classes.Contains("headline", StringComparison.OrdinalIgnoreCase))
            && !classes.Contains("site", StringComparison.OrdinalIgnoreCase);

        private void Author(string? item, string? classes, string? rel)
        {
            bool says = Says(item, "author") || rel?.Contains("author", StringComparison.OrdinalIgnoreCase) == true
                || classes?.Contains("byline", StringComparison.OrdinalIgnoreCase) == true;
            if (says && !Is(_name, "meta") && signs.Authors.Count < MaxKept && Text(out _) is { Length: > 0 } text)
                signs.Authors.Add(text);
        }

        private static bool Says(string? item, string wanted) =>
            item is not null && (item.Equals(wanted, StringComparison.OrdinalIgnoreCase)
                || item.Split(' ').Contains(wanted, StringComparer.OrdinalIgnoreCase));

        /// <summary>The words just before the element.</summary>
        private string Before()
        {
            int from = Math.Max(0, start - WordsBefore);
            int whole = signs._html.IndexOf('>', from, start - from);
            return whole < 0 ? "" : PageSource.Text(signs._html.AsSpan(whole + 1, start - whole - 1));
        }

        /// <summary>The element's text; nothing when it does not end within <see cref="MaxElementLength"/>.</summary>
        private string Text(out int close)
        {
            ReadOnlySpan<char> rest = signs._html.AsSpan(end, Math.Min(MaxElementLength, signs._html.Length - end));
            int length = rest.IndexOf("</" + _name.ToString(), StringComparison.OrdinalIgnoreCase);
            close = end + Math.Max(0, length);
            return length < 0 ? "" : PageSource.Text(rest[..length]);
        }

        private static string Decoded(ReadOnlySpan<char> value) =>
            value.Contains('&') ? WebUtility.HtmlDecode(value.ToString()) : value.ToString();
    }
}
