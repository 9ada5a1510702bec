using System.Text.Json;
using Stemma.Read;
using Stemma.Tests.Cli;
using Xunit;

namespace Stemma.Tests.Journeys;

/// <summary>What is no report is told by its code, and the report beside it goes through.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "The harbour master of Sellick said on Sunday that four boats had sunk at the old quay. Nobody was on board.\n";

    /// <summary>Bytes that are letters of no language in any character set.</summary>
    private static readonly byte[] Noise = [.. Enumerable.Range(0, 400).Select(i => (byte)(0x80 + (i * i * 37 % 113)))];

    private static readonly Dictionary<string, string> CodeOf = new(StringComparer.Ordinal)
    {
        ["blank.txt"] = "empty",
        ["empty.txt"] = "empty",
        ["frame.html"] = "no-article",
        ["huge.txt"] = "too-large",
        ["noise.txt"] = "unknown-charset",
        ["photo.html"] = "not-text",
        ["torn.gz"] = "unreadable",
        ["torn.html"] = "invalid-utf8",
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-bad-").FullName;

    public static TheoryData<string> Names => [.. CodeOf.Keys];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_input_that_is_no_report_has_its_code(string name)
    {
        Write(name);

        var run = await CommandRun.OfAsync(_folder, "read", At(name));

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"stemma: {At(name)}: {CodeOf[name]}: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_good_report_among_all_of_them_goes_through()
    {
        foreach (var name in CodeOf.Keys)
            Write(name);
        await File.WriteAllTextAsync(At("good.txt"), Good, TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(_folder, "trace", _folder, "--json", "-");

        using var dossier = JsonDocument.Parse(run.Output);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(At("good.txt"), Assert.Single(dossier.RootElement.GetProperty("reports").EnumerateArray()).GetProperty("uri").GetString());
        Assert.NotEmpty(dossier.RootElement.GetProperty("claims").EnumerateArray());
        Assert.Equal(
            CodeOf.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (At(entry.Key), entry.Value)),
            dossier.RootElement.GetProperty("skipped").EnumerateArray().Select(skip => (skip.GetProperty("uri").GetString()!, skip.GetProperty("reason").GetString()!)));
    }

    [Theory]
    [InlineData("hollow", "no-reports")]
    [InlineData("gone.txt", "not-found")]
    public async Task A_path_that_holds_nothing_has_its_code_and_the_good_report_goes_through(string name, string code)
    {
        Directory.CreateDirectory(At("hollow"));
        await File.WriteAllTextAsync(At("good.txt"), Good, TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(_folder, "read", At(name), At("good.txt"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"stemma: {At(name)}: {code}: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_has_its_code()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Nothing is forbidden to this user.");
        await File.WriteAllTextAsync(At("locked.txt"), Good, TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(At("locked.txt"), UnixFileMode.None);

        var run = await CommandRun.OfAsync(_folder, "read", At("locked.txt"));

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith($"stemma: {At("locked.txt")}: access-denied: ", run.Error, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder, name);

    /// <summary>The huge one is a hole in the disk, not bytes.</summary>
    private void Write(string name)
    {
        using var file = File.Create(At(name));
        if (name == "huge.txt")
            file.SetLength(ReadOptions.DefaultMaxBytes + 1L);
        else
            file.Write(BytesOf(name));
    }

    private static byte[] BytesOf(string name) => name switch
    {
        "blank.txt" => [.. " \n\t\n"u8],
        "frame.html" => [.. "<html><body><nav><a href='/'>Quays</a></nav></body></html>"u8],
        "noise.txt" => Noise,
        "photo.html" => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 1, 2],
        "torn.gz" => [0x1F, 0x8B, 0x08, 1, 2, 3],
        "torn.html" => [.. "<html><meta charset=utf-8><p>"u8, .. Noise],
        _ => [],
    };
}
