using System.Text;
using Stemma.Cli.Serve;
using Stemma.Keep;
using Stemma.Read;
using Stemma.Tests.Given;
using Stemma.Tests.Keep;
using Stemma.Tests.Parse;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Cli;

public sealed class KeptHomeTests : IDisposable
{
    private const string Silo = "Second silo closed\n\nThe harbour master of Velmar said on Friday that the second silo had been closed since the spring.";

    private readonly KeptFolder _folder = new();
    private readonly Collection _file;
    private readonly KeptHome _home;
    private readonly List<Skip> _leftOut = [];

    public KeptHomeTests()
    {
        _file = _folder.Open();
        _home = KeptHome.Alone(_file, new JourneyOptions { Parser = Parsing.Parser, Knowledge = World.Knowledge });
    }

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void What_is_added_to_a_served_collection_is_in_its_file_and_held_once()
    {
        var first = Add("silo.txt", Silo);
        var second = Add("pier.txt", "Pier open again\n\nAbout 30 dockers went back to the northern pier on Monday, the harbour master said.");

        Assert.Single(first!.Added);
        Assert.Equal(2, second!.Dossier.Reports.Length);
        Assert.Null(Add("silo.txt", Silo));
        Assert.Equal(SkipReason.AlreadyHeld, Assert.Single(_leftOut).Reason);
        using var again = Collection.OpenToRead(_folder.Path()).Collection!;
        Assert.Equal(["pier.txt", "silo.txt"], again.Captures().Select(kept => kept.Capture.Uri));
        Assert.Empty(_file.Check());
    }

    [Fact]
    public void What_holds_no_report_is_said_and_not_kept()
    {
        Assert.Null(Add("empty.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>"));

        Assert.Equal(SkipReason.NoArticle, Assert.Single(_leftOut).Reason);
        Assert.Equal(0, _file.Count());
    }

    [Fact]
    public void An_addition_that_is_called_off_leaves_nothing_behind()
    {
        Add("silo.txt", Silo);
        using var off = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => _home.Add(
            [Input("pier.txt", "Pier open again\n\nAbout 30 dockers went back to the northern pier on Monday.")], skips => _leftOut.AddRange(skips), new JourneyOptions { Progress = new CalledOff(off) }, off.Token));

        Assert.Equal(1, _file.Count());
        Assert.Equal("silo.txt", Assert.Single(_file.Trace(ct: TestContext.Current.CancellationToken).Dossier!.Reports).Report.Uri);
        Assert.Empty(_file.Check());
    }

    private Stemma.Server.Held.Growth? Add(string uri, string text) =>
        _home.Add([Input(uri, text)], skips => _leftOut.AddRange(skips), new JourneyOptions(), TestContext.Current.CancellationToken);

    private static GatheredInput Input(string uri, string text) => Gather.Of(uri, Encoding.UTF8.GetBytes(text), GivenMetadata.None, null);

    private sealed class CalledOff(CancellationTokenSource off) : IProgress<JourneyProgress>
    {
        public void Report(JourneyProgress value)
        {
            if (value.Stage == "parse")
                off.Cancel();
        }
    }
}
