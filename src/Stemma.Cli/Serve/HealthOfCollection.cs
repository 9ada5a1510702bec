using Microsoft.Extensions.Diagnostics.HealthChecks;
using Stemma.Keep;

namespace Stemma.Cli.Serve;

/// <summary>Whether a collection can be opened and read.</summary>
internal sealed class HealthOfCollection(string place) : IHealthCheck
{
    public const string Name = "collection";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var collection = Collection.OpenToRead(place).Collection;
        return Task.FromResult(collection?.Count() is null ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
    }
}
