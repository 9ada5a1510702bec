using System.Globalization;

namespace Stemma.Tell.Page;

/// <summary>Who took from whom as a drawing. Each line leads to its entry in the list, each circle to its report.</summary>
internal static class StemmaDrawing
{
    private const int LongestLabel = 18;

    /// <summary>How far a line that passes a row by swings out to the right.</summary>
    private const int Bow = 90;

    public static void Write(HtmlWriter html, Story story)
    {
        var layout = StemmaLayout.Of(story);
        if (layout.Nodes.IsEmpty)
            return;

        var at = layout.Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);
        using (html.In("figure", ("class", "drawing")))
        {
            using (html.In(
                "svg",
                ("viewBox", $"0 0 {Code.Of(layout.Width)} {Code.Of(layout.Height)}"),
                ("width", Code.Of(layout.Width)),
                ("height", Code.Of(layout.Height)),
                ("role", "img"),
                ("aria-label", "Who took from whom; the same is listed below")))
            {
                foreach (var edge in layout.Edges)
                    Draw(html, story, edge, at[edge.From], at[edge.To]);
                foreach (var node in layout.Nodes)
                    Draw(html, story, node);
            }
        }
    }

    private static void Draw(HtmlWriter html, Story story, StemmaLayout.Edge edge, StemmaLayout.Node from, StemmaLayout.Node to)
    {
        using (html.In("a", ("href", Anchor.To(Anchor.Derivation(edge.Index)))))
        using (html.In(
            "path",
            ("class", edge.Undecided ? "edge undecided" : "edge"),
            ("stroke-width", (1.25 + 5 * (edge.Share ?? 0)).ToString("0.##", CultureInfo.InvariantCulture)),
            ("d", Curve(from, to))))
        {
            html.Leaf("title", string.Join("\n", story.Dossier.Derivations[edge.Index].Evidence
                .Select(e => Words.Of(e.Code) + ": " + Shortened.To(e.Detail, Shortened.Name))));
        }
    }

    private static string Curve(StemmaLayout.Node from, StemmaLayout.Node to)
    {
        const int radius = StemmaLayout.Radius;
        if (from.Y == to.Y)
        {
            var side = from.X < to.X ? radius : -radius;
            return string.Create(CultureInfo.InvariantCulture, $"M{from.X + side} {from.Y}Q{(from.X + to.X) / 2} {from.Y + 40} {to.X - side} {to.Y}");
        }

        if (Math.Abs(from.Y - to.Y) > StemmaLayout.RowHeight)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"M{from.X + radius} {from.Y}C{from.X + Bow} {from.Y} {to.X + Bow} {to.Y} {to.X + radius} {to.Y}");
        }

        var down = from.Y < to.Y ? radius : -radius;
        var middle = (from.Y + to.Y) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"M{from.X} {from.Y + down}C{from.X} {middle} {to.X} {middle} {to.X} {to.Y - down}");
    }

    private static void Draw(HtmlWriter html, Story story, StemmaLayout.Node node)
    {
        var lost = story.Lost(node.Id);
        var anchor = lost is null ? Anchor.Report(node.Id) : Anchor.LostSource(node.Id);
        using (html.In("a", ("href", Anchor.To(anchor))))
        using (html.In("g", ("class", lost is null ? "witness" : "witness lost")))
        {
            using (html.In("circle", ("cx", Code.Of(node.X)), ("cy", Code.Of(node.Y)), ("r", Code.Of(StemmaLayout.Radius))))
            {
            }

            if (lost is null)
                Label(html, story.Report(node.Id).Siglum, node.X, node.Y + 5, "siglum");
            Label(html, Name(story, node.Id), node.X, node.Y + StemmaLayout.Radius + 14, "name");
        }
    }

    private static string Name(Story story, string id)
    {
        var name = story.Lost(id) is { } lost
            ? lost.Name ?? "lost source"
            : story.Report(id).Report.Outlet is { } outlet ? outlet.Name ?? outlet.Host ?? "" : "";
        return name.Length <= LongestLabel ? name : Shortened.To(name, LongestLabel).Replace(" […]", "…", StringComparison.Ordinal);
    }

    private static void Label(HtmlWriter html, string text, int x, int y, string className) =>
        html.Leaf("text", text, ("x", Code.Of(x)), ("y", Code.Of(y)), ("class", className), ("text-anchor", "middle"));
}
