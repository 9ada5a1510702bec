using System.Text.RegularExpressions;
using Stemma.Tell;
using Stemma.Tell.Exports;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

public sealed partial class TurtleTests
{
    private const string Title = "<urn:stemma:vocab#title> \"";

    [Fact]
    public async Task Rapper_reads_every_story()
    {
        foreach (var dossier in StoryExports.All)
        {
            var (exitCode, _, error) = await Rapper(dossier, "-c");

            Assert.True(exitCode == 0, error);
            Assert.DoesNotContain("Error", error, StringComparison.Ordinal);
            Assert.DoesNotContain("Warning", error, StringComparison.Ordinal);
            Assert.DoesNotContain("returned 0 triples", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_report_says_is_read_back_as_it_was_said()
    {
        foreach (var payload in Payloads.All)
        {
            var (_, triples, _) = await Rapper(StoryExports.Titled(payload), "-q", "-o", "ntriples");
            var line = triples.Split('\n').Single(l => l.Contains(":r1> " + Title, StringComparison.Ordinal));
            var literal = line[(line.IndexOf(Title, StringComparison.Ordinal) + Title.Length)..^3];

            Assert.Equal(Readable(payload), Unescaped(literal));
        }
    }

    [Fact]
    public void Figures_origins_and_derivations_are_told_in_provs_terms()
    {
        var text = StoryExports.Text(Turtle.Write, InventedStory.Dossier(), StoryExports.Noon);

        Assert.Contains("prov:endedAtTime \"2041-03-20T12:00:00Z\"^^xsd:dateTime", text, StringComparison.Ordinal);
        Assert.Contains("st:address <https://wiredesk.example/velmar?a=1&b=2> ;", text, StringComparison.Ordinal);
        Assert.Contains("st:address \"reports/update.txt\" ;", text, StringComparison.Ordinal);
        Assert.Contains("prov:generatedAtTime \"2041-03-13T04:05:00Z\"^^xsd:dateTime", text, StringComparison.Ordinal);
        Assert.Contains("st:published \"2041-03-13\"^^xsd:date", text, StringComparison.Ordinal);
        Assert.Contains("prov:wasDerivedFrom :r1 ;\n    prov:qualifiedDerivation [ a prov:Derivation, st:verbatim ; prov:entity :r1 ; st:confidence 0.964 ", text, StringComparison.Ordinal);
        Assert.Contains("prov:qualifiedAttribution [ a prov:Attribution ; prov:agent :actor1 ; st:role st:root ", text, StringComparison.Ordinal);
        Assert.Contains("prov:agent :actor2 ; st:role st:channel ", text, StringComparison.Ordinal);
        Assert.Contains(":L1 a prov:Entity, st:LostSource ;", text, StringComparison.Ordinal);
        Assert.Contains("st:independentOrigins 2 ;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undecided_derivation_is_a_likeness_of_both_and_derives_neither()
    {
        var text = StoryExports.Text(Turtle.Write, InventedStory.Dossier());
        var (second, fourth) = (NodeOf(text, "r2"), NodeOf(text, "r4"));

        Assert.Contains("st:sharesTextWith :r4", second, StringComparison.Ordinal);
        Assert.Contains("st:sharesTextWith :r2", fourth, StringComparison.Ordinal);
        Assert.DoesNotContain("wasDerivedFrom :r2", fourth, StringComparison.Ordinal);
        Assert.DoesNotContain("wasDerivedFrom :r4", second, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_captures_of_one_address_are_versions()
    {
        var dossier = InventedStory.Dossier();
        var first = dossier.Reports[0].Report.Uri;
        var same = dossier with { Reports = dossier.Reports.SetItem(1, dossier.Reports[1] with { Report = dossier.Reports[1].Report with { Uri = first } }) };

        Assert.Contains("prov:wasRevisionOf :r1", NodeOf(StoryExports.Text(Turtle.Write, same), "r2"), StringComparison.Ordinal);
        Assert.DoesNotContain("prov:wasRevisionOf", StoryExports.Text(Turtle.Write, dossier), StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_of_the_run_is_only_told_when_the_user_told_it() =>
        Assert.DoesNotContain("endedAtTime", StoryExports.Text(Turtle.Write, InventedStory.Dossier()), StringComparison.Ordinal);

    private static string NodeOf(string turtle, string id) =>
        turtle.Split("\n\n").Single(node => node.StartsWith($":{id} a ", StringComparison.Ordinal));

    private static Task<(int ExitCode, string Output, string Error)> Rapper(Dossier dossier, params string[] arguments) =>
        StoryExports.JudgedBy("rapper", "raptor2-utils", StoryExports.Bytes(Turtle.Write, dossier), ["-i", "turtle", .. arguments]);

    /// <summary>What RDF's readers take.</summary>
    private static string Readable(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value is 0 or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));

    private static string Unescaped(string literal) => Escape.Replace(literal, match => match.Value[1] switch
    {
        'u' or 'U' => char.ConvertFromUtf32(Convert.ToInt32(match.Value[2..], 16)),
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        _ => match.Value[1..],
    });

    [GeneratedRegex(@"\\(?:u[0-9A-F]{4}|U[0-9A-F]{8}|.)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape { get; }
}
