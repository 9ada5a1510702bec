using System.Text;
using Stemma.Tell;
using Stemma.Tests.House;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

/// <summary>
/// The samples in each form against what was last reviewed, byte for byte. A change that is meant is approved as that of the
/// dossier is: STEMMA_APPROVE=1 dotnet test -c Release --filter FullyQualifiedName~SnapshotTests.
/// </summary>
public sealed class ExportSnapshotTests
{
    private static readonly string Reviewed = Path.Combine(Repository.Root, "tests", "Stemma.Tests", "Tell", "Exports", "Cases");

    [Theory]
    [InlineData(ExportFormat.CsvUcdp, "luqmara.ucdp.csv")]
    [InlineData(ExportFormat.CsvAcled, "luqmara.acled.csv")]
    [InlineData(ExportFormat.GeoJson, "luqmara.geojson")]
    [InlineData(ExportFormat.Markdown, "luqmara.md")]
    public async Task An_export_of_the_samples_is_the_one_that_was_reviewed(ExportFormat format, string name) =>
        await Compare(name, Exported.Bytes(await Exported.SampleAsync(), format));

    [Theory]
    [InlineData(ExportFormat.CsvUcdp, "coded.ucdp.csv")]
    [InlineData(ExportFormat.CsvAcled, "coded.acled.csv")]
    [InlineData(ExportFormat.GeoJson, "coded.geojson")]
    public async Task A_story_with_places_and_days_is_told_as_it_was_reviewed(ExportFormat format, string name) =>
        await Compare(name, Exported.Bytes(CodedStory.Dossier(), format));

    private static async Task Compare(string name, byte[] found)
    {
        var path = Path.Combine(Reviewed, name);
        if (Environment.GetEnvironmentVariable("STEMMA_APPROVE") == "1")
        {
            await File.WriteAllBytesAsync(path, found, TestContext.Current.CancellationToken);
            Assert.Fail($"{name} was rewritten: review the difference, then run without STEMMA_APPROVE.");
        }

        var reviewed = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var (was, now) = (Encoding.UTF8.GetString(reviewed).Split('\n'), Encoding.UTF8.GetString(found).Split('\n'));
        var line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(
            reviewed.AsSpan().SequenceEqual(found),
            $"{name}, line {line + 1}\nwas: {was.ElementAtOrDefault(line)}\nnow: {now.ElementAtOrDefault(line)}");
    }
}
