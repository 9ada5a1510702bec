using Stemma.Cli;
using Xunit;

namespace Stemma.Tests.Cli;

public sealed class FullDiskTests : IDisposable
{
    private readonly ReportsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_disk_that_is_full_is_told_and_not_thrown()
    {
        await using var error = new StringWriter();
        var surroundings = new Surroundings { Output = new Full(), Text = TextWriter.Null, Error = error };

        var code = await StemmaCommand.RunAsync(["read", _folder.At("in/quay.txt")], surroundings, TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.BadUsage, code);
        Assert.StartsWith("stemma: the reports could not be written", error.ToString(), StringComparison.Ordinal);
    }

    private sealed class Full : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException();

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException();
    }
}
