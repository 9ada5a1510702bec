using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Stemma.Tests.Given;

/// <summary>A program that others wrote, to judge what ours writes.</summary>
internal static class OutsideProgram
{
    /// <summary>Runs it to its end. Where it is not installed the test is skipped, and fails with STEMMA_REQUIRE_SERVERS=1.</summary>
    /// <param name="package">The Debian package that brings it.</param>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string program, string package, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Started(start, package);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    private static Process Started(ProcessStartInfo start, string package)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            var missing = $"{start.FileName} is not installed: apt-get install {package}.";
            if (Environment.GetEnvironmentVariable("STEMMA_REQUIRE_SERVERS") == "1")
                Assert.Fail(missing);
            Assert.Skip(missing);
            throw;
        }
    }
}
