using Microsoft.Extensions.Logging;

namespace Stemma.Work;

/// <summary>What a worker says of itself.</summary>
internal static partial class WorkLog
{
    [LoggerMessage(LogLevel.Information, "Worker {Worker} of {Collection} has begun, with {Threads} threads.")]
    public static partial void Begun(ILogger logger, string worker, string collection, int threads);

    [LoggerMessage(LogLevel.Warning, "Waiting until no worker is there of the build, or with the knowledge, that the collection was made by.")]
    public static partial void Waiting(ILogger logger);

    [LoggerMessage(LogLevel.Information, "Asked for {Reports} reports and {Stories} stories.")]
    public static partial void Asked(ILogger logger, int reports, int stories);

    [LoggerMessage(LogLevel.Warning, "Begun anew after {Lost}.")]
    public static partial void BegunAnew(ILogger logger, string lost);

    [LoggerMessage(LogLevel.Warning, "{Kind} {Piece} failed and is tried again: {Reason}")]
    public static partial void Failed(ILogger logger, string kind, string piece, string reason);

    [LoggerMessage(LogLevel.Error, "{Kind} {Piece} is given up: {Reason}")]
    public static partial void GivenUp(ILogger logger, string kind, string piece, string reason);
}
