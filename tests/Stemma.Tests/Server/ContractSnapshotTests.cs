using System.Text.Json;
using Stemma.Tests.House;
using Xunit;

namespace Stemma.Tests.Servers;

/// <summary>
/// The served OpenAPI document against the one that the page's types are made from. A change that is meant is approved by
/// STEMMA_APPROVE=1 dotnet test -c Release --filter FullyQualifiedName~ContractSnapshotTests, which rewrites it and fails to say so.
/// </summary>
public sealed class ContractSnapshotTests
{
    private static readonly string Reviewed = Path.Combine(Repository.Root, "web", "openapi.json");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_contract_that_is_served_is_the_one_that_was_reviewed()
    {
        await using var served = await Served.StoryAsync();

        var document = JsonSerializer.Serialize(await served.JsonAsync("/openapi/v1.json"), Indented) + "\n";

        if (Environment.GetEnvironmentVariable("STEMMA_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(Reviewed, document, TestContext.Current.CancellationToken);
            Assert.Fail("web/openapi.json was rewritten: review the difference, then run without STEMMA_APPROVE.");
        }

        Assert.Equal(await File.ReadAllTextAsync(Reviewed, TestContext.Current.CancellationToken), document);
    }
}
