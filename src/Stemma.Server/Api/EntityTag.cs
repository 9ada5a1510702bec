using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Stemma.Server.Api;

/// <summary>Strong entity tags (RFC 9110, 8.8.3) and the answer 304.</summary>
internal static class EntityTag
{
    public static string Of(string tag) => $"\"{tag}\"";

    /// <summary>Names the tag and how to keep the answer; answers 304 and returns true when the caller has it already.</summary>
    public static bool IsCurrent(HttpContext context, string tag, string cacheControl = "private, no-cache")
    {
        var response = context.Response;
        response.Headers.ETag = Of(tag);
        response.Headers.CacheControl = cacheControl;
        var wanted = new EntityTagHeaderValue(Of(tag));
        var has = context.Request.GetTypedHeaders().IfNoneMatch
            .Any(given => given.Equals(EntityTagHeaderValue.Any) || given.Compare(wanted, useStrongComparison: false));
        if (has)
            response.StatusCode = StatusCodes.Status304NotModified;
        return has;
    }
}
