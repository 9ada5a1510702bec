using Xunit;

namespace Stemma.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private readonly ReportsFolder _folder = new();

    public static TheoryData<string, int, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cli", "Cases", "usage.tsv")))
            {
                if (line.StartsWith('#'))
                    continue;
                var fields = line.Split('\t');
                cases.Add(fields[0], int.Parse(fields[1], System.Globalization.CultureInfo.InvariantCulture), fields[2]);
            }

            return cases;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Says_what_is_wrong_and_returns_its_code(string arguments, int code, string complaint)
    {
        var run = await CommandRun.OfAsync(
            _folder.Root, arguments.Replace("{in}", _folder.Root, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(code, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
        Assert.All(
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Matches("^(stemma: |Try: )", line));
        if (code == 2)
            Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Bad_usage_leaves_no_file_behind()
    {
        await CommandRun.OfAsync(
            _folder.Root, "trace", _folder.At("in/quay.txt"), "--json", _folder.At("kept.json"), "--html", _folder.At("none/page.html"));

        Assert.False(File.Exists(_folder.At("kept.json")));
    }
}
