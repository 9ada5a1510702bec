namespace Stemma.Cli.Configured;

internal enum LogFormat
{
    /// <summary>A sentence a line, as everything that is told on standard error.</summary>
    Text,

    /// <summary>A JSON object a line, with time, level, event and its fields.</summary>
    Json,
}
