using Stemma.Keep;
using Stemma.Keep.Stores;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Keep;

public sealed class PostgresCollectionTests : CollectionContract
{
    private readonly KeptDatabase _database;

    public PostgresCollectionTests(PostgresServer server)
        : this(new KeptDatabase(server))
    {
    }

    private PostgresCollectionTests(KeptDatabase database)
        : base(database) => _database = database;

    [Fact]
    public void A_collection_of_an_earlier_version_is_read_as_it_is_and_brought_forward_by_who_writes()
    {
        Arrival arrival;
        using (var collection = _database.Open())
            arrival = collection.Add([KeptPlaces.Capture("a", "one")], KeptPlaces.At);
        _database.Run("DROP TABLE given_up; DROP TABLE forgotten; DROP TABLE hosts; ALTER TABLE links ADD COLUMN address text; UPDATE collection SET version = 3");

        using (var reader = Collection.OpenToRead(_database.Path()).Collection!)
            Assert.Equal((1L, 0), (reader.Count(), reader.Check().Length));
        using (var writer = _database.Open())
            Assert.False(writer.Shared.GivenUp.HasAny(arrival.Keys));
        _database.Run("UPDATE collection SET version = version + 1");
        Assert.Equal(KeepFault.NewerCollection, Collection.Open(_database.Path()).Fault);
    }

    [Fact]
    public void Forgetting_that_was_held_up_by_one_who_looks_on_is_done_by_the_next()
    {
        using var collection = Collection.Open(_database.Path(), Access.WriteOrBegin, secondsToWait: 1).Collection!;
        collection.Add([KeptPlaces.Capture("a", "one"), KeptPlaces.Capture("b", "two")], KeptPlaces.At);
        using (_database.LookOn())
            Assert.Equal((1, KeepFault.NotOverwritten), collection.Forget("a"));

        Assert.True(collection.HasTraces());
        Assert.Equal((0, null), collection.Forget("a"));
        Assert.Empty(collection.Check());
    }

    [Fact]
    public void A_backup_of_what_is_damaged_says_so_and_leaves_nothing()
    {
        using var collection = _database.Open();
        collection.Add([KeptPlaces.Capture("a", "one")], KeptPlaces.At);
        _database.Run("UPDATE bytes SET packed = x'00'");

        Assert.Equal(KeepFault.Damaged, collection.Backup(_database.File("copy.stemma")));
        Assert.False(File.Exists(_database.File("copy.stemma")));
        Assert.False(File.Exists(_database.File("copy.stemma.part")));
    }
}
