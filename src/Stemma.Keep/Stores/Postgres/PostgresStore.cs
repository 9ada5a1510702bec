using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Text;
using Npgsql;
using NpgsqlTypes;
using Stemma.Keep.Made;

namespace Stemma.Keep.Stores.Postgres;

/// <summary>A schema in a database of PostgreSQL's. A session that was lost is begun anew with the next transaction.</summary>
internal sealed class PostgresStore : Store
{
    /// <summary>Number of the first schema there was.</summary>
    private const int First = 3;

    private const int SecondsToConnect = 15;

    /// <summary>A machine that is gone without a word is noticed in about a minute, by both sides: the turn of one that held it is free then.</summary>
    private const int SecondsToKeepAlive = 30;
    private const int SecondsBetweenProbes = 10;
    private const int Probes = 3;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    private readonly NpgsqlConnection _session;
    private readonly string _schema;
    private readonly long _version;
    private readonly int _secondsToWait;

    private PostgresStore(NpgsqlConnection session, string schema, long version, int secondsToWait) => (_session, _schema, _version, _secondsToWait) = (session, schema, version, secondsToWait);

    public override long Version => _version;

    public override string FoundPassages => "SELECT report AS number, \"from\", \"to\" FROM passages WHERE words @@ @words::tsquery";

    /// <returns>Exactly one of the two.</returns>
    public static (PostgresStore? Store, KeepFault? Fault) Open(string place, Access access, int secondsToWait)
    {
        if (PostgresAddress.Read(place) is not var (address, schema))
            return (null, KeepFault.NotAnAddress);
        address.SearchPath = schema;
        address.Pooling = false;
        address.Timeout = SecondsToConnect;
        address.CommandTimeout = 0;
        address.KeepAlive = SecondsToKeepAlive;
        (address.TcpKeepAlive, address.TcpKeepAliveTime, address.TcpKeepAliveInterval) = (true, SecondsToKeepAlive, SecondsBetweenProbes);
        address.ApplicationName = "stemma";
        address.Options = FormattableString.Invariant($"-c lock_timeout={secondsToWait}s -c tcp_keepalives_idle={SecondsToKeepAlive} -c tcp_keepalives_interval={SecondsBetweenProbes} -c tcp_keepalives_count={Probes}") + (access == Access.Read ? " -c default_transaction_read_only=on" : "");
        var session = new NpgsqlConnection(address.ConnectionString);
        long version = 0;
        KeepFault? fault;
        try
        {
            session.Open();
            (version, fault) = Prepare(session, schema, access);
        }
        catch (DbException broken)
        {
            fault = PostgresFault.Of(broken);
            if (fault is null)
                throw;
        }

        if (fault is null)
            return (new PostgresStore(session, schema, version, secondsToWait), null);
        session.Dispose();
        return (null, fault);
    }

    public override IWriting Begin(bool isToWrite)
    {
        Revive();
        return new PostgresWriting(_session.BeginTransaction(isToWrite ? IsolationLevel.ReadCommitted : IsolationLevel.RepeatableRead));
    }

    public override DbCommand Command() => _session.CreateCommand();

    public override object? Storable(object? value) => value is string text ? Clean(text) : value;

    public override IDisposable? Turn(CancellationToken ct)
    {
        Revive();
        return PostgresTurn.Take(_session, _schema, TimeSpan.FromSeconds(_secondsToWait), ct);
    }

    public override IEnumerable<(CaptureRow Capture, bool IsNew)> Keep(StoreWork work, IEnumerable<CaptureRow> captures)
    {
        var given = captures.ToList();
        var keys = given.Select(capture => capture.Key).ToArray();
        var held = work.All("SELECT key FROM captures WHERE key = ANY (@keys)", row => row.Hex(0), ("@keys", keys)).ToHashSet(StringComparer.Ordinal);
        var isNew = given.Select(capture => held.Add(Convert.ToHexStringLower(capture.Key))).ToList();
        // In one order, so that two who add the same never wait for each other.
        var missing = given.Where((_, place) => isNew[place]).OrderBy(capture => capture.Key, BytesInOrder.Ascending).ToList();
        var packed = work.All("SELECT sha256 FROM bytes WHERE sha256 = ANY (@hashes)", row => row.Hex(0), ("@hashes", missing.Select(capture => capture.Sha256).ToArray())).ToHashSet(StringComparer.Ordinal);
        var unpacked = missing.Where(capture => packed.Add(Convert.ToHexStringLower(capture.Sha256))).OrderBy(capture => capture.Sha256, BytesInOrder.Ascending);
        Copy(work, "bytes", "sha256 bytea, size bigint, packed bytea", unpacked, (row, capture) =>
        {
            row.Write(capture.Sha256, NpgsqlDbType.Bytea);
            row.Write((long)capture.Bytes.Length, NpgsqlDbType.Bigint);
            row.Write(PackedBytes.Pack(capture.Bytes.Span), NpgsqlDbType.Bytea);
        });
        work.Run("INSERT INTO bytes (sha256, size, packed) SELECT sha256, size, packed FROM incoming_bytes ORDER BY sha256 ON CONFLICT DO NOTHING");
        Copy(work, "captures", "key bytea, sha256 bytea, name text, told text, captured text", missing, (row, capture) =>
        {
            row.Write(capture.Key, NpgsqlDbType.Bytea);
            row.Write(capture.Sha256, NpgsqlDbType.Bytea);
            row.Write(Clean(capture.Name), NpgsqlDbType.Text);
            row.Write(Clean(capture.Told), NpgsqlDbType.Text);
            row.Write(capture.Captured, NpgsqlDbType.Text);
        });
        Copy(work, "addresses", "address text, capture bytea", missing.SelectMany(capture => capture.Addresses.Select(address => (address, capture.Key))), (row, capture) =>
        {
            row.Write(Clean(capture.address), NpgsqlDbType.Text);
            row.Write(capture.Key, NpgsqlDbType.Bytea);
        });
        // Another may have added the same since it was looked for.
        var added = work.All(
            "WITH added AS (INSERT INTO captures (key, sha256, name, told, captured) SELECT key, sha256, name, told, captured FROM incoming_captures ORDER BY key ON CONFLICT DO NOTHING RETURNING key), "
            + "named AS (INSERT INTO addresses (address, capture) SELECT address, capture FROM incoming_addresses WHERE capture IN (SELECT key FROM added)) SELECT key FROM added",
            row => row.Hex(0)).ToHashSet(StringComparer.Ordinal);
        return given.Zip(isNew, (capture, isFirst) => (capture, isFirst && added.Contains(Convert.ToHexStringLower(capture.Key))));
    }

    public override void Index(StoreWork work, IReadOnlyCollection<IndexedReport> reports)
    {
        using (var row = _session.BeginBinaryImport("COPY fingerprints (report, terms, prints) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var report in reports)
            {
                row.StartRow();
                row.Write(report.Number, NpgsqlDbType.Bigint);
                row.Write(NumberBlob.Of(report.Traits.Terms), NpgsqlDbType.Bytea);
                row.Write(NumberBlob.Of(report.Traits.Prints), NpgsqlDbType.Bytea);
            }

            row.Complete();
        }

        using var text = _session.BeginTextImport("COPY passages (report, \"from\", \"to\", words) FROM STDIN");
        foreach (var (report, passage) in reports.SelectMany(report => report.Passages.Select(passage => (report.Number, passage))))
        {
            // Words are letters, marks and digits: nothing in them is a sign of COPY's or of the vector's own form.
            var words = string.Join(' ', passage.Words.Select(word => $"'{Clean(word)}'"));
            text.Write(FormattableString.Invariant($"{report}\t{passage.Span.Start}\t{passage.Span.End}\t{words}\n"));
        }
    }

    public override void Unindex(StoreWork work, IReadOnlyCollection<long> reports) =>
        work.Run("DELETE FROM fingerprints WHERE report = ANY (@reports); DELETE FROM passages WHERE report = ANY (@reports)", ("@reports", reports.ToArray()));

    public override void EmptyPassages(StoreWork work) => work.Run("TRUNCATE passages");

    public override void WaitForAdders(StoreWork work) => work.Run("LOCK TABLE bytes, captures IN SHARE ROW EXCLUSIVE MODE");

    public override string ForgettingMark(StoreWork work) => work.All("SELECT pg_current_xact_id()::xid::text", row => row.GetString(0))[0];

    /// <summary>The room is given free; what stood there is overwritten when the server uses it again. The server's logs and backups are for who runs it.</summary>
    public override bool Overwrite(IReadOnlyCollection<string> marks)
    {
        var since = Stopwatch.StartNew();
        // As long as one looks at what was there before, the server leaves it there.
        while (HasOnlookers(marks))
        {
            if (since.Elapsed > TimeSpan.FromSeconds(_secondsToWait))
                return false;
            Thread.Sleep(BetweenLooks);
        }

        using var vacuum = _session.CreateCommand();
        vacuum.CommandText = "VACUUM bytes, captures, addresses, reports, fingerprints, passages, stories";
        vacuum.ExecuteNonQuery();
        return true;
    }

    private bool HasOnlookers(IReadOnlyCollection<string> marks)
    {
        using var work = Work();
        return work.Exists(
            "SELECT 1 FROM pg_stat_activity, unnest(@marks) mark WHERE datname = current_database() AND pid <> pg_backend_pid() AND age(backend_xmin) >= age(mark::xid)",
            ("@marks", marks.ToArray()));
    }

    public override string Question(IEnumerable<(string Word, bool IsBeginning)> words) =>
        string.Join(" & ", words.Select(word => $"'{word.Word}'{(word.IsBeginning ? ":*" : "")}"));

    /// <summary>The server looks after its pages itself.</summary>
    public override IEnumerable<string> Damage() => [];

    public override KeepFault? FaultOf(DbException broken) => PostgresFault.Of(broken);

    public override bool CopyTo(string path) => false;

    public override void Dispose() => _session.Dispose();

    private static (long Version, KeepFault? Fault) Prepare(NpgsqlConnection session, string schema, Access access)
    {
        var version = VersionOf(session);
        if (version is null ? access == Access.WriteOrBegin : version < Newest && access != Access.Read)
        {
            using var transaction = session.BeginTransaction();
            Run($"SELECT pg_advisory_xact_lock(hashtextextended('stemma {schema}', 0))");
            Run($"CREATE SCHEMA IF NOT EXISTS {schema}");
            // Another process may have come first.
            for (var next = VersionOf(session) + 1 ?? First; next <= Newest; next++)
                Run(SchemaScript.Of($"postgres.{next}"));
            transaction.Commit();
            version = Newest;
        }

        return version switch
        {
            null => (0, KeepFault.NotFound),
            > Newest => (0, KeepFault.NewerCollection),
            { } there => (there, null),
        };

        void Run(string statements)
        {
            using var run = session.CreateCommand();
            run.CommandText = statements;
            run.ExecuteNonQuery();
        }
    }

    /// <returns>Null where there is no collection.</returns>
    private static long? VersionOf(NpgsqlConnection session)
    {
        using var ask = session.CreateCommand();
        ask.CommandText = "SELECT to_regclass('collection') IS NOT NULL";
        if (!(bool)ask.ExecuteScalar()!)
            return null;
        ask.CommandText = "SELECT version FROM collection";
        return (long?)ask.ExecuteScalar();
    }

    /// <summary>Puts rows into a table of the transaction's own, "incoming_" and the name, which ends with it.</summary>
    private void Copy<T>(StoreWork work, string name, string columns, IEnumerable<T> rows, Action<NpgsqlBinaryImporter, T> write)
    {
        work.Run($"CREATE TEMP TABLE incoming_{name} ({columns}) ON COMMIT DROP");
        using var copy = _session.BeginBinaryImport($"COPY incoming_{name} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            write(copy, row);
        }

        copy.Complete();
    }

    /// <summary>PostgreSQL's text holds neither U+0000 nor half a surrogate pair: U+FFFD stands for them.</summary>
    private static string Clean(string text) =>
        text.Contains('\0', StringComparison.Ordinal) || text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD') : text;

    private void Revive()
    {
        if (_session.State == ConnectionState.Open)
            return;
        _session.Close();
        _session.Open();
    }
}
