using System.Text.RegularExpressions;
using Stemma.Tell;
using Stemma.Tell.Exports;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

public sealed partial class DotTests
{
    [Fact]
    public async Task Graphviz_draws_every_story_with_all_its_witnesses()
    {
        foreach (var dossier in StoryExports.All)
        {
            var (exitCode, svg, error) = await StoryExports.JudgedBy("dot", "graphviz", StoryExports.Bytes(Dot.Write, dossier), "-Tsvg");

            Assert.True(exitCode == 0, error);
            Assert.DoesNotContain("rror", error, StringComparison.Ordinal);
            Assert.Equal(dossier.Reports.Length + dossier.LostSources.Length, Regex.Count(svg, "class=\"node\""));
            Assert.Equal(dossier.Derivations.Length, Regex.Count(svg, "class=\"edge\""));
        }
    }

    [Fact]
    public void Every_line_is_one_that_OpenStemmatas_checker_takes() =>
        Assert.All(StoryExports.All, dossier =>
        {
            var text = StoryExports.Text(Dot.Write, dossier);
            Assert.StartsWith("digraph {\n", text, StringComparison.Ordinal);
            Assert.EndsWith("\n}\n", text, StringComparison.Ordinal);

            var lines = text.Split('\n')[1..^2].Select(line => Comment.Replace(line, "").Trim()).Where(line => line.Length > 0).ToList();
            Assert.All(lines, line => Assert.True(NodeLine.IsMatch(line) || ArcLine.IsMatch(line), line));
            Assert.Equal(dossier.Reports.Length + dossier.LostSources.Length + dossier.Derivations.Length, lines.Count);
        });

    [Fact]
    public void No_word_of_a_report_breaks_a_line() =>
        Assert.All(Payloads.All, payload => Assert.DoesNotContain(
            StoryExports.Text(Dot.Write, HostileStory.Of(payload)),
            c => c != '\n' && (char.IsControl(c) || c is '\u2028' or '\u2029')));

    [Fact]
    public void The_first_parent_is_the_surest_and_the_others_contaminate()
    {
        var lines = StoryExports.Text(Dot.Write, InventedStory.Dossier()).Split('\n').Select(line => Comment.Replace(line, "").Trim());

        Assert.Contains("r1 [label=\"A\"]", lines);
        Assert.Contains("L1 [label=\"Tidewire\",color=\"grey\"]", lines);
        Assert.Contains("r1 -> r2", lines);
        Assert.Contains("L1 -> r4", lines);
        Assert.Contains("r2 -> r4 [style=\"dashed\",dir=none]", lines);
    }

    [Theory]
    [InlineData(0.49, true)]
    [InlineData(0.5, false)]
    public void What_is_less_sure_than_not_is_grey(double confidence, bool grey)
    {
        var dossier = InventedStory.Dossier();
        var unsure = dossier with { Derivations = dossier.Derivations.SetItem(1, dossier.Derivations[1] with { Confidence = confidence }) };

        Assert.Equal(grey, StoryExports.Text(Dot.Write, unsure).Contains("r1 -> r2 [color=\"grey\"]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ids_that_are_words_of_the_language_are_names_all_the_same()
    {
        string[] ids = ["node", "1", "a b", "strict", "r1\" -> x", "é"];
        var odd = StoryExports.Empty with
        {
            Reports = [.. ids.Select(id => new ToldReport(InventedStory.Make(id, id, null, null, "text"), id, []))],
            LostSources = [new LostSource("graph", null, [], [])],
            Derivations = [.. ids.Select(id => new Derivation("graph", id, DerivationKind.Credit, 1, Direction.Decided, [], []))],
        };
        var (exitCode, svg, error) = await StoryExports.JudgedBy("dot", "graphviz", StoryExports.Bytes(Dot.Write, odd), "-Tsvg");

        Assert.True(exitCode == 0, error);
        Assert.Equal(ids.Length + 1, Regex.Count(svg, "class=\"node\""));
        Assert.Contains("_0067raph [label=\"\",color=\"grey\"]", StoryExports.Text(Dot.Write, odd), StringComparison.Ordinal);
    }

    [GeneratedRegex("#.*", RegexOptions.CultureInvariant)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"\A\w+ \[label=""[^""\[\]\\]*""(,color=""grey"")?\]\z", RegexOptions.CultureInvariant)]
    private static partial Regex NodeLine { get; }

    [GeneratedRegex(@"\A\w+ -> \w+( \[(style=""dashed""|color=""grey""|dir=none)(,(color=""grey""|dir=none))*\])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex ArcLine { get; }
}
