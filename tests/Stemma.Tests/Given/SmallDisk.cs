using System.Diagnostics;
using Xunit;

namespace Stemma.Tests.Given;

/// <summary>A disk of a few megabytes, in memory. Skips the test where this user may not mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int MegaBytes = 2;

    public SmallDisk()
    {
        if (Ran("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={MegaBytes}m"), "tmpfs", Root))
            return;
        Directory.Delete(Root);
        Assert.Skip("A small disk cannot be mounted. Run the tests on Linux as root, with the right to mount.");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("stemma-disk-").FullName;

    public string At(string name) => Path.Combine(Root, name);

    /// <summary>Leaves no room.</summary>
    public void Fill()
    {
        using var file = new FileStream(At("filling"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var noise = new byte[4096];
        try
        {
            while (true)
                file.Write(noise);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    public void Dispose()
    {
        Ran("umount", Root);
        Directory.Delete(Root);
    }

    private static bool Ran(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
