using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Stemma.Tell;

namespace Stemma.Server.Api;

/// <summary>Whether the server does what it is there for: open to everybody, and tells no more than the names of what it looks at.</summary>
internal static class HealthEndpoint
{
    public const string Path = "/health";

    public static void Map(WebApplication app) => app.MapHealthChecks(Path, new HealthCheckOptions { ResponseWriter = WriteAsync });

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = JsonAnswer.MediaType;
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, DossierJson.Compact);
        json.WriteStartObject();
        json.WriteString("status", Told(report.Status));
        json.WriteStartObject("checks");
        foreach (var (name, entry) in report.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            json.WriteString(name, Told(entry.Status));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Told(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ok",
        HealthStatus.Degraded => "degraded",
        _ => "failing",
    };
}
