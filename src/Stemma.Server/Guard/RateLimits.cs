using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Stemma.Server.Api;
using Stemma.Tell;

namespace Stemma.Server.Guard;

/// <summary>How often one client may write, search and sign in, and how much is written out at once.</summary>
internal static class RateLimits
{
    public const string Writes = "writes";
    public const string Searches = "searches";
    public const string SignIns = "sign-ins";
    public const string Wholes = "wholes";
    public const string Streams = "streams";

    public static void Set(RateLimiterOptions options, ServerLimits limits)
    {
        options.AddPolicy(Writes, context => Window(context, limits.WritesAWindow, limits.Window));
        options.AddPolicy(Searches, context => Window(context, limits.SearchesAWindow, limits.Window));
        options.AddPolicy(SignIns, context => Window(context, limits.SignInsAWindow, limits.Window));
        options.AddPolicy(Wholes, _ => AtOnce(limits.MaxWholes, waiting: 4 * limits.MaxWholes));
        options.AddPolicy(Streams, _ => AtOnce(limits.MaxStreams, waiting: 0));
        options.OnRejected = async (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = Code.Of((int)Math.Ceiling(wait.TotalSeconds));
            await new FaultAnswer(ApiFault.TooManyRequests).ExecuteAsync(rejected.HttpContext);
        };
    }

    private static RateLimitPartition<string> Window(HttpContext context, int permits, TimeSpan window) =>
        RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window, QueueLimit = 0 });

    private static RateLimitPartition<string> AtOnce(int permits, int waiting) =>
        RateLimitPartition.GetConcurrencyLimiter("", _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = waiting });
}
