namespace Stemma.Read;

/// <summary>The lines that stand just before and just after a page's headline, read from its source.</summary>
internal static class PageLines
{
    /// <summary>UTF-16 code units of source looked at before the headline, and after it.</summary>
    public const int MaxBefore = 4_096, MaxAfter = 24_576;

    /// <summary>Lines kept.</summary>
    private const int LinesBefore = 3, LinesAfter = 24;

    /// <summary>Paragraphs after which the article is under way.</summary>
    private const int Paragraphs = 2;

    private const int ParagraphLength = 160;

    /// <summary>Where what is not text begins and ends; a stretch of source may begin within it.</summary>
    private static readonly (string Opening, string Closing)[] Unseen = [("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->")];

    /// <summary>From the nearest to the headline outwards, what stands before it last.</summary>
    public static List<string> Around(string html, int start, int end)
    {
        int from = Math.Max(0, start - MaxBefore);
        if (html.IndexOf('>', from, start - from) is var first and >= 0)
            from = first + 1;
        foreach (var (opening, closing) in Unseen)
        {
            int close = html.IndexOf(closing, from, start - from, StringComparison.OrdinalIgnoreCase);
            if (close >= 0 && html.IndexOf(opening, from, close - from, StringComparison.OrdinalIgnoreCase) < 0)
                from = close + closing.Length;
        }

        List<string> before = Lines(html.AsSpan(from, start - from), int.MaxValue);
        List<string> lines = Lines(html.AsSpan(end, Math.Min(MaxAfter, html.Length - end)), LinesAfter);
        int prose = 0, kept = 0;
        while (kept < lines.Count && prose < Paragraphs)
            prose += lines[kept++].Length >= ParagraphLength ? 1 : 0;
        lines.RemoveRange(kept, lines.Count - kept);
        lines.AddRange(Enumerable.Reverse(before).Take(LinesBefore));
        return lines;
    }

    private static List<string> Lines(ReadOnlySpan<char> rest, int most)
    {
        var lines = new List<string>();
        int start = 0, at = 0;
        while (at < rest.Length && lines.Count < most)
        {
            int tag = rest[at..].IndexOf('<');
            if (tag < 0)
                break;
            tag += at;
            ReadOnlySpan<char> opened = rest[tag..];
            if (opened.StartsWith("<!--", StringComparison.Ordinal))
            {
                at = Skip(rest, tag, "-->");
                continue;
            }

            ReadOnlySpan<char> name = PageSource.NameOf(opened);
            bool dropped = name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);
            if (dropped || PageSource.IsBreak(opened))
            {
                Add(lines, rest[start..tag]);
                start = at = dropped && opened[1] != '/' ? Skip(rest, tag, string.Concat("</", name)) : tag + PageSource.TagLength(opened);
                continue;
            }

            at = tag + Math.Max(1, name.IsEmpty ? 1 : PageSource.TagLength(opened));
        }

        Add(lines, rest[Math.Min(start, rest.Length)..]);
        return lines;
    }

    private static int Skip(ReadOnlySpan<char> text, int from, string end)
    {
        int at = text[from..].IndexOf(end, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text.Length : from + at + end.Length;
    }

    private static void Add(List<string> lines, ReadOnlySpan<char> markup)
    {
        if (!markup.IsWhiteSpace() && PageSource.Text(markup) is { Length: > 0 } line)
            lines.Add(line);
    }
}
