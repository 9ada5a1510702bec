using Microsoft.AspNetCore.Http;
using Stemma.Server.Held;

namespace Stemma.Server.Api;

/// <summary>A whole dossier in one form or another, written as it goes and offered as a file.</summary>
internal sealed class WholeAnswer(CollectionSnapshot held, string mediaType, string fileName, Action<Stream> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (EntityTag.IsCurrent(httpContext, held.Tag))
            return;

        httpContext.Response.ContentType = mediaType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await using var body = httpContext.Response.BodyWriter.AsStream(leaveOpen: true);
        write(body);
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
