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
            file.Feeds.Settle(Address);
            Assert.Contains(Address, _folder.Raw(), StringComparison.Ordinal);

            Assert.Equal((1, null), file.Forget(Address));
            Assert.Equal((0, null), file.Forget(Address));
            Assert.Equal(["b", "c"], file.Captures().Select(kept => kept.Capture.Uri));
            Assert.Empty(file.Check());
        }

        Assert.DoesNotContain(Address, _folder.Raw(), StringComparison.Ordinal);
    }

    [Fact]
    public void Those_that_begin_a_file_at_once_all_open_it()
    {
        for (var round = 0; round < 60; round++)
        {
            var path = _folder.Path($"begun-{round}");
            var faults = new KeepFault?[3];
            Parallel.For(0, faults.Length, opener =>
            {
                var (collection, fault) = Collection.Open(path, orNew: true);
                faults[opener] = fault ?? collection!.Add([KeptPlaces.Capture($"{opener}", "one")], KeptPlaces.At).Fault;
                collection?.Dispose();
            });

            Assert.All(faults, Assert.Null);
            using var file = Collection.Open(path).Collection!;
            Assert.Equal(faults.Length, file.Count());
        }
    }

    [Fact]
    public void Forgetting_that_was_held_up_by_one_who_looks_on_is_done_by_the_next()
    {
        using (var file = Collection.Open(_folder.Path(), Access.WriteOrBegin, secondsToWait: 1).Collection!)
        {
            file.Add([KeptFolder.Capture("https://pier.example/never-again", "one"), KeptFolder.Capture("b", "two")], KeptFolder.At);
            using (var other = new SqliteConnection($"Data Source={_folder.Path()};Pooling=false"))
            {
                other.Open();
                using var look = other.BeginTransaction(deferred: true);
                using var read = other.CreateCommand();
                (read.Transaction, read.CommandText) = (look, "SELECT count(*) FROM captures");
                Assert.Equal(2L, read.ExecuteScalar());
                Assert.Equal((1, KeepFault.NotOverwritten), file.Forget("https://pier.example/never-again"));
            }

            Assert.Equal(["not-overwritten"], file.Check().Select(finding => finding.Code));
            Assert.Contains("never-again", _folder.Raw(), StringComparison.Ordinal);

            Assert.Equal((0, null), file.Forget("https://pier.example/never-again"));
            Assert.Empty(file.Check());
        }

        Assert.DoesNotContain("never-again", _folder.Raw(), StringComparison.Ordinal);
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
            "DROP TRIGGER captures_unread; DROP TRIGGER reports_passages; DROP TABLE passages; DROP TABLE addresses; DROP TABLE forgotten; DROP TABLE hosts; DROP TABLE feeds; DROP TABLE links; DROP TABLE fingerprints; DROP TABLE unread; DROP TABLE made; "
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
