using System.Collections.Immutable;
using Stemma.Trace;

namespace Stemma.Tell.Page;

/// <summary>Places on paper for reports and lost sources: parents above children, in rows of bounded width.</summary>
internal sealed class StemmaLayout
{
    /// <summary>Most witnesses in one row; a fuller layer takes several rows.</summary>
    public const int MaxRow = 8;

    /// <summary>Most parents drawn for one child, the largest shares first; the list below has all.</summary>
    public const int MaxParents = 3;

    public const int Step = 132;
    public const int RowHeight = 110;
    public const int Radius = 19;

    private StemmaLayout(ImmutableArray<Node> nodes, ImmutableArray<Edge> edges)
    {
        Nodes = nodes;
        Edges = edges;
        Width = nodes.Select(n => n.X).DefaultIfEmpty(0).Max() + Step;
        Height = nodes.Select(n => n.Y).DefaultIfEmpty(0).Max() + 56;
    }

    public ImmutableArray<Node> Nodes { get; }

    public ImmutableArray<Edge> Edges { get; }

    public int Width { get; }

    public int Height { get; }

    public static StemmaLayout Of(Story story)
    {
        var edges = Drawn(story);
        var tied = edges.SelectMany(e => new[] { e.From, e.To }).ToHashSet(StringComparer.Ordinal);
        string[] ids =
        [
            .. story.Dossier.LostSources.Select(l => l.Id).Where(tied.Contains),
            .. story.Dossier.Reports.Select(r => r.Report.Id).Where(tied.Contains),
        ];
        var depths = Depths(ids, edges);
        return new StemmaLayout(Place(ids, depths, edges), edges);
    }

    /// <summary>The part of a child's text that came along a derivation, 0 to 1; null where no passage is known.</summary>
    public static double? Share(Story story, Derivation derivation)
    {
        var length = story.Report(derivation.To).Report.Text.Length;
        if (derivation.Passages.IsEmpty || length == 0)
            return null;

        var taken = 0;
        var reached = 0;
        foreach (var span in derivation.Passages.Select(p => p.To).Order())
        {
            taken += Math.Max(0, span.End - Math.Max(span.Start, reached));
            reached = Math.Max(reached, span.End);
        }

        return (double)taken / length;
    }

    private static ImmutableArray<Edge> Drawn(Story story) =>
    [
        .. story.Dossier.Derivations
            .Select((d, i) => new Edge(i, d.From, d.To, Share(story, d), d.Direction == Direction.Undecided))
            .Where(e => e.From != e.To)
            .GroupBy(e => e.To, StringComparer.Ordinal)
            .SelectMany(g => g
                .OrderByDescending(e => story.Lost(e.From) is not null)
                .ThenByDescending(e => e.Share ?? 0)
                .ThenBy(e => e.Index)
                .Take(MaxParents))
            .OrderBy(e => e.Index),
    ];

    /// <summary>Length of the longest way down to each; a ring is broken at its first witness.</summary>
    private static Dictionary<string, int> Depths(string[] ids, ImmutableArray<Edge> edges)
    {
        var children = edges.ToLookup(e => e.From, e => e.To, StringComparer.Ordinal);
        var waiting = ids.ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
        foreach (var edge in edges)
            waiting[edge.To]++;

        var depths = ids.ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var ready = new Queue<string>(ids.Where(id => waiting[id] == 0));
        while (done.Count < ids.Length)
        {
            if (!ready.TryDequeue(out var id))
                id = ids.First(i => !done.Contains(i));
            if (!done.Add(id))
                continue;

            foreach (var child in children[id].Where(c => !done.Contains(c)))
            {
                depths[child] = Math.Max(depths[child], depths[id] + 1);
                if (--waiting[child] == 0)
                    ready.Enqueue(child);
            }
        }

        return depths;
    }

    private static ImmutableArray<Node> Place(string[] ids, Dictionary<string, int> depths, ImmutableArray<Edge> edges)
    {
        var parents = edges.ToLookup(e => e.To, e => e.From, StringComparer.Ordinal);
        var columns = new Dictionary<string, double>(StringComparer.Ordinal);
        var nodes = ImmutableArray.CreateBuilder<Node>(ids.Length);
        var layers = ids.GroupBy(id => depths[id]).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        var widest = Math.Min(MaxRow, layers.Select(l => l.Count).DefaultIfEmpty(0).Max());
        var row = 0;
        foreach (var layer in layers)
        {
            var ordered = layer.OrderBy(id => parents[id].Select(p => columns.GetValueOrDefault(p, 0)).DefaultIfEmpty(0).Average());
            foreach (var chunk in ordered.Chunk(MaxRow))
            {
                for (var i = 0; i < chunk.Length; i++)
                {
                    var column = (widest - chunk.Length) / 2.0 + i;
                    columns[chunk[i]] = column;
                    nodes.Add(new Node(chunk[i], Step / 2 + Radius + (int)(column * Step) + row % 2 * Radius, 30 + row * RowHeight));
                }

                row++;
            }
        }

        return nodes.ToImmutable();
    }

    /// <param name="X">Of the centre.</param>
    /// <param name="Y">Of the centre.</param>
    internal readonly record struct Node(string Id, int X, int Y);

    /// <param name="Index">Of the derivation in the dossier.</param>
    internal readonly record struct Edge(int Index, string From, string To, double? Share, bool Undecided);
}
