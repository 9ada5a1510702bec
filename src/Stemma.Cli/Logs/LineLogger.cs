using Microsoft.Extensions.Logging;

namespace Stemma.Cli.Logs;

/// <summary>Logs of one category. What is less than the least that is wanted does not come here.</summary>
internal sealed class LineLogger(string category, LineLoggerProvider lines) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        lines.Write(category, logLevel, eventId, formatter(state, exception), state as IReadOnlyList<KeyValuePair<string, object?>> ?? [], exception);
    }
}
