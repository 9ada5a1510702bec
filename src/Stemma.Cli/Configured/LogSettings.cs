using Microsoft.Extensions.Logging;

namespace Stemma.Cli.Configured;

/// <summary>What is logged, and how.</summary>
internal sealed record LogSettings
{
    public LogFormat Format { get; init; } = LogFormat.Text;

    /// <summary>The least that is logged; null for warnings as text, and information as JSON, which a program reads.</summary>
    public LogLevel? Level { get; init; }

    public LogLevel Least => Level ?? (Format == LogFormat.Json ? LogLevel.Information : LogLevel.Warning);
}
