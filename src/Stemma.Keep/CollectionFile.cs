using System.Buffers.Binary;
using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using Stemma.Keep.Made;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Read;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Keep;

/// <summary>
/// A collection in one file: every capture as it came in, with when and from where. What was acknowledged is on the disk, once, whatever
/// happens to the process. Several processes may hold one file; who writes waits for the other. Used by one thread.
/// </summary>
public sealed class CollectionFile : IDisposable
{
    /// <summary>Number of the schema that this engine writes.</summary>
    public const int Version = 2;

    /// <summary>"STMA": what the file says it is of.</summary>
    internal const int ApplicationId = 0x53544D41;

    /// <summary>Where the header of an SQLite file has it.</summary>
    private const int ApplicationIdAt = 68;
    private const int HeadLength = 100;

    /// <summary>Seconds that who writes waits for another to be done.</summary>
    private const int SecondsToWait = 60;

    private readonly SqliteConnection _connection;

    private readonly LayerStore _made;
    private readonly CollectionMaking _making;

    private CollectionFile(SqliteConnection connection)
    {
        _connection = connection;
        _made = new LayerStore(connection);
        _making = new CollectionMaking(this, _made);
    }

    /// <summary>Opens the collection at a path.</summary>
    /// <param name="orNew">Whether one is begun where no file stands, or an empty one.</param>
    public static Opening Open(string path, bool orNew = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!orNew && !File.Exists(path))
            return new Opening(null, KeepFault.NotFound);
        return Open(path, orNew ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, orNew, SecondsToWait);
    }

    /// <summary>Whether the file says that it is a collection; a file that cannot be read says nothing.</summary>
    public static bool Is(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
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

    /// <summary>Opens it to be looked at alone: for a file that may not be written.</summary>
    public static Opening OpenToRead(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return File.Exists(path) ? Open(path, SqliteOpenMode.ReadOnly, orNew: false, SecondsToWait) : new Opening(null, KeepFault.NotFound);
    }

    internal static Opening Open(string path, SqliteOpenMode mode, bool orNew, int secondsToWait)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = secondsToWait,
        }.ToString());
        KeepFault? fault = null;
        try
        {
            connection.Open();
            fault = Prepare(connection, mode, orNew);
        }
        catch (SqliteException broken)
        {
            fault = SqliteFault.Of(broken);
        }

        if (fault is null)
            return new Opening(new CollectionFile(connection), null);
        connection.Dispose();
        return new Opening(null, fault);
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Takes in captures, all or none of them; when it comes back they are on the disk.</summary>
    /// <param name="at">When they came in.</param>
    public Arrival Add(IEnumerable<Capture> captures, Instant at)
    {
        ArgumentNullException.ThrowIfNull(captures);
        var (added, held) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<Skip>());
        var fault = SqliteFault.Caught(() =>
        {
            using var writing = new Writing(_connection, isImmediate: true);
            foreach (var capture in captures)
            {
                if (Insert(capture, at) is { } key)
                    added.Add(key);
                else
                    held.Add(SkipReason.AlreadyHeld.At(capture.Name));
            }

            writing.Commit();
        });
        return fault is null ? new Arrival(added.Count, held.ToImmutable(), null) { Keys = added.ToImmutable() } : new Arrival(0, [], fault);
    }

    /// <summary>All captures, by name, numbers in it by their value, then by key: the same whatever the order in which they came in.</summary>
    /// <exception cref="SqliteException">The file cannot be read to its end.</exception>
    /// <exception cref="FormatException">A capture is damaged.</exception>
    public IEnumerable<KeptCapture> Captures() => Keys().Select(entry => Find(entry.Key)).OfType<KeptCapture>();

    /// <summary>The captures as inputs of a journey, in the same order, each read when it is loaded; the file must stay open until then.</summary>
    /// <returns>Or why the file cannot be read.</returns>
    public (ImmutableArray<GatheredInput> Inputs, KeepFault? Fault) Inputs()
    {
        var inputs = SqliteFault.Caught(() => CollectionInputs.Of(this), out var fault);
        return (fault is null ? inputs : [], fault);
    }

    internal ImmutableArray<(string Name, string Key)> Keys()
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "SELECT name, lower(hex(key)) FROM captures";
        using var row = select.ExecuteReader();
        var all = new List<(string Name, string Key)>();
        while (row.Read())
            all.Add((row.GetString(0), row.GetString(1)));
        return [.. all.OrderBy(entry => entry.Name, CaptureNames.Order).ThenBy(entry => entry.Key, StringComparer.Ordinal)];
    }

    /// <returns>Null when there is none of this key.</returns>
    internal KeptCapture? Find(string key)
    {
        using var find = _connection.CreateCommand();
        find.CommandText = "SELECT told, captured, size, packed FROM captures JOIN bytes USING (sha256) WHERE key = $key";
        find.Parameters.AddWithValue("$key", Convert.FromHexString(key));
        using var row = find.ExecuteReader();
        if (!row.Read())
            return null;
        var bytes = PackedBytes.Unpack(row.GetFieldValue<byte[]>(3), row.GetInt32(2));
        return new KeptCapture(key, CaptureJson.Read(row.GetString(0), bytes), InstantPattern.ExtendedIso.Parse(row.GetString(1)).GetValueOrThrow());
    }

    /// <summary>Captures the collection holds; null when the file cannot be read.</summary>
    public long? Count() => SqliteFault.Caught(() => Number("SELECT count(*) FROM captures"), out var fault) is var number && fault is null ? number : null;

    /// <summary>Takes captures out, their bytes too where no other capture has them, and overwrites where they stood.</summary>
    /// <param name="name">Their address, as they were captured or as the user or their record gives it, or their place in an archive.</param>
    /// <returns>How many there were; or why none was taken out.</returns>
    public (int Forgotten, KeepFault? Fault) Forget(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (forgotten, fault) = Remove("$given IN (name, json_extract(told, '$.uri'), json_extract(told, '$.given.uri'), json_extract(told, '$.told.address'))", [name]);
        if (forgotten > 0)
        {
            fault = SqliteFault.Caught(() =>
            {
                Run("VACUUM");
                Run("PRAGMA wal_checkpoint(TRUNCATE)");
            });
        }

        return (fault is null ? forgotten : 0, fault);
    }

    /// <summary>Takes back captures that were just added.</summary>
    internal KeepFault? Withdraw(IEnumerable<string> keys) => Remove("key = $given", [.. keys.Select(Convert.FromHexString)]).Fault;

    /// <summary>Takes captures out when nobody is making something of them, who might put it down after that.</summary>
    /// <param name="which">A condition on captures.</param>
    /// <param name="given">What stands for "$given" in it, one after the other.</param>
    private (int Removed, KeepFault? Fault) Remove(string which, object[] given)
    {
        var removed = SqliteFault.Caught<int?>(
            () =>
            {
                using var turn = Turn(CancellationToken.None);
                return turn is null ? null : Delete(which, given);
            },
            out var fault);
        return (removed ?? 0, removed is null ? fault ?? KeepFault.Locked : null);
    }

    private int Delete(string which, object[] given)
    {
        var deleted = 0;
        using var writing = new Writing(_connection, isImmediate: true);
        using var delete = _connection.CreateCommand();
        foreach (var one in given)
        {
            delete.Parameters.Clear();
            delete.Parameters.AddWithValue("$given", one);
            delete.CommandText = $"DELETE FROM stories WHERE id IN (SELECT story FROM reports JOIN captures ON capture = key WHERE {which})";
            delete.ExecuteNonQuery();
            delete.CommandText = $"DELETE FROM captures WHERE {which}";
            deleted += delete.ExecuteNonQuery();
        }

        if (deleted > 0)
            Run("DELETE FROM bytes WHERE sha256 NOT IN (SELECT sha256 FROM captures); UPDATE made SET settled = 0");
        writing.Commit();
        return deleted;
    }

    /// <summary>Writes a copy of the collection as it stands, whole or not at all, while others may go on adding.</summary>
    /// <param name="path">Where no file stands yet, or one that is replaced.</param>
    public KeepFault? Backup(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var unfinished = path + ".part";
        var fault = SqliteFault.Caught(() =>
        {
            File.Delete(unfinished);
            using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString());
            copy.Open();
            _connection.BackupDatabase(copy);
            using var settle = copy.CreateCommand();
            settle.CommandText = "PRAGMA journal_mode = DELETE";
            settle.ExecuteNonQuery();
        });
        if (fault is null)
            File.Move(unfinished, path, overwrite: true);
        else
            File.Delete(unfinished);
        return fault;
    }

    /// <summary>
    /// The dossier of all captures. What was made of them is kept in the file, so that only what has come in since is made, and the stories that it changes.
    /// Ids are of the captures' content and stay.
    /// </summary>
    /// <param name="options">What <see cref="JourneyOptions.Refused"/> says is passed over.</param>
    /// <returns>Or why the file could not be read or written.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was made until then is kept.</exception>
    public (Dossier? Dossier, KeepFault? Fault) Trace(JourneyOptions? options = null, CancellationToken ct = default)
    {
        options ??= new JourneyOptions();
        var dossier = SqliteFault.Caught(
            () =>
            {
                try
                {
                    return Made();
                }
                catch (FormatException)
                {
                    _made.Discard();
                    return Made();
                }
            },
            out var fault);
        return (dossier, dossier is null ? fault ?? KeepFault.Locked : null);

        Dossier? Made() => Update(options, ct) ? MadeDossier.Of(this, _made) : null;
    }

    /// <summary>The id of the report that a capture holds, in every dossier of the collection.</summary>
    /// <param name="key">Of the capture.</param>
    public static string IdOf(string key) => MadeIds.OfReport(key);

    /// <summary>Makes of the captures what was not made yet, and nothing of it a dossier.</summary>
    /// <returns>Whether this process got its turn.</returns>
    internal bool Update(JourneyOptions options, CancellationToken ct)
    {
        using var turn = Turn(ct);
        if (turn is null)
            return false;
        using var shipped = options.Knowledge is null ? Knowledge.Shipped() : null;
        _making.Update(new Lazy<Parser>(() => options.Parser ?? Parser.Load()), options.Knowledge ?? shipped!, new Steps(options, ct));
        return true;
    }

    private MakingTurn? Turn(CancellationToken ct) => MakingTurn.Take(_connection.DataSource, TimeSpan.FromSeconds(_connection.DefaultTimeout), ct);

    /// <summary>All that is wrong in the file; nothing when it is sound. What was made of the captures is looked at when these are sound.</summary>
    public ImmutableArray<Finding> Check()
    {
        var findings = CollectionCheck.Of(_connection);
        return findings.IsEmpty && Number("PRAGMA user_version") == Version ? [.. MadeCheck.Of(this, _made)] : findings;
    }

    /// <summary>From here on the file may not grow.</summary>
    internal void LeaveNoRoom() => Run($"PRAGMA max_page_count = {Number("PRAGMA page_count")}");

    private static KeepFault? Prepare(SqliteConnection connection, SqliteOpenMode mode, bool orNew)
    {
        var (application, version) = (Number(connection, "PRAGMA application_id"), Number(connection, "PRAGMA user_version"));
        var isEmpty = Number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (application != ApplicationId && !(orNew && isEmpty && application == 0))
            return KeepFault.NotACollection;
        if (version > Version)
            return KeepFault.NewerCollection;
        if (mode == SqliteOpenMode.ReadOnly)
            return null;

        Run(connection, "PRAGMA synchronous = FULL");
        Run(connection, "PRAGMA foreign_keys = ON");
        Run(connection, "PRAGMA secure_delete = ON");
        if (version < Version)
            Migration.Forward(connection);
        // Only now: what the file says it is of must stand in the file itself, and not in its log alone.
        Run(connection, "PRAGMA journal_mode = WAL");
        return null;
    }

    /// <returns>Its key; null when it was there.</returns>
    private string? Insert(Capture capture, Instant at)
    {
        var told = CaptureJson.Write(capture);
        var (sha256, key) = CaptureKey.Of(capture.Bytes.Span, told);
        using var keep = _connection.CreateCommand();
        keep.CommandText = "SELECT 1 FROM captures WHERE key = $key";
        keep.Parameters.AddWithValue("$key", key);
        if (keep.ExecuteScalar() is not null)
            return null;

        keep.CommandText = "SELECT 1 FROM bytes WHERE sha256 = $sha256";
        keep.Parameters.AddWithValue("$sha256", sha256);
        if (keep.ExecuteScalar() is null)
        {
            keep.CommandText = "INSERT INTO bytes (sha256, size, packed) VALUES ($sha256, $size, $packed)";
            keep.Parameters.AddWithValue("$size", capture.Bytes.Length);
            keep.Parameters.AddWithValue("$packed", PackedBytes.Pack(capture.Bytes.Span));
            keep.ExecuteNonQuery();
        }

        keep.CommandText = "INSERT INTO captures (key, sha256, name, told, captured) VALUES ($key, $sha256, $name, $told, $captured)";
        keep.Parameters.AddWithValue("$name", capture.Name);
        keep.Parameters.AddWithValue("$told", told);
        keep.Parameters.AddWithValue("$captured", InstantPattern.ExtendedIso.Format(at));
        keep.ExecuteNonQuery();
        return Convert.ToHexStringLower(key);
    }

    private long Number(string query) => Number(_connection, query);

    private void Run(string statement) => Run(_connection, statement);

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
