using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Stemma.Tell;

namespace Stemma.Server.Api;

/// <summary>A JSON body that is of this moment only and is not kept by anybody.</summary>
internal sealed class JsonAnswer(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK) : IResult
{
    public const string MediaType = "application/json";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(response.BodyWriter, DossierJson.Compact);
        write(json);
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
