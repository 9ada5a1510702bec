using System.Diagnostics;
using Stemma.Tests.House;

namespace Stemma.Tests.Journeys;

/// <summary>
/// The dossier of samples/luqmara as the command writes it. It runs in a process of its own at the root of the
/// repository, so that the paths in it are those a reader would give and no test moves the current folder of another.
/// </summary>
internal static class TracedSamples
{
    private static readonly Lazy<Task<byte[]>> Once = new(RunAsync);

    /// <summary>JSON, as bytes.</summary>
    public static Task<byte[]> Json => Once.Value;

    private static async Task<byte[]> RunAsync()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "stemma.dll"), "trace", "samples/luqmara", "--json", "-" },
        };
        using var process = Process.Start(start)!;
        using var json = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(json);
        await process.WaitForExitAsync();
        return process.ExitCode == 1 ? json.ToArray() : throw new InvalidOperationException($"Exit code {process.ExitCode}: {await error}");
    }
}
