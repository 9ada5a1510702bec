using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Stemma;

/// <summary>The engine for a container of services.</summary>
public static class StemmaServices
{
    /// <summary>One <see cref="IJourney"/> for all; nothing is loaded before its first use.</summary>
    /// <param name="options">Null for what ships with the engine.</param>
    public static IServiceCollection AddStemma(this IServiceCollection services, StemmaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IJourney>(_ => new LoadedJourney(options ?? new StemmaOptions()));
        return services;
    }
}
