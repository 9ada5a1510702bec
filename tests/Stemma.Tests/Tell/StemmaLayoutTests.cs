using System.Collections.Immutable;
using Stemma.Tell;
using Stemma.Tell.Page;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Tell;

public class StemmaLayoutTests
{
    [Fact]
    public void A_child_stands_below_its_parents()
    {
        var layout = StemmaLayout.Of(new Story(InventedStory.Dossier()));
        var at = layout.Nodes.ToDictionary(n => n.Id);

        Assert.All(layout.Edges, e => Assert.True(at[e.From].Y < at[e.To].Y));
    }

    [Fact]
    public void A_ring_of_derivations_is_drawn_too()
    {
        var layout = Of(3, [("r1", "r2"), ("r2", "r3"), ("r3", "r1")]);

        Assert.Equal(3, layout.Nodes.Length);
        Assert.Equal(3, layout.Edges.Length);
    }

    [Fact]
    public void A_row_and_the_parents_of_one_child_are_bounded()
    {
        var everyPair = from parent in Enumerable.Range(1, 40) from child in Enumerable.Range(parent + 1, 40 - parent) select ($"r{parent}", $"r{child}");
        var wide = Of(40, [.. Enumerable.Range(2, 39).Select(i => ("r1", $"r{i}"))]);

        Assert.All(Of(40, [.. everyPair]).Edges.GroupBy(e => e.To), g => Assert.True(g.Count() <= StemmaLayout.MaxParents));
        Assert.All(wide.Nodes.GroupBy(n => n.Y), row => Assert.True(row.Count() <= StemmaLayout.MaxRow));
        Assert.Equal(wide.Nodes.Length, wide.Nodes.Select(n => (n.X, n.Y)).Distinct().Count());
    }

    private static StemmaLayout Of(int reports, ImmutableArray<(string From, string To)> edges) => StemmaLayout.Of(new Story(Teller.Tell(
        new([.. Enumerable.Range(1, reports).Select(i => InventedStory.Report(InventedStory.Make($"r{i}", "a", null, null, "text"), []))], [], [], []),
        new([.. edges.Select(e => new Derivation(e.From, e.To, DerivationKind.Credit, 1, Direction.Decided, [], []))], [], []),
        new([], [], [], []),
        [])));
}
