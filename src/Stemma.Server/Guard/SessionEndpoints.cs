using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Stemma.Server.Api;
using Stemma.Server.Web;

namespace Stemma.Server.Guard;

/// <summary>The page on which a reader shows the token, and the way out.</summary>
internal static class SessionEndpoints
{
    /// <summary>Bytes of what the page sends.</summary>
    public const int MaxFormBytes = 4096;

    public static void Map(WebApplication app)
    {
        app.MapGet("/session", () => new PlainPage(PlainPage.SignIn)).ExcludeFromDescription();
        app.MapPost("/session", BeginAsync).RequireRateLimiting(RateLimits.SignIns).ExcludeFromDescription();
        app.MapDelete("/session", (HttpContext context) =>
        {
            Sessions.End(context);
            return TypedResults.NoContent();
        }).ExcludeFromDescription();
    }

    private static async Task<IResult> BeginAsync(HttpContext context, Sessions sessions, CancellationToken ct)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound)
            bound.MaxRequestBodySize = MaxFormBytes;
        if (!context.Request.HasFormContentType || context.Request.ContentLength is not <= MaxFormBytes)
            return new FaultAnswer(ApiFault.BadBody);

        var form = await context.Request.ReadFormAsync(ct);
        if (!sessions.IsToken(form["token"].ToString().Trim()))
            return new PlainPage(PlainPage.SignInAgain, StatusCodes.Status401Unauthorized);
        sessions.Begin(context);
        context.Response.Headers.CacheControl = "no-store";
        return new SeeOther("/");
    }

    /// <summary>After a form: 303, so that going back does not send it again.</summary>
    private sealed class SeeOther(string location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = location;
            return Task.CompletedTask;
        }
    }
}
