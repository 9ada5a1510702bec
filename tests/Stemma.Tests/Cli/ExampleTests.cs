using Stemma.Cli;
using Stemma.Tests.House;
using Xunit;

namespace Stemma.Tests.Cli;

public sealed class ExampleTests : IDisposable
{
    private readonly ReportsFolder _folder = new();

    public static TheoryData<string> Examples =>
        [StemmaCommand.Example, TraceCommand.Example, ExportCommand.Example, ReadCommand.Example, ParseCommand.Example];

    public void Dispose() => _folder.Dispose();

    /// <summary>The samples hold two files that are meant to be skipped.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_example_in_the_help_works(string example)
    {
        var arguments = example.Split(" > ")[0].Split(' ')[1..]
            .Select(a => a.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, a) : a);

        var run = await CommandRun.OfAsync(_folder.Root, [.. arguments]);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.Output);
    }
}
