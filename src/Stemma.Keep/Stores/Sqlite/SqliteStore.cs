using System.Buffers.Binary;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Stemma.Keep.Stores.Sqlite;

/// <summary>One file of SQLite's.</summary>
internal sealed class SqliteStore : Store
{
    /// <summary>"STMA": what the file says it is of.</summary>
    internal const int ApplicationId = 0x53544D41;

    /// <summary>Where the header of an SQLite file has it.</summary>
    private const int ApplicationIdAt = 68;
    private const int HeadLength = 100;

    /// <summary>Passages of a report that have numbers of their own: more than a text can have characters.</summary>
    private const long PassagesOfOne = 1 << 22;

    /// <summary>Things that SQLite finds wrong that it tells one by one.</summary>
    private const int MostDamage = 20;

    private readonly SqliteConnection _connection;
    private readonly string _path;

    private SqliteStore(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    public override long Version => Number(_connection, "PRAGMA user_version");

    public override string FoundPassages => $"SELECT rowid / {PassagesOfOne} AS number, \"from\", \"to\" FROM passages WHERE passages MATCH @words";

    /// <summary>Whether the file says that it is a collection; a file that cannot be read says nothing.</summary>
    public static bool Is(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> head = stackalloc byte[HeadLength];
            return file.CanSeek && file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) == HeadLength
                && head.StartsWith("SQLite format 3\0"u8)
                && BinaryPrimitives.ReadInt32BigEndian(head[ApplicationIdAt..]) == ApplicationId;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <returns>Exactly one of the two.</returns>
    public static (SqliteStore? Store, KeepFault? Fault) Open(string path, Access access, int secondsToWait)
    {
        if (access != Access.WriteOrBegin && !File.Exists(path))
            return (null, KeepFault.NotFound);
        SQLitePCL.Batteries_V2.Init();
        var (store, fault) = Open(path, path, access, secondsToWait);
        // Even who only reads writes beside the file, so as to be seen by who writes it: where that may not be, or has no room, and nobody has, nobody does.
        return (fault == KeepFault.ReadOnly || fault == KeepFault.DiskFull) && access == Access.Read && new FileInfo(path + "-wal") is not { Exists: true, Length: > 0 }
            ? Open(path, $"file:{string.Join('/', Path.GetFullPath(path).Split('/').Select(Uri.EscapeDataString))}?immutable=1", access, secondsToWait)
            : (store, fault);
    }

    /// <param name="source">The path, or an address of it with settings.</param>
    private static (SqliteStore? Store, KeepFault? Fault) Open(string path, string source, Access access, int secondsToWait)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = access switch { Access.Read => SqliteOpenMode.ReadOnly, Access.Write => SqliteOpenMode.ReadWrite, _ => SqliteOpenMode.ReadWriteCreate },
            Pooling = false,
            DefaultTimeout = secondsToWait,
        }.ToString());
        KeepFault? fault;
        try
        {
            connection.Open();
            fault = Prepare(connection, access);
        }
        catch (SqliteException broken)
        {
            fault = SqliteFault.Of(broken);
            if (fault is null)
                throw;
        }

        if (fault is null)
            return (new SqliteStore(connection, path), null);
        connection.Dispose();
        return (null, fault);
    }

    public override IWriting Begin(bool isToWrite) => new Writing(_connection, isToWrite);

    public override DbCommand Command() => _connection.CreateCommand();

    public override object? Storable(object? value) => value;

    public override IDisposable? Turn(CancellationToken ct) => MakingTurn.Take(_path, TimeSpan.FromSeconds(_connection.DefaultTimeout), ct);

    public override IEnumerable<(CaptureRow Capture, bool IsNew)> Keep(StoreWork work, IEnumerable<CaptureRow> captures) =>
        captures.Select(capture => (capture, Insert(work, capture)));

    public override void Index(StoreWork work, IReadOnlyCollection<IndexedReport> reports)
    {
        foreach (var (number, traits, passages) in reports)
        {
            work.Run(
                "INSERT INTO fingerprints (report, terms, prints) VALUES (@report, @terms, @prints)",
                ("@report", number), ("@terms", Made.NumberBlob.Of(traits.Terms)), ("@prints", Made.NumberBlob.Of(traits.Prints)));
            for (var i = 0; i < passages.Length; i++)
            {
                work.Run(
                    "INSERT INTO passages (rowid, words, \"from\", \"to\") VALUES (@rowid, @words, @from, @to)",
                    ("@rowid", (number * PassagesOfOne) + i), ("@words", string.Join(' ', passages[i].Words)), ("@from", passages[i].Span.Start), ("@to", passages[i].Span.End));
            }
        }
    }

    public override void Unindex(StoreWork work, IReadOnlyCollection<long> reports)
    {
        foreach (var report in reports)
        {
            work.Run("DELETE FROM fingerprints WHERE report = @report", ("@report", report));
            work.Run($"DELETE FROM passages WHERE rowid BETWEEN @report * {PassagesOfOne} AND @report * {PassagesOfOne} + {PassagesOfOne - 1}", ("@report", report));
        }
    }

    public override void EmptyPassages(StoreWork work)
    {
        // To delete them one by one takes long, and leaves traces in the index.
        var statement = work.All("SELECT sql FROM sqlite_master WHERE name = 'passages'", row => row.GetString(0))[0];
        work.Run($"DROP TABLE passages; {statement}");
    }

    public override void WaitForAdders(StoreWork work)
    {
        // Who writes has the file to itself.
    }

    public override string ForgettingMark(StoreWork work) => Guid.NewGuid().ToString("N");

    public override bool Overwrite(IReadOnlyCollection<string> marks)
    {
        // What is deleted from a full-text index stays in it until its parts are brought together.
        Run(_connection, "INSERT INTO passages (passages) VALUES ('optimize')");
        Run(_connection, "VACUUM");
        // A checkpoint that meets a reader gives up at once, or after this.
        Run(_connection, FormattableString.Invariant($"PRAGMA busy_timeout = {(long)TimeSpan.FromSeconds(_connection.DefaultTimeout).TotalMilliseconds}"));
        var isHeldUp = Number(_connection, "PRAGMA wal_checkpoint(TRUNCATE)") != 0;
        Run(_connection, "PRAGMA busy_timeout = 0");
        return !isHeldUp;
    }

    public override string Question(IEnumerable<(string Word, bool IsBeginning)> words) =>
        string.Join(" AND ", words.Select(word => $"\"{word.Word}\"{(word.IsBeginning ? " *" : "")}"));

    public override IEnumerable<string> Damage()
    {
        using var check = _connection.CreateCommand();
        check.CommandText = $"PRAGMA integrity_check({MostDamage})";
        using var row = check.ExecuteReader();
        while (row.Read())
        {
            if (row.GetString(0) is var said && said != "ok")
                yield return said;
        }
    }

    public override KeepFault? FaultOf(DbException broken) => broken is SqliteException ours ? SqliteFault.Of(ours) : null;

    public override bool CopyTo(string path)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        copy.Open();
        _connection.BackupDatabase(copy);
        Run(copy, "PRAGMA journal_mode = DELETE");
        return true;
    }

    public override void Dispose() => _connection.Dispose();

    /// <summary>Whether part of what stands in a file stands beside it, as while it is open.</summary>
    public static bool HasLog(string path) => File.Exists(path + "-wal") || File.Exists(path + "-journal");

    /// <summary>From here on the file may not grow.</summary>
    internal void LeaveNoRoom() => Run(_connection, $"PRAGMA max_page_count = {Number(_connection, "PRAGMA page_count")}");

    private static KeepFault? Prepare(SqliteConnection connection, Access access)
    {
        var (application, version, isEmpty) = Head(connection);
        if (application != ApplicationId && !(access == Access.WriteOrBegin && isEmpty && application == 0))
            return KeepFault.NotACollection;
        if (version > Newest)
            return KeepFault.NewerCollection;
        if (access == Access.Read)
            return null;

        Run(connection, "PRAGMA synchronous = FULL");
        Run(connection, "PRAGMA foreign_keys = ON");
        Run(connection, "PRAGMA secure_delete = ON");
        if (version < Newest)
            Migration.Forward(connection);
        // Only now: what the file says it is of must stand in the file itself, and not in its log alone.
        Run(connection, "PRAGMA journal_mode = WAL");
        return null;
    }

    /// <summary>What the file says of itself at one moment: another may be beginning it.</summary>
    private static (long Application, long Version, bool IsEmpty) Head(SqliteConnection connection)
    {
        using var look = new Writing(connection, isImmediate: false);
        return (Number(connection, "PRAGMA application_id"), Number(connection, "PRAGMA user_version"), Number(connection, "SELECT count(*) FROM sqlite_master") == 0);
    }

    private static bool Insert(StoreWork work, CaptureRow capture)
    {
        if (work.Exists("SELECT 1 FROM captures WHERE key = @key", ("@key", capture.Key)))
            return false;
        if (!work.Exists("SELECT 1 FROM bytes WHERE sha256 = @sha256", ("@sha256", capture.Sha256)))
        {
            work.Run(
                "INSERT INTO bytes (sha256, size, packed) VALUES (@sha256, @size, @packed)",
                ("@sha256", capture.Sha256), ("@size", capture.Bytes.Length), ("@packed", PackedBytes.Pack(capture.Bytes.Span)));
        }

        work.Run(
            "INSERT INTO captures (key, sha256, name, told, captured) VALUES (@key, @sha256, @name, @told, @captured)",
            ("@key", capture.Key), ("@sha256", capture.Sha256), ("@name", capture.Name), ("@told", capture.Told), ("@captured", capture.Captured));
        foreach (var address in capture.Addresses)
            work.Run("INSERT INTO addresses (address, capture) VALUES (@address, @capture)", ("@address", address), ("@capture", capture.Key));
        return true;
    }

    private static long Number(SqliteConnection connection, string query)
    {
        using var ask = connection.CreateCommand();
        ask.CommandText = query;
        return (long)ask.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var run = connection.CreateCommand();
        run.CommandText = statement;
        run.ExecuteNonQuery();
    }
}
