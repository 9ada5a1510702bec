using Microsoft.Extensions.Logging;
using Stemma.Cli.Configured;

namespace Stemma.Cli.Logs;

/// <summary>Logs a line an event to standard error. Thread safe.</summary>
internal sealed class LineLoggerProvider(TextWriter error, LogSettings settings, TimeProvider time) : ILoggerProvider
{
    private readonly Lock _turn = new();

    /// <summary>For a command that is no server.</summary>
    public static ILoggerFactory Factory(Surroundings surroundings, LogSettings settings) =>
        LoggerFactory.Create(logging => logging.SetMinimumLevel(settings.Least).AddProvider(new LineLoggerProvider(surroundings.Error, settings, TimeProvider.System)));

    public ILogger CreateLogger(string categoryName) => new LineLogger(categoryName, this);

    public void Dispose()
    {
        // Standard error is the process's.
    }

    public void Write(string category, LogLevel level, EventId name, string message, IReadOnlyList<KeyValuePair<string, object?>> fields, Exception? broken)
    {
        var line = settings.Format == LogFormat.Json ? LogLine.Json(time.GetUtcNow(), category, level, name, message, fields, broken) : LogLine.Text(message, broken);
        lock (_turn)
            error.WriteLine(line);
    }
}
