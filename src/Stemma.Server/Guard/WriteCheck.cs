using Microsoft.AspNetCore.Http;
using Stemma.Server.Api;

namespace Stemma.Server.Guard;

/// <summary>
/// No other site may write in a reader's name. A browser says where a request is from, in Sec-Fetch-Site or else in Origin;
/// a program that says neither has no cookie of a reader's to misuse. A bearer token is nothing a browser adds by itself.
/// </summary>
internal static class WriteCheck
{
    public static Task Check(HttpContext context, RequestDelegate next) =>
        IsRead(context.Request.Method) || context.Items.ContainsKey(TokenCheck.Bearer) || IsOwn(context.Request)
            ? next(context)
            : new FaultAnswer(ApiFault.CrossSite).ExecuteAsync(context);

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0)
            return site is [{ } told] && told is "same-origin" or "none";
        var origin = request.Headers.Origin;
        return origin.Count == 0
            || (origin is [{ } from] && from.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
