using System.Collections.Immutable;
using Stemma.Server;
using Stemma.Server.Fetch;

namespace Stemma.Cli.Configured;

/// <summary>How a collection is served.</summary>
internal sealed record ServeSettings
{
    /// <summary>Where to listen.</summary>
    public ImmutableArray<string> Urls { get; init; } = [ServerOptions.DefaultUrl];

    /// <summary>A file that holds the token; null where none is asked for.</summary>
    public string? TokenFile { get; init; }

    public ServerLimits Limits { get; init; } = ServerLimits.Default;

    public FetchOptions Fetch { get; init; } = FetchOptions.Default;
}
