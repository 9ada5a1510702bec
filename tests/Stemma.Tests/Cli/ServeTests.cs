using System.Text.RegularExpressions;
using Stemma.Cli;
using Xunit;

namespace Stemma.Tests.Cli;

public sealed partial class ServeTests : IDisposable
{
    private readonly ReportsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Serves_what_it_was_given_until_it_is_told_to_stop()
    {
        using var stop = new CancellationTokenSource();
        await using var output = new LineSignal();
        await using var error = new StringWriter();
        var surroundings = new Surroundings { Output = Stream.Null, Text = output, Error = error };

        var run = StemmaCommand.RunAsync(["serve", _folder.At("in/quay.txt"), "--urls", "http://127.0.0.1:0"], surroundings, stop.Token);
        await Task.WhenAny(run, output.Line);
        Assert.True(output.Line.IsCompleted, error.ToString());
        using var client = new HttpClient();
        var overview = await client.GetStringAsync(Address.Match(await output.Line).Value + "/api/v1/overview", TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        Assert.Contains("\"reports\":1,", overview, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await run);
        Assert.Empty(error.ToString());
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Address { get; }
}
