using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Server.Contract;
using Stemma.Server.Work;
using Stemma.Tests.Tell;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Servers;

public sealed class ConformanceTests
{
    private const string Components = "#/components/schemas/";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_answer_has_the_shape_that_the_contract_gives_it(bool hostile)
    {
        var dossier = (hostile ? HostileStory.Of(Payloads.All[0]) : InventedStory.Dossier()) with { Stories = [new Storyline("s1", ["r1", "r2"])] };
        await using var served = await Served.StoryAsync(dossier, services: services => services.AddSingleton<IWorkView>(new InventedWork()));
        var check = new SchemaCheck(JsonSerializer.SerializeToElement(ContractSchemas.All()["$defs"]));
        var contract = await served.JsonAsync("/openapi/v1.json");
        var asked = 0;

        foreach (var path in contract.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)))
        {
            var content = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().First();
            if (content.Name != "application/json" || path.Name.Contains("/additions/{id}", StringComparison.Ordinal))
                continue;
            var shape = content.Value.GetProperty("schema").GetProperty("$ref").GetString()![Components.Length..];
            var address = path.Name.Replace("reports/{id}", "reports/r1", StringComparison.Ordinal).Replace("claims/{id}", "claims/c1", StringComparison.Ordinal);

            var answer = await served.JsonAsync(address + (shape == "FoundPassageList" ? "?q=a" : ""));

            Assert.Empty(check.Faults(answer, shape));
            asked++;
        }

        Assert.True(asked > 15);
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_and_every_reference_leads_somewhere()
    {
        await using var served = await Served.StoryAsync();
        var contract = await served.JsonAsync("/openapi/v1.json");
        var shapes = contract.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(shape => shape.Name).ToHashSet();

        var operations = contract.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value.GetProperty("operationId").GetString()!).ToList();

        Assert.Equal(operations.Count, operations.Distinct().Count());
        Assert.Subset(shapes, References(contract).Select(reference => reference[Components.Length..]).ToHashSet());
    }

    private static IEnumerable<string> References(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => property is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
