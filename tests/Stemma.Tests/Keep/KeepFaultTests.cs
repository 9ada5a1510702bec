using Microsoft.Data.Sqlite;
using Stemma.Keep;
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
        Assert.Equal(KeepFault.NotFound, CollectionFile.Open(_folder.Path()).Fault);
        Assert.Equal(KeepFault.NotFound, CollectionFile.OpenToRead(_folder.Path()).Fault);
        Assert.False(File.Exists(_folder.Path()));
    }

    [Theory]
    [InlineData("A text of some length that no database begins with, whatever it is called; and so that it is longer than a header, it goes on.")]
    [InlineData("{\"dossier\": 1}")]
    public void A_file_of_another_kind_is_left_as_it_is(string content)
    {
        File.WriteAllText(_folder.Path(), content);

        Assert.Equal(KeepFault.NotACollection, CollectionFile.Open(_folder.Path(), orNew: true).Fault);
        Assert.False(CollectionFile.Is(_folder.Path()));
        Assert.Equal(content, File.ReadAllText(_folder.Path()));
    }

    [Fact]
    public void A_database_of_somebody_elses_is_no_collection()
    {
        Sql("CREATE TABLE captures (key BLOB)");

        Assert.Equal(KeepFault.NotACollection, CollectionFile.Open(_folder.Path(), orNew: true).Fault);
        Assert.False(CollectionFile.Is(_folder.Path()));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused_and_not_touched()
    {
        using (var file = _folder.Open())
            file.Add([KeptFolder.Capture("a", "one")], KeptFolder.At);
        Sql($"PRAGMA user_version = {CollectionFile.Version + 1}");

        Assert.Equal(KeepFault.NewerCollection, CollectionFile.Open(_folder.Path()).Fault);
        Assert.Equal(KeepFault.NewerCollection, CollectionFile.OpenToRead(_folder.Path()).Fault);
    }

    [Fact]
    public void A_file_that_may_only_be_read_can_be_read_and_refuses_what_is_added()
    {
        using (var file = _folder.Open())
            file.Add([KeptFolder.Capture("a", "one")], KeptFolder.At);

        using var read = CollectionFile.OpenToRead(_folder.Path()).File!;
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

        using var waiting = CollectionFile.Open(_folder.Path(), SqliteOpenMode.ReadWrite, orNew: false, secondsToWait: 1).File!;

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
    public void A_damaged_page_is_found()
    {
        using (var file = _folder.Open())
            file.Add(Enumerable.Range(0, 400).Select(i => KeptFolder.Capture($"{i}", $"text {i} {new string((char)('a' + (i % 26)), 40 + i)}")), KeptFolder.At);
        using (var raw = new FileStream(_folder.Path(), FileMode.Open))
        {
            raw.Position = raw.Length / 2;
            raw.Write(new byte[4096]);
        }

        using var damaged = CollectionFile.OpenToRead(_folder.Path()).File!;
        Assert.NotEmpty(damaged.Check());
    }

    [Fact]
    public void A_damaged_capture_is_a_skip_and_the_others_are_read()
    {
        using (var file = _folder.Open())
            file.Add([KeptFolder.Capture("a", "one"), KeptFolder.Capture("b", "two")], KeptFolder.At);
        Sql("UPDATE bytes SET packed = zeroblob(length(packed)) WHERE sha256 = (SELECT sha256 FROM captures WHERE name = 'a')");

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

    [Theory]
    [InlineData("UPDATE bytes SET packed = zeroblob(length(packed))", "unreadable-bytes")]
    [InlineData("UPDATE bytes SET packed = (SELECT packed FROM bytes other WHERE other.sha256 <> bytes.sha256 LIMIT 1)", "wrong-hash")]
    [InlineData("UPDATE captures SET told = replace(told, 'a', 'x')", "wrong-key")]
    [InlineData("DELETE FROM bytes WHERE rowid = 1", "broken-reference")]
    [InlineData("DELETE FROM captures WHERE name = 'a'", "unused-bytes")]
    public void What_was_changed_behind_the_engines_back_is_found(string change, string finding)
    {
        using (var file = _folder.Open())
            file.Add([KeptFolder.Capture("a", "one"), KeptFolder.Capture("b", "two")], KeptFolder.At);
        Sql(change);

        using var changed = _folder.Open();
        Assert.Contains(finding, changed.Check().Select(found => found.Code));
    }

    private void Sql(string statement)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={_folder.Path()};Pooling=false;Foreign Keys=false");
        connection.Open();
        using var run = connection.CreateCommand();
        run.CommandText = statement;
        run.ExecuteNonQuery();
    }
}
