using Microsoft.Data.Sqlite;
using Stemma.Cli.Serve;
using Stemma.Keep;
using Stemma.Keep.Stores;
using Stemma.Keep.Stores.Sqlite;
using Stemma.Server.Held;
using Stemma.Tests.Cli;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Keep;

/// <summary>What goes wrong around a file is told by a stable code, and what was there can still be read.</summary>
public sealed class KeepFaultTests : IDisposable
{
    private readonly KeptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_file_is_not_found_and_not_begun()
    {
        Assert.Equal(KeepFault.NotFound, Collection.Open(_folder.Path()).Fault);
        Assert.Equal(KeepFault.NotFound, Collection.OpenToRead(_folder.Path()).Fault);
        Assert.False(File.Exists(_folder.Path()));
    }

    [Theory]
    [InlineData("A text of some length that no database begins with, whatever it is called; and so that it is longer than a header, it goes on.")]
    [InlineData("{\"dossier\": 1}")]
    public void A_file_of_another_kind_is_left_as_it_is(string content)
    {
        File.WriteAllText(_folder.Path(), content);

        Assert.Equal(KeepFault.NotACollection, Collection.Open(_folder.Path(), orNew: true).Fault);
        Assert.False(Collection.Is(_folder.Path()));
        Assert.Equal(content, File.ReadAllText(_folder.Path()));
    }

    [Fact]
    public void A_backup_does_not_take_the_place_of_what_is_open()
    {
        using var collection = _folder.Open();
        collection.Add([KeptPlaces.Capture("a", "one")], KeptPlaces.At);
        using (var other = _folder.Open("other"))
        {
            other.Add([KeptPlaces.Capture("b", "two")], KeptPlaces.At);
            Assert.Equal(KeepFault.InUse, collection.Backup(_folder.Path("other")));
        }

        Assert.Equal(KeepFault.InUse, collection.Backup(_folder.Path()));
        Assert.Null(collection.Backup(_folder.Path("other")));
        using var copy = _folder.Open("other");
        Assert.Equal(["a"], copy.Captures().Select(kept => kept.Capture.Uri));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(PackedBytes.MostUnpacked + 1)]
    [InlineData(5)]
    public void A_size_that_cannot_be_is_damage(int size) =>
        Assert.Throws<FormatException>(() => PackedBytes.Unpack(PackedBytes.Pack("four"u8), size));

    [Fact]
    public void A_search_passes_over_what_is_damaged_where_it_was_made_before()
    {
        const string text = "The ferry Ondra sank off Cape Velmar on Monday with eleven sailors and a load of lamp oil, the harbour office of Lissat said.";
        var options = new JourneyOptions { Parser = Parse.Parsing.Parser, Knowledge = Given.World.Knowledge };
        using (var collection = _folder.Open())
        {
            collection.Add([KeptPlaces.Capture("a", text)], KeptPlaces.At);
            Assert.Single(collection.FindPassages("ferry", 5, options, TestContext.Current.CancellationToken).Found);
        }

        _folder.Run("UPDATE bytes SET packed = x'00'");

        using var file = _folder.Open();
        file.Add([KeptPlaces.Capture("b", text + " A fisher saw it.")], KeptPlaces.At);
        var (found, _, fault) = file.FindPassages("ferry", 5, options, TestContext.Current.CancellationToken);
        Assert.Null(fault);
        Assert.Equal("b", Assert.Single(found).Report.Uri);
        Assert.NotEmpty(file.Check());
    }

    [Fact]
    public void A_database_of_somebody_elses_is_no_collection()
    {
        _folder.Run("CREATE TABLE captures (key BLOB)");

        Assert.Equal(KeepFault.NotACollection, Collection.Open(_folder.Path(), orNew: true).Fault);
        Assert.False(Collection.Is(_folder.Path()));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused_and_not_touched()
    {
        using (var file = _folder.Open())
            file.Add([KeptFolder.Capture("a", "one")], KeptFolder.At);
        _folder.Run($"PRAGMA user_version = {Store.Newest + 1}");

        Assert.Equal(KeepFault.NewerCollection, Collection.Open(_folder.Path()).Fault);
        Assert.Equal(KeepFault.NewerCollection, Collection.OpenToRead(_folder.Path()).Fault);
    }

    [Fact]
    public void A_file_that_may_only_be_read_can_be_read_and_refuses_what_is_added()
    {
        using (var file = _folder.Open())
            file.Add([KeptFolder.Capture("a", "one")], KeptFolder.At);

        using var read = Collection.OpenToRead(_folder.Path()).Collection!;
        Assert.Equal(KeepFault.ReadOnly, read.Add([KeptFolder.Capture("b", "two")], KeptFolder.At).Fault);
        Assert.Equal(KeepFault.ReadOnly, read.Forget("a").Fault);
        Assert.Equal(["a"], read.Captures().Select(kept => kept.Capture.Uri));
    }

    [Fact]
    public void A_file_that_another_holds_is_locked_and_read_as_it_was()
    {
        using (var file = _folder.Open())
            file.Add([KeptFolder.Capture("a", "one")], KeptFolder.At);
        using var other = new SqliteConnection($"Data Source={_folder.Path()};Pooling=false");
        other.Open();
        using var holding = other.BeginTransaction(deferred: false);

        using var waiting = Collection.Open(_folder.Path(), Access.Write, secondsToWait: 1).Collection!;

        Assert.Equal(KeepFault.Locked, waiting.Add([KeptFolder.Capture("b", "two")], KeptFolder.At).Fault);
        Assert.Equal(["a"], waiting.Captures().Select(kept => kept.Capture.Uri));
    }

    [Fact]
    public void A_disk_without_room_is_told_and_what_was_there_stays()
    {
        using var file = _folder.Open();
        file.Add([KeptFolder.Capture("a", "one")], KeptFolder.At);
        file.LeaveNoRoom();
        var noise = new byte[1 << 20];
        new Random(7).NextBytes(noise);

        var arrival = file.Add([new Stemma.Read.Capture("b", noise, Stemma.Read.GivenMetadata.None)], KeptFolder.At);

        Assert.Equal(KeepFault.DiskFull, arrival.Fault);
        Assert.Equal(["a"], file.Captures().Select(kept => kept.Capture.Uri));
        Assert.Empty(file.Check());
    }

    [Fact]
    public async Task What_stands_on_a_disk_that_is_full_is_read_as_it_was()
    {
        using var disk = new SmallDisk();
        var path = disk.At("coverage.stemma");
        using (var file = Collection.Open(path, orNew: true).Collection!)
            file.Add([KeptFolder.Capture("https://quay.example/a", "A lorry overturned near Lissat on Tuesday, police said.")], KeptFolder.At);
        disk.Fill();

        var added = await CommandRun.OfAsync(disk.Root, "add", "nowhere", "--to", path);
        var traced = await CommandRun.OfAsync(disk.Root, "trace", path, "--json", "-");
        var check = await CommandRun.OfAsync(disk.Root, "check", path);

        Assert.Contains("disk-full", added.Error, StringComparison.Ordinal);
        Assert.Contains("https://quay.example/a", traced.Output, StringComparison.Ordinal);
        Assert.Equal((0, "1 held, nothing wrong\n"), (check.ExitCode, check.Output));
    }

    [Fact]
    public void What_is_added_where_there_is_no_room_is_refused_for_want_of_room()
    {
        using var file = _folder.Open();
        file.LeaveNoRoom();
        var noise = new byte[1 << 20];
        new Random(7).NextBytes(noise);
        var home = KeptHome.Alone(file, new JourneyOptions());

        var refused = Assert.Throws<AdditionRefusedException>(() => home.Add([Stemma.Read.Gather.Of("b.txt", noise, Stemma.Read.GivenMetadata.None)], _ => { }, new JourneyOptions(), TestContext.Current.CancellationToken));

        Assert.Equal(("disk-full", 507), (refused.Code, refused.Status));
    }

    [Fact]
    public void A_damaged_page_is_found()
    {
        using (var file = _folder.Open())
            file.Add(Enumerable.Range(0, 400).Select(i => KeptFolder.Capture($"{i}", $"text {i} {new string((char)('a' + (i % 26)), 40 + i)}")), KeptFolder.At);
        using (var raw = new FileStream(_folder.Path(), FileMode.Open))
        {
            raw.Position = raw.Length / 2;
            raw.Write(new byte[4096]);
        }

        using var damaged = Collection.OpenToRead(_folder.Path()).Collection!;
        Assert.NotEmpty(damaged.Check());
    }

    [Fact]
    public void A_damaged_capture_is_a_skip_and_the_others_are_read()
    {
        using (var file = _folder.Open())
            file.Add([KeptFolder.Capture("a", "one"), KeptFolder.Capture("b", "two")], KeptFolder.At);
        _folder.Run("UPDATE bytes SET packed = zeroblob(length(packed)) WHERE sha256 = (SELECT sha256 FROM captures WHERE name = 'a')");

        using var damaged = _folder.Open();
        var (inputs, fault) = damaged.Inputs();

        Assert.Null(fault);
        Assert.Equal(["a unreadable", "b"], inputs.SelectMany(input => input.Load()).Select(loaded => loaded.Skip is { } skip ? $"{skip.Uri} {skip.Reason.Code}" : loaded.Capture!.Uri));
    }

    /// <summary>SQLite does so where the disk is full.</summary>
    [Fact]
    public void A_transaction_that_was_undone_already_is_let_go_of_in_silence()
    {
        using var connection = new SqliteConnection("Data Source=:memory:;Pooling=false");
        connection.Open();
        using (new Writing(connection, isImmediate: true))
        {
            using var undo = connection.CreateCommand();
            undo.CommandText = "CREATE TABLE one (a); ROLLBACK";
            undo.ExecuteNonQuery();
        }

        using (new Writing(connection, isImmediate: false))
        {
            using var ask = connection.CreateCommand();
            ask.CommandText = "SELECT count(*) FROM sqlite_master";
            Assert.Equal(0L, ask.ExecuteScalar());
        }
    }
}
