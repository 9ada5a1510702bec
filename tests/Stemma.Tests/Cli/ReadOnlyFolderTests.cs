using System.Diagnostics;
using Stemma.Cli;
using Xunit;

namespace Stemma.Tests.Cli;

/// <summary>A collection on a medium that may not be written, read by a process that may not write it.</summary>
public sealed class ReadOnlyFolderTests : IDisposable
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Entered = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly ReportsFolder _folder = new();

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.At("kept"), Entered | UnixFileMode.UserWrite);
        _folder.Dispose();
    }

    [Fact]
    public async Task It_is_traced_and_checked_and_refuses_what_is_added()
    {
        Directory.CreateDirectory(_folder.At("kept"));
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The modes are those of Unix.");
            return;
        }

        var kept = _folder.At("kept/coverage.stemma");
        await CommandRun.OfAsync(_folder.At(""), "add", _folder.At("in/quay.txt"), "--to", kept);
        var before = await CommandRun.OfAsync(_folder.At(""), "trace", kept, "--json", "-");
        File.SetUnixFileMode(kept, Readable);
        File.SetUnixFileMode(_folder.At("kept"), Entered);
        File.SetUnixFileMode(_folder.At(""), Entered | UnixFileMode.UserWrite);

        var traced = await RunAsync("trace", kept, "--json", "-");
        var check = await RunAsync("check", kept);
        var added = await RunAsync("add", _folder.At("in/quay.txt"), "--to", kept);

        Assert.Equal((ExitCode.Done, ""), (traced.ExitCode, traced.Error));
        Assert.Contains("\"dossier\": 1", traced.Output, StringComparison.Ordinal);
        Assert.Equal(before.ExitCode, traced.ExitCode);
        Assert.Equal((ExitCode.Done, ""), (check.ExitCode, check.Error));
        Assert.Equal(ExitCode.NothingReadable, added.ExitCode);
        Assert.Contains("read-only", added.Error, StringComparison.Ordinal);
    }

    /// <summary>As somebody to whom something can be forbidden.</summary>
    private static async Task<CommandRun> RunAsync(params string[] arguments)
    {
        string[] command = [typeof(StemmaCommand).Assembly.Location, .. arguments];
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", .. command])
            : new ProcessStartInfo("dotnet", command);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        start.Environment["HOME"] = Path.GetTempPath();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandRun(process.ExitCode, output, await error);
    }
}
