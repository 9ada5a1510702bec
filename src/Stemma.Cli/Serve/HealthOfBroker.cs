using Microsoft.Extensions.Diagnostics.HealthChecks;
using Stemma.Server.Work;

namespace Stemma.Cli.Serve;

/// <summary>Whether the broker answered a short time ago; without it the dossier is served as it stands, and does not grow.</summary>
internal sealed class HealthOfBroker(IWorkView work) : IHealthCheck
{
    public const string Name = "broker";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(work.Current is { HasBroker: true } ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded());
}
