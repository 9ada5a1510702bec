using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Stemma.Server.Api;
using Stemma.Tell;

namespace Stemma.Server.Contract;

/// <summary>The OpenAPI document, out of what stands beside the routes and the schemas written by hand.</summary>
internal static class OpenApiContract
{
    public const string Name = "v1";
    public const string Path = "/openapi/v1.json";

    public static void Add(IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<EndpointContract>().FirstOrDefault() is { } contract)
                Describe(operation, contract, context.Document!);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Stemma",
                Version = "1",
                Description = "Reports of an event, what they claim, on whose word, and by how many independent origins.",
            };
            document.Servers = [];
            document.Components = new OpenApiComponents { Schemas = Schemas() };
            return Task.CompletedTask;
        });
    });

    private static void Describe(OpenApiOperation operation, EndpointContract contract, OpenApiDocument document)
    {
        operation.OperationId = contract.OperationId;
        operation.Summary = contract.Summary;
        var parameters = operation.Parameters ?? [];
        foreach (var parameter in contract.Parameters)
        {
            parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Required = parameter.Required,
                Description = parameter.Description,
                Schema = SchemaOf(parameter.Schema()),
            });
        }

        if (contract.OperationId == "getExport" && parameters.OfType<OpenApiParameter>().FirstOrDefault(p => p.Name == "format") is { } format)
            format.Schema = SchemaOf(new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. DossierExport.FormatNames.Select(code => JsonValue.Create(code))]) });
        operation.Parameters = parameters.Count == 0 ? null : parameters;
        operation.RequestBody = contract.Bodies.IsEmpty ? null : new OpenApiRequestBody
        {
            Required = true,
            Content = contract.Bodies.ToDictionary(body => body.MediaType, body => Content(body.Schema, document)),
        };
        operation.Responses = Responses(contract, document);
    }

    private static OpenApiResponses Responses(EndpointContract contract, OpenApiDocument document)
    {
        var responses = new OpenApiResponses();
        var answer = new OpenApiResponse { Description = "As asked for." };
        if (contract.MediaType is { } mediaType)
            answer.Content = new Dictionary<string, OpenApiMediaType> { [mediaType] = contract.Schema is { } schema ? Content(schema, document) : new OpenApiMediaType() };
        responses.Add(Tell.Code.Of(contract.Status), answer);
        if (contract.IsKept)
            responses.Add("304", new OpenApiResponse { Description = "The caller has it already." });
        responses.Add("default", new OpenApiResponse
        {
            Description = contract.Faults.IsEmpty ? "A problem." : "A problem: " + string.Join(", ", contract.Faults.Select(fault => fault.Code)) + ", or another.",
            Content = new Dictionary<string, OpenApiMediaType> { [FaultAnswer.MediaType] = Content("Problem", document) },
        });
        return responses;
    }

    private static OpenApiMediaType Content(string schema, OpenApiDocument document) =>
        new() { Schema = new OpenApiSchemaReference(schema, document) };

    private static IOpenApiSchema SchemaOf(JsonObject schema) => Parsed(new JsonObject { ["Parameter"] = schema })["Parameter"];

    private static IDictionary<string, IOpenApiSchema> Schemas() => Parsed(ContractSchemas.Components());

    private static IDictionary<string, IOpenApiSchema> Parsed(JsonObject schemas)
    {
        var document = new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "Stemma", ["version"] = "1" },
            ["paths"] = new JsonObject(),
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
        var read = OpenApiDocument.Parse(document.ToJsonString(), OpenApiConstants.Json);
        return read.Document?.Components?.Schemas ?? throw new InvalidOperationException("The schemas are no OpenAPI.");
    }
}
