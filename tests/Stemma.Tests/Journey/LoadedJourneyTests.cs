using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Read;
using Stemma.Tell;
using Stemma.Tests.Tell;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Journeys;

public sealed class LoadedJourneyTests
{
    private const string Text = "At least nine sailors drowned off Cape Orrin on Friday, the coast guard of Orrin said.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_container_gives_one_engine_that_threads_may_share()
    {
        await using var services = new ServiceCollection().AddStemma().AddStemma().BuildServiceProvider();
        var journey = services.GetRequiredService<IJourney>();

        var dossiers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Json(journey.Trace([Report("r1")], [], ct: Ct)), Ct)));

        Assert.Same(journey, services.GetRequiredService<IJourney>());
        Assert.All(dossiers, dossier => Assert.Equal(Json(Journey.Trace([Report("r1")], [], ct: Ct)), dossier));
    }

    [Fact]
    public async Task Knowledge_that_is_missing_is_told_at_the_first_use_and_not_before()
    {
        await using var services = new ServiceCollection().AddStemma(new StemmaOptions { KnowledgeFolder = "/nowhere" }).BuildServiceProvider();
        var journey = services.GetRequiredService<IJourney>();

        Assert.Throws<InvalidDataException>(() => journey.Trace([Report("r1")], [], ct: Ct));
    }

    [Fact]
    public void Reports_that_were_read_before_give_the_dossier_that_their_files_give()
    {
        var folder = Directory.CreateTempSubdirectory("stemma-read-before").FullName;
        try
        {
            var path = Path.Combine(folder, "cape.txt");
            File.WriteAllText(path, Text);
            var (reports, skipped) = Journey.Read([path], new Dictionary<string, Publication>(), ct: Ct);

            Assert.Equal(Json(Journey.Trace([path], new Dictionary<string, Publication>(), ct: Ct)), Json(Journey.Trace(reports, skipped, ct: Ct)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Two_reports_of_one_id_are_refused() =>
        Assert.Throws<ArgumentException>(() => Journey.Trace([Report("r1"), Report("r1")], [], ct: Ct));

    [Fact]
    public void No_reports_are_an_empty_dossier() => Assert.Empty(Journey.Trace(ImmutableArray<Report>.Empty, [], ct: Ct).Claims);

    [Fact]
    public void Bytes_in_memory_are_read_as_the_file_of_that_name_is()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Text);
        var lines = System.Text.Encoding.UTF8.GetBytes($$"""{"text":"{{Text}}","url":"https://cape.example/1"}""" + "\n{\"text\":\"\"}\n");

        var (reports, skipped) = Journey.Read(
            [Gather.Of("cape.txt", bytes, new GivenMetadata { Outlet = "Cape Mail" }), Gather.Of("cape.jsonl", lines), Gather.Of("none.txt", ReadOnlyMemory<byte>.Empty)], ct: Ct);

        Assert.Equal(["cape.txt", "https://cape.example/1"], reports.Select(report => report.Uri));
        Assert.Equal(["r1", "r2"], reports.Select(report => report.Id));
        Assert.Equal("Cape Mail", reports[0].Outlet.Name);
        Assert.Equal(["cape.jsonl:2", "none.txt"], skipped.Select(skip => skip.Uri));
    }

    private static Report Report(string id) => InventedStory.Make(id, $"https://{id}.example/1", id, $"{id}.example", Text);

    private static string Json(Dossier dossier)
    {
        using var json = new MemoryStream();
        DossierJson.Write(dossier, json);
        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }
}
