using Microsoft.AspNetCore.Http;
using Stemma.Server.Api;

namespace Stemma.Server.Guard;

/// <summary>Where a token is set, the API and the page are for those who have shown it.</summary>
internal sealed class TokenCheck(ServerOptions options, Sessions sessions)
{
    /// <summary>Set on a request that brought the token itself.</summary>
    public const string Bearer = "stemma-bearer";

    private const string Scheme = "Bearer ";

    public Task Check(HttpContext context, RequestDelegate next)
    {
        if (options.Token is null)
            return next(context);
        if (context.Request.Headers.Authorization is [{ } given] && given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && sessions.IsToken(given[Scheme.Length..].Trim()))
            context.Items[Bearer] = true;
        if (context.Items.ContainsKey(Bearer) || sessions.Has(context.Request) || IsOpen(context.Request))
            return next(context);
        if (context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method))
            return TypedResults.LocalRedirect("/session").ExecuteAsync(context);

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return new FaultAnswer(ApiFault.TokenNeeded).ExecuteAsync(context);
    }

    /// <summary>The way in, and what is the same for everybody.</summary>
    private static bool IsOpen(HttpRequest request) =>
        request.Path.StartsWithSegments("/session", StringComparison.Ordinal) || request.Path == HealthEndpoint.Path || request.Path.StartsWithSegments("/assets", StringComparison.Ordinal);
}
