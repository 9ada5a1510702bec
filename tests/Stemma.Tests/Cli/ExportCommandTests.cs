using System.Text;
using System.Text.Json;
using Stemma.Tell;
using Stemma.Tests.Tell;
using Stemma.Tests.Tell.Exports;
using Xunit;

namespace Stemma.Tests.Cli;

public sealed class ExportCommandTests : IDisposable
{
    private readonly ReportsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("csv-ucdp", ExportFormat.CsvUcdp)]
    [InlineData("csv-acled", ExportFormat.CsvAcled)]
    [InlineData("geojson", ExportFormat.GeoJson)]
    [InlineData("markdown", ExportFormat.Markdown)]
    public async Task A_dossier_on_disk_or_on_standard_input_is_exported_to_standard_output(string name, ExportFormat format)
    {
        var expected = Exported.Text(InventedStory.Dossier(), format);
        await File.WriteAllBytesAsync(_folder.At("d.json"), Json(), TestContext.Current.CancellationToken);

        var fromFile = await CommandRun.OfAsync(_folder.Root, "export", _folder.At("d.json"), "--format", name);
        var fromInput = await CommandRun.WithInputAsync(_folder.Root, Json(), "export", "-", "--format", name, "--out", "-");

        Assert.Equal((0, expected), (fromFile.ExitCode, fromFile.Output));
        Assert.Equal((0, expected), (fromInput.ExitCode, fromInput.Output));
        Assert.All(fromFile.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("stemma: no-row: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reports_are_traced_on_the_way()
    {
        var traced = await CommandRun.OfAsync(_folder.Root, "trace", _folder.At("in"), "--json", "-");
        var again = await CommandRun.WithInputAsync(_folder.Root, Encoding.UTF8.GetBytes(traced.Output), "export", "-", "--format", "markdown");

        var run = await CommandRun.OfAsync(_folder.Root, "export", _folder.At("in"), "--format", "markdown");

        Assert.Equal((1, again.Output), (run.ExitCode, run.Output));
        Assert.Contains("empty.txt: empty:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_lines_that_begin_like_a_dossier_are_reports()
    {
        await File.WriteAllTextAsync(_folder.At("c.json"), "{\"url\": \"https://quaypost.example/1\", \"text\": \"Four boats sank at the old quay of Sellick on Sunday, the harbour master said. Nobody was on board when the storm came in.\"}\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(_folder.Root, "export", _folder.At("c.json"), "--format", "geojson");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("old quay of Sellick", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_written_where_it_was_named_and_the_rules_beside_it()
    {
        var run = await CommandRun.WithInputAsync(_folder.Root, Json(), "export", "-", "--format", "csv-ucdp", "--out", _folder.At("deaths.csv"), "--rules", _folder.At("rules.json"));

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(Exported.Bytes(InventedStory.Dossier(), ExportFormat.CsvUcdp), await File.ReadAllBytesAsync(_folder.At("deaths.csv"), TestContext.Current.CancellationToken));
        using var rules = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("rules.json"), TestContext.Current.CancellationToken));
        Assert.Equal(RuleTable.Ours.Intervals.Length, rules.RootElement.GetProperty("rules").GetProperty("intervals").GetArrayLength());
    }

    [Fact]
    public async Task A_dossier_is_never_written_over()
    {
        await File.WriteAllBytesAsync(_folder.At("d.json"), Json(), TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(_folder.Root, "export", _folder.At("d.json"), "--format", "geojson", "--out", _folder.At("in/../d.json"));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(Json(), await File.ReadAllBytesAsync(_folder.At("d.json"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_is_left_where_nothing_could_be_exported()
    {
        await CommandRun.OfAsync(_folder.Root, "export", _folder.At("in/empty.txt"), "--format", "markdown", "--out", _folder.At("page.md"));

        Assert.False(File.Exists(_folder.At("page.md")));
    }

    [Theory]
    [InlineData("2041-03-14", "2246832000")]
    [InlineData("2041-03-14T00:00:07Z", "2246832007")]
    public async Task The_time_of_making_can_be_given(string at, string timestamp)
    {
        using var stream = new MemoryStream();
        DossierJson.Write(CodedStory.Dossier(), stream);

        var run = await CommandRun.WithInputAsync(_folder.Root, stream.ToArray(), "export", "-", "--format", "csv-acled", "--at", at);

        Assert.All(run.Output.Split('\n')[1..^1], line => Assert.EndsWith("," + timestamp, line, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_format_has_one_name()
    {
        Assert.Equal(Enum.GetValues<ExportFormat>(), DossierExport.FormatNames.Select(name => DossierExport.FormatOf(name)!.Value));
        Assert.All(Enum.GetValues<ExportFormat>(), format => Assert.Equal(format, DossierExport.FormatOf(DossierExport.NameOf(format))));
        Assert.Null(DossierExport.FormatOf("excel"));
    }

    private static byte[] Json()
    {
        using var stream = new MemoryStream();
        DossierJson.Write(InventedStory.Dossier(), stream);
        return stream.ToArray();
    }
}
