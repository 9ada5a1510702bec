using System.Xml.Linq;
using Stemma.Tell;
using Stemma.Tell.Exports;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

public sealed class GraphMlTests
{
    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Tell", "Exports", "Cases");

    private static readonly XNamespace Ns = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public async Task Xmllint_finds_every_story_well_formed_and_of_the_schema()
    {
        foreach (var dossier in StoryExports.All)
        {
            var (exitCode, error) = await Xmllint(StoryExports.Bytes(GraphMl.Write, dossier));

            Assert.True(exitCode == 0, error);
        }
    }

    [Theory]
    [InlineData("edgedefault=\"directed\"", "edgedefault=\"undirected\"")]
    [InlineData("<node id=\"r2\">", "<node id=\"r1\">")]
    [InlineData("target=\"r2\"", "target=\"r9\"")]
    [InlineData(">grey<", ">red<")]
    [InlineData(">filiation<", ">copying<")]
    [InlineData("<data key=\"node.label\">", "<data key=\"node.name\">")]
    public async Task The_schema_finds_what_breaks_a_rule(string whole, string broken)
    {
        var text = StoryExports.Text(GraphMl.Write, InventedStory.Dossier());
        Assert.Contains(whole, text, StringComparison.Ordinal);

        var (exitCode, _) = await Xmllint(System.Text.Encoding.UTF8.GetBytes(text.Replace(whole, broken, StringComparison.Ordinal)));

        Assert.NotEqual(0, exitCode);
    }

    [Fact]
    public void Witnesses_and_arcs_are_of_OpenStemmatas_kinds()
    {
        var graph = Read(InventedStory.Dossier());
        var arcs = graph.Descendants(Ns + "edge").ToDictionary(e => $"{e.Attribute("source")!.Value} {e.Attribute("target")!.Value}");

        Assert.Equal("grey", Data(graph.Descendants(Ns + "node").Last(), "node.color"));
        Assert.Null(Data(graph.Descendants(Ns + "node").First(), "node.color"));
        Assert.Equal("A", Data(graph.Descendants(Ns + "node").First(), "node.label"));
        Assert.Equal(("filiation", "unknown", null), Kind(arcs["r1 r2"]));
        Assert.Equal(("filiation", "unknown", null), Kind(arcs["L1 r4"]));
        Assert.Equal(("contamination", "unknown", "none"), Kind(arcs["r2 r4"]));
    }

    [Fact]
    public void What_XML_cannot_carry_is_replaced_and_all_else_read_back()
    {
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFD\td\ne\rf<&\">\U0001D5D4", Data(Read(StoryExports.Titled("a\0b\uD800c\uFFFE\td\ne\rf<&\">\U0001D5D4")).Descendants(Ns + "node").First(), "node.stemma.title"));
    }

    [Fact]
    public void A_long_title_is_cut()
    {
        var title = Data(Read(StoryExports.Titled(new string('x', 10_000_000))).Descendants(Ns + "node").First(), "node.stemma.title")!;

        Assert.EndsWith("x […]", title, StringComparison.Ordinal);
        Assert.True(title.Length < 2000);
    }

    private static (string?, string?, string?) Kind(XElement arc) => (Data(arc, "edge.type"), Data(arc, "edge.cert"), Data(arc, "edge.dir"));

    private static string? Data(XElement of, string key) =>
        of.Elements(Ns + "data").SingleOrDefault(d => d.Attribute("key")!.Value == key)?.Value;

    private static XDocument Read(Dossier dossier)
    {
        using var stream = new MemoryStream(StoryExports.Bytes(GraphMl.Write, dossier));
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    /// <summary>One schema holds what refers to what, the other which words stand under which key.</summary>
    private static async Task<(int ExitCode, string Error)> Xmllint(byte[] input)
    {
        var (structure, _, first) = await StoryExports.JudgedBy(
            "xmllint", "libxml2-utils", input, "--noout", "--nonet", "--schema", Path.Combine(Cases, "graphml.xsd"));
        var (words, _, second) = await StoryExports.JudgedBy(
            "xmllint", "libxml2-utils", input, "--noout", "--nonet", "--relaxng", Path.Combine(Cases, "stemma.rng"));
        return (structure == 0 ? words : structure, first + second);
    }
}
