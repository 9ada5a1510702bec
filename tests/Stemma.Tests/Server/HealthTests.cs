using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Stemma.Server;
using Xunit;

namespace Stemma.Tests.Servers;

public sealed class HealthTests
{
    [Fact]
    public async Task Health_is_told_to_who_has_no_token()
    {
        await using var served = await Served.StoryAsync(options: new ServerOptions { Token = "a-token-that-nobody-guesses" });

        Assert.Equal("""{"status":"ok","checks":{}}""", (await served.JsonAsync("/health")).ToString());
        await served.JsonAsync("/api/v1/overview", HttpStatusCode.Unauthorized);
        await served.JsonAsync("/healthy", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_fails_is_named_and_why_is_not_told()
    {
        await using var served = await Served.StoryAsync(services: services => services.AddHealthChecks()
            .AddCheck("well", () => HealthCheckResult.Healthy())
            .AddCheck("broken", () => throw new IOException("a secret place"))
            .AddCheck("half", () => HealthCheckResult.Degraded()));

        Assert.Equal("""{"status":"failing","checks":{"broken":"failing","half":"degraded","well":"ok"}}""", (await served.JsonAsync("/health", HttpStatusCode.ServiceUnavailable)).ToString());
    }
}
