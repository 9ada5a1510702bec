using System.Text;
using System.Text.Json;
using Stemma.Tests.House;
using Xunit;

namespace Stemma.Tests.Journeys;

/// <summary>
/// The whole way of samples/luqmara against what was last reviewed: luqmara.txt, a line a finding, to read the
/// difference by, and luqmara.json, byte for byte. A change that is meant is approved by one command,
/// STEMMA_APPROVE=1 dotnet test -c Release --filter FullyQualifiedName~SnapshotTests, which rewrites both, fails to say
/// so, and leaves the difference to version control.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly string Reviewed = Path.Combine(Repository.Root, "tests", "Stemma.Tests", "Journey", "Cases");

    [Fact]
    public async Task The_findings_in_the_samples_are_those_that_were_reviewed()
    {
        using var dossier = JsonDocument.Parse(await TracedSamples.Json);

        await Compare("luqmara.txt", Encoding.UTF8.GetBytes(DossierLines.Of(dossier.RootElement)));
    }

    [Fact]
    public async Task The_dossier_of_the_samples_is_the_one_that_was_reviewed() => await Compare("luqmara.json", await TracedSamples.Json);

    private static async Task Compare(string name, byte[] found)
    {
        var path = Path.Combine(Reviewed, name);
        if (Environment.GetEnvironmentVariable("STEMMA_APPROVE") == "1")
        {
            await File.WriteAllBytesAsync(path, found, TestContext.Current.CancellationToken);
            Assert.Fail($"{name} was rewritten: review the difference, then run without STEMMA_APPROVE.");
        }

        var reviewed = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var (was, now) = (LinesOf(reviewed), LinesOf(found));
        var line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(
            reviewed.AsSpan().SequenceEqual(found),
            $"{name}, line {line + 1}\nwas: {was.ElementAtOrDefault(line)}\nnow: {now.ElementAtOrDefault(line)}\nTo approve: STEMMA_APPROVE=1 dotnet test -c Release --filter FullyQualifiedName~SnapshotTests");
    }

    private static string[] LinesOf(byte[] text) => Encoding.UTF8.GetString(text).Split('\n');
}
