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
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/exports/{format}", Export)
            .Contract(new EndpointContract("getExport", "The dossier, or one story's part, in the form that other programs take.", null, [ApiParameter.Story]) { MediaType = "*/*", Faults = [ApiFault.UnknownFormat] })
            .RequireRateLimiting(RateLimits.Wholes);

    private static IResult Export(CollectionSnapshot held, HttpRequest request, string format)
    {
        if (DossierExport.FormatOf(format) is not { } wanted)
            return new FaultAnswer(ApiFault.UnknownFormat);

        var (mediaType, extension) = FileOf(wanted);
        return DossierEndpoints.WithStory(held, request, view =>
            new WholeAnswer(held, mediaType, "stemma-" + format + extension, stream => DossierExport.Write(view.Dossier, wanted, stream)));
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
