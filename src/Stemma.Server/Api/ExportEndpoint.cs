using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stemma.Server.Contract;
using Stemma.Server.Guard;
using Stemma.Server.Held;
using Stemma.Tell;

namespace Stemma.Server.Api;

internal static class ExportEndpoint
{
    public static ImmutableArray<string> Formats { get; } = [.. Enum.GetValues<ExportFormat>().Select(CodeOf)];

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/exports/{format}", Export)
            .Contract(new EndpointContract("getExport", "The dossier, or one story's part, in the form that other programs take.", null, [ApiParameter.Story]) { MediaType = "*/*", Faults = [ApiFault.UnknownFormat] })
            .RequireRateLimiting(RateLimits.Wholes);

    /// <summary>As the command and the documentation write it: "csv-ucdp", "geojson".</summary>
    public static string CodeOf(ExportFormat format) => format switch
    {
        ExportFormat.GeoJson => "geojson",
        ExportFormat.JsonLd => "jsonld",
        ExportFormat.GraphMl => "graphml",
        _ => Code.Of(format),
    };

    private static IResult Export(CollectionSnapshot held, IServiceProvider services, HttpRequest request, string format)
    {
        if (services.GetService(typeof(IExportWriter)) is not IExportWriter writer || !Formats.Contains(format))
            return new FaultAnswer(ApiFault.UnknownFormat);

        var wanted = Enum.GetValues<ExportFormat>().First(value => CodeOf(value) == format);
        var (mediaType, extension) = FileOf(wanted);
        return DossierEndpoints.WithStory(held, request, view =>
            new WholeAnswer(held, mediaType, "stemma-" + format + extension, stream => writer.Write(view.Dossier, wanted, stream)));
    }

    private static (string MediaType, string Extension) FileOf(ExportFormat format) => format switch
    {
        ExportFormat.CsvUcdp or ExportFormat.CsvAcled => ("text/csv; charset=utf-8", ".csv"),
        ExportFormat.GeoJson => ("application/geo+json", ".geojson"),
        ExportFormat.ProvJson => ("application/json", ".json"),
        ExportFormat.Turtle => ("text/turtle; charset=utf-8", ".ttl"),
        ExportFormat.Stix => ("application/stix+json;version=2.1", ".json"),
        ExportFormat.JsonLd => ("application/ld+json", ".jsonld"),
        ExportFormat.Dot => ("text/vnd.graphviz; charset=utf-8", ".dot"),
        ExportFormat.GraphMl => ("application/graphml+xml", ".graphml"),
        _ => ("text/markdown; charset=utf-8", ".md"),
    };
}
