using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Stemma.Server.Held;
using Stemma.Tell;

namespace Stemma.Server.Api;

/// <summary>A part of the dossier as JSON, to be asked for again only when the collection has changed.</summary>
internal sealed class PartAnswer(CollectionSnapshot held, Action<Utf8JsonWriter> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (EntityTag.IsCurrent(httpContext, held.Tag))
            return;

        httpContext.Response.ContentType = JsonAnswer.MediaType;
        await using var body = httpContext.Response.BodyWriter.AsStream(leaveOpen: true);
        await using var json = new Utf8JsonWriter(body, DossierJson.Compact);
        write(json);
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
