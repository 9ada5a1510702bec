using Stemma.Keep;
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
