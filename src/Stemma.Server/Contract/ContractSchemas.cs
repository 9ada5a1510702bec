using System.Text.Json;
using System.Text.Json.Nodes;
using Stemma.Tell;

namespace Stemma.Server.Contract;

/// <summary>The shapes of the contract: those of the dossier, those of the server, and a list of each that is listed.</summary>
internal static class ContractSchemas
{
    private static readonly string[] Listed =
    [
        "Story", "Report", "Assertion", "Dispute", "Actor", "Place", "Derivation", "LostSource",
        "TimelineEntry", "Framing", "Skip", "FoundPassage", "Addition",
    ];

    /// <summary>One JSON Schema (2020-12) with all shapes under "$defs".</summary>
    public static JsonObject All()
    {
        using var dossier = DossierJson.Schema();
        using var server = typeof(ContractSchemas).Assembly.GetManifestResourceStream("Stemma.Server.api.schema.json")!;
        var shapes = new JsonObject();
        foreach (var source in new[] { dossier, server })
        {
            foreach (var (name, shape) in JsonNode.Parse(source)!["$defs"]!.AsObject())
                shapes.Add(name, shape!.DeepClone());
        }

        foreach (var item in Listed)
            shapes.Add(item + "List", ListOf(item));
        var claims = ListOf("Claim");
        claims["properties"]!["shown"] = new JsonObject
        {
            ["type"] = "array",
            ["items"] = Reference("Assertion"),
            ["description"] = "The assertions quoted as the claims' faces; only where include=shown asks for them.",
        };
        shapes.Add("ClaimList", claims);
        return new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$defs"] = shapes };
    }

    /// <summary>The same under the names that an OpenAPI document gives them.</summary>
    public static JsonObject Components()
    {
        var text = All()["$defs"]!.ToJsonString(new JsonSerializerOptions { WriteIndented = false });
        return JsonNode.Parse(text.Replace("#/$defs/", "#/components/schemas/", StringComparison.Ordinal))!.AsObject();
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private static JsonObject ListOf(string item) => new()
    {
        ["type"] = "object",
        ["description"] = "One page of a list.",
        ["required"] = new JsonArray("items", "total", "offset", "limit", "next"),
        ["properties"] = new JsonObject
        {
            ["items"] = new JsonObject { ["type"] = "array", ["items"] = Reference(item) },
            ["total"] = Count("How many there are in all."),
            ["offset"] = Count("How many were left out at the beginning."),
            ["limit"] = Count("How many were asked for at most."),
            ["next"] = new JsonObject
            {
                ["type"] = new JsonArray("string", "null"),
                ["description"] = "Where the next page is, from the root of the server; null on the last.",
            },
        },
    };

    private static JsonObject Count(string description) =>
        new() { ["type"] = "integer", ["minimum"] = 0, ["description"] = description };
}
