using System.Diagnostics;
using Xunit;

namespace Stemma.Tests.Given;

/// <summary>A program that others wrote, to judge what we wrote. Where it is not installed the test is skipped, unless it must not be.</summary>
internal static class OutsideProgram
{
    /// <summary>Set to "1" where a missing program is a failure.</summary>
    private const string Required = "STEMMA_REQUIRE_SERVERS";

    /// <summary>Runs it on a file with these bytes.</summary>
    /// <param name="package">The Debian package that holds it.</param>
    /// <param name="arguments">The path of the file comes after them.</param>
    public static async Task<(int ExitCode, string Output, string Error)> Run(string program, string package, byte[] input, params string[] arguments)
    {
        var path = Find(program);
        if (path is null)
        {
            var message = $"The program {program} is missing: apt-get install {package}";
            if (Environment.GetEnvironmentVariable(Required) == "1")
                Assert.Fail(message);
            Assert.Skip(message);
        }

        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(file, input, TestContext.Current.CancellationToken);
        try
        {
            return await Run(path, [.. arguments, file]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(string path, string[] arguments)
    {
        var ct = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var error = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await output, await error);
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
