using Stemma.Cli.Watch;
using Stemma.Work;

namespace Stemma.Cli.Configured;

/// <summary>All that a command that runs on can be told by a file or by variables. What the command line says goes before it.</summary>
internal sealed record Settings
{
    /// <summary>A collection in a database; null where none is named. It may hold a password and is shown by <see cref="Keep.Collection.Shown"/> only.</summary>
    public string? Postgres { get; init; }

    /// <summary>A broker; null where none is named. It may hold a password and is never shown.</summary>
    public string? Rabbitmq { get; init; }

    public LogSettings Log { get; init; } = new();

    public ServeSettings Serve { get; init; } = new();

    /// <summary>Null where nothing is said of it.</summary>
    public WatchOptions? Watch { get; init; }

    public WorkOptions Work { get; init; } = new();
}
