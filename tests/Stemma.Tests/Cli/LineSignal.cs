namespace Stemma.Tests.Cli;

/// <summary>Tells when its first line is written.</summary>
internal sealed class LineSignal : StringWriter
{
    private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> Line => _line.Task;

    public override async Task WriteLineAsync(string? value)
    {
        await base.WriteLineAsync(value);
        _line.TrySetResult(value!);
    }
}
