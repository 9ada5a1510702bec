using System.Text;
using Microsoft.Data.Sqlite;
using Stemma.Keep;
using Stemma.Keep.Stores;
using Stemma.Read;
using Stemma.Tests.Given;
using Stemma.Tests.Parse;
using Xunit;

namespace Stemma.Tests.Keep;

public sealed class SqliteCollectionTests : CollectionContract
{
    private readonly KeptFolder _folder;

    public SqliteCollectionTests()
        : this(new KeptFolder())
    {
    }

    private SqliteCollectionTests(KeptFolder folder)
        : base(folder) => _folder = folder;

    [Fact]
    public void What_is_forgotten_stands_nowhere_in_the_file()
    {
        const string Address = "https://pier.example/never-again";
        using (var file = _folder.Open())
        {
            file.Add([KeptFolder.Capture(Address, "one"), KeptFolder.Capture("b", "two"), KeptFolder.Capture("c", "one")], KeptFolder.At);
            Assert.Contains(Address, Raw(), StringComparison.Ordinal);

            Assert.Equal((1, null), file.Forget(Address));
            Assert.Equal((0, null), file.Forget(Address));
            Assert.Equal(["b", "c"], file.Captures().Select(kept => kept.Capture.Uri));
            Assert.Empty(file.Check());
        }

        Assert.DoesNotContain(Address, Raw(), StringComparison.Ordinal);

        string Raw() => string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(_folder.Path())!).Select(part =>
        {
            using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(stream, Encoding.Latin1);
            return text.ReadToEnd();
        }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_file_of_an_older_version_is_brought_forward(int version)
    {
        var capture = KeptPlaces.Capture("a", "one") with { Given = new GivenMetadata { Uri = "https://quay.example/a" }, Told = new PageFacts { Address = "https://quay.example/b" } };
        using (var file = _folder.Open())
            file.Add([capture, KeptPlaces.Capture("b", "two")], KeptPlaces.At);
        _folder.Run(
            "DROP TRIGGER captures_unread; DROP TRIGGER reports_passages; DROP TABLE passages; DROP TABLE addresses; DROP TABLE feeds; DROP TABLE links; DROP TABLE fingerprints; DROP TABLE unread; DROP TABLE made; "
            + "DROP TABLE reports; DROP TABLE stories; CREATE INDEX captures_by_name ON captures (name); " + string.Concat(Enumerable.Range(2, version - 1).Select(next => SchemaScript.Of($"sqlite.{next}")))
            + $"PRAGMA user_version = {version}");
        using (var old = Collection.OpenToRead(_folder.Path()).Collection!)
            Assert.Empty(old.Check());

        using var forward = _folder.Open();
        Assert.Equal(2, forward.Trace(new JourneyOptions { Parser = Parsing.Parser, Knowledge = World.Knowledge }, TestContext.Current.CancellationToken).Dossier!.Reports.Length);
        Assert.Empty(forward.Check());
        Assert.Equal((1, null), forward.Forget("https://quay.example/b"));
        Assert.Equal(["b"], forward.Captures().Select(kept => kept.Capture.Uri));
    }

    [Fact]
    public void The_library_below_is_the_one_the_schema_was_written_for()
    {
        _folder.Open().Dispose();
        using var connection = new SqliteConnection($"Data Source={_folder.Path()};Pooling=false");
        connection.Open();

        Assert.Equal("3.35.5", connection.ServerVersion);
    }
}
