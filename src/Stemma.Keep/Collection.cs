using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;
using Stemma.Keep.Made;
using Stemma.Keep.Stores;
using Stemma.Keep.Stores.Postgres;
using Stemma.Keep.Stores.Sqlite;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Read;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Keep;

/// <summary>
/// A collection, in a file or in a database of PostgreSQL's: every capture as it came in, with when and from where. What was acknowledged is on
/// the disk, once, whatever happens to the process. Several processes may hold one collection; who writes waits for the other. Used by one thread.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is what its users call it.")]
public sealed class Collection : IDisposable
{
    /// <summary>Seconds that who writes waits for another to be done.</summary>
    private const int SecondsToWait = 60;

    /// <summary>Passages with the words looked for that are looked at, before the ones that hold them as they were asked for are counted.</summary>
    private const int MostCandidates = 10_000;

    /// <summary>Captures that are copied at once.</summary>
    private const int MostAtOnce = 256;

    private readonly Store _store;
    private readonly LayerStore _made;
    private readonly CollectionMaking _making;
    private readonly ForgottenLedger _forgotten;

    private Collection(Store store)
    {
        _store = store;
        Feeds = new FeedLedger(store);
        _forgotten = new ForgottenLedger(store);
        _made = new LayerStore(store, Guid.NewGuid().ToString("N"));
        _making = new CollectionMaking(this, _made);
        Shared = new SharedMaking(store, _made, _making);
    }

    /// <summary>What is known of the feeds that are watched for the collection.</summary>
    internal FeedLedger Feeds { get; }

    /// <summary>For those who make it together.</summary>
    internal SharedMaking Shared { get; }

    /// <summary>Opens the collection at a place.</summary>
    /// <param name="place">The path of a file, or the address of a database: postgresql://USER:PASSWORD@HOST:PORT/DATABASE?schema=NAME.</param>
    /// <param name="orNew">Whether one is begun where none stands.</param>
    public static Opening Open(string place, bool orNew = false) => Open(place, orNew ? Access.WriteOrBegin : Access.Write, SecondsToWait);

    /// <summary>Whether a place is that of a collection: a file that says so, or the address of a database; a file that cannot be read says nothing.</summary>
    public static bool Is(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return PostgresAddress.Is(place) || SqliteStore.Is(place);
    }

    /// <summary>Opens it to be looked at alone: for one that may not be written.</summary>
    public static Opening OpenToRead(string place) => Open(place, Access.Read, SecondsToWait);

    /// <summary>A place as it may be shown: without a password.</summary>
    public static string Shown(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return PostgresAddress.Is(place) ? PostgresAddress.Shown(place) : place;
    }

    /// <summary>What a collection in a database is called there: the database and its schema.</summary>
    internal static string NameOf(string place) => PostgresAddress.Read(place) is var (address, schema) ? $"{address.Database}.{schema}" : place;

    internal static Opening Open(string place, Access access, int secondsToWait)
    {
        ArgumentNullException.ThrowIfNull(place);
        (Store? store, var fault) = PostgresAddress.Is(place) ? PostgresStore.Open(place, access, secondsToWait) : Of(SqliteStore.Open(place, access, secondsToWait));
        return new Opening(store is null ? null : new Collection(store), fault);

        static (Store? Store, KeepFault? Fault) Of((SqliteStore? Store, KeepFault? Fault) opened) => opened;
    }

    public void Dispose() => _store.Dispose();

    /// <summary>Takes in captures, all or none of them; when it comes back they are on the disk.</summary>
    /// <param name="at">When they came in.</param>
    public Arrival Add(IEnumerable<Capture> captures, Instant at)
    {
        ArgumentNullException.ThrowIfNull(captures);
        return Add(captures.Select(capture => (capture, at)));
    }

    private Arrival Add(IEnumerable<(Capture Capture, Instant At)> captures)
    {
        var (added, held) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<Skip>());
        var fault = _store.Caught(() =>
        {
            using var work = _store.Work(isToWrite: true);
            foreach (var (capture, isNew) in _store.Keep(work, captures.Select(given => CaptureRow.Of(given.Capture, given.At))))
            {
                if (isNew)
                    added.Add(Convert.ToHexStringLower(capture.Key));
                else
                    held.Add(SkipReason.AlreadyHeld.At(capture.Name));
            }

            work.Commit();
        });
        var arrival = fault is null ? new Arrival(added.Count, held.ToImmutable(), null) { Keys = added.ToImmutable() } : new Arrival(0, [], fault);
        KeepCounters.Arrived(arrival);
        return arrival;
    }

    /// <summary>All captures, by name, numbers in it by their value, then by key: the same whatever the order in which they came in.</summary>
    /// <exception cref="DbException">The collection cannot be read to its end.</exception>
    /// <exception cref="FormatException">A capture is damaged.</exception>
    public IEnumerable<KeptCapture> Captures() => Keys().Select(entry => Find(entry.Key)).OfType<KeptCapture>();

    /// <summary>The captures as inputs of a journey, in the same order, each read when it is loaded; the collection must stay open until then.</summary>
    /// <returns>Or why the collection cannot be read.</returns>
    public (ImmutableArray<GatheredInput> Inputs, KeepFault? Fault) Inputs()
    {
        var inputs = _store.Caught(() => CollectionInputs.Of(this), out var fault);
        return (fault is null ? inputs : [], fault);
    }

    internal ImmutableArray<(string Name, string Key)> Keys()
    {
        using var work = _store.Work();
        return [.. work.Rows("SELECT name, key FROM captures", row => (Name: row.GetString(0), Key: row.Hex(1)))
            .OrderBy(entry => entry.Name, CaptureNames.Order).ThenBy(entry => entry.Key, StringComparer.Ordinal)];
    }

    /// <returns>Null when there is none of this key.</returns>
    internal KeptCapture? Find(string key)
    {
        using var work = _store.Work();
        return work.All(
            "SELECT told, captured, size, packed FROM captures JOIN bytes USING (sha256) WHERE key = @key",
            row => new KeptCapture(
                key,
                CaptureJson.Read(row.GetString(0), PackedBytes.Unpack(row.Blob(3), (int)row.GetInt64(2))),
                InstantPattern.ExtendedIso.Parse(row.GetString(1)).GetValueOrThrow()),
            ("@key", Convert.FromHexString(key))).FirstOrDefault();
    }

    /// <returns>Null when there is none of this key, or it is damaged.</returns>
    internal Capture? CaptureOf(string key)
    {
        try
        {
            return Find(key)?.Capture;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Captures the collection holds; null when it cannot be read.</summary>
    public long? Count() => _store.Caught(
        () =>
        {
            using var work = _store.Work();
            return work.All("SELECT count(*) FROM captures", row => row.GetInt64(0))[0];
        },
        out var fault) is var number && fault is null ? number : null;

    /// <summary>Takes captures out, their bytes too where no other capture has them, and sees to it that nothing stands where they stood.</summary>
    /// <param name="name">Their address, as they were captured or as the user or their record gives it, or their place in an archive.</param>
    /// <returns>How many there were; and why none was taken out, or <see cref="KeepFault.NotOverwritten"/> where they were and traces are left.</returns>
    public (int Forgotten, KeepFault? Fault) Forget(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (forgotten, fault) = Remove("key IN (SELECT capture FROM addresses WHERE address = @given)", [name], isForGood: true);
        return (forgotten, fault ?? _forgotten.Overwrite());
    }

    /// <summary>Whether traces are left of reports that were forgotten; the next <see cref="Forget"/>, of whatever name, sees to them.</summary>
    public bool HasTraces() => _store.Caught(() => _store.Version == Store.Newest && !_forgotten.Marks().IsEmpty, out _);

    /// <summary>Takes back captures that were just added.</summary>
    internal KeepFault? Withdraw(IEnumerable<string> keys) => Remove("key = @given", [.. keys.Select(Convert.FromHexString)], isForGood: false).Fault;

    /// <summary>Takes captures out when nobody is making something of them, who might put it down after that.</summary>
    /// <param name="which">A condition on captures.</param>
    /// <param name="given">What stands for "@given" in it, one after the other.</param>
    /// <param name="isForGood">Whether no trace of it is to be left, and whoever watches is not to bring it back.</param>
    private (int Removed, KeepFault? Fault) Remove(string which, object[] given, bool isForGood)
    {
        var removed = _store.Caught<int?>(
            () =>
            {
                using var turn = _store.Turn(CancellationToken.None);
                return turn is null ? null : Delete(which, given, isForGood);
            },
            out var fault);
        return (removed ?? 0, removed is null ? fault ?? KeepFault.Locked : null);
    }

    private int Delete(string which, object[] given, bool isForGood)
    {
        var deleted = 0;
        using var work = _store.Work(isToWrite: true);
        _store.WaitForAdders(work);
        foreach (var one in given)
        {
            if (isForGood)
            {
                foreach (var address in work.All($"SELECT address FROM addresses JOIN captures ON capture = key WHERE {which}", row => row.GetString(0), ("@given", one)))
                    FeedLedger.Settle(work, address);
            }

            work.Run($"DELETE FROM stories WHERE id IN (SELECT story FROM reports JOIN captures ON capture = key WHERE {which})", ("@given", one));
            deleted += work.Run($"DELETE FROM captures WHERE {which}", ("@given", one));
        }

        // What is to be made anew may still be told of what is taken out.
        if (deleted > 0)
            work.Run("DELETE FROM bytes WHERE sha256 NOT IN (SELECT sha256 FROM captures); UPDATE stories SET part = NULL, made_of = NULL WHERE stale = 1; UPDATE made SET settled = 0");
        if (deleted > 0 && isForGood)
            _forgotten.Add(work);
        work.Commit();
        return deleted;
    }

    /// <summary>Writes a copy of the collection into a file as it stands, whole or not at all, while others may go on adding.</summary>
    /// <param name="path">Where no file stands yet, or one that is replaced.</param>
    public KeepFault? Backup(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        // The log of a file that is replaced would be taken for that of the new one.
        if (SqliteStore.HasLog(path))
            return KeepFault.InUse;
        var unfinished = path + ".part";
        KeepFault? ofCopy = null;
        var fault = _store.Caught(() =>
        {
            File.Delete(unfinished);
            if (!_store.CopyTo(unfinished))
                ofCopy = CopyCaptures(unfinished);
        }) ?? ofCopy;
        fault ??= _store.Caught(() => File.Move(unfinished, path, overwrite: true));
        if (fault is not null)
            File.Delete(unfinished);
        return fault;
    }

    private KeepFault? CopyCaptures(string path)
    {
        var (copy, fault) = Open(path, orNew: true);
        if (copy is null)
            return fault;
        try
        {
            using (copy)
            {
                var refused = Captures().Chunk(MostAtOnce).Select(batch => copy.Add(batch.Select(kept => (kept.Capture, kept.Captured))).Fault).FirstOrDefault(refused => refused is not null);
                return refused ?? copy._store.Caught(() => Feeds.CopyTo(copy.Feeds));
            }
        }
        catch (FormatException)
        {
            return KeepFault.Damaged;
        }
    }

    /// <summary>
    /// The dossier of all captures. What was made of them is kept in the collection, so that only what has come in since is made, and the stories that it changes.
    /// Ids are of the captures' content and stay.
    /// </summary>
    /// <param name="options">What <see cref="JourneyOptions.Refused"/> says is passed over.</param>
    /// <returns>Or why the collection could not be read or written.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was made until then is kept.</exception>
    public (Dossier? Dossier, KeepFault? Fault) Trace(JourneyOptions? options = null, CancellationToken ct = default)
    {
        options ??= new JourneyOptions();
        var dossier = _store.Caught(() => MadeAnewIfDamaged(Made), out var fault);
        return (dossier, dossier is null ? fault ?? KeepFault.Locked : null);

        Dossier? Made() => Update(options, ct) ? MadeDossier.Of(this, _made) : null;
    }

    /// <summary>The dossier of what was made until now, by whomever.</summary>
    internal (Dossier? Dossier, KeepFault? Fault) Told()
    {
        try
        {
            var dossier = _store.Caught(() => MadeDossier.Of(this, _made), out var fault);
            return (dossier, fault);
        }
        catch (FormatException)
        {
            return (null, KeepFault.Damaged);
        }
    }

    private T MadeAnewIfDamaged<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (FormatException)
        {
            _made.Discard();
            return make();
        }
    }

    /// <summary>The id of the report that a capture holds, in every dossier of the collection.</summary>
    /// <param name="key">Of the capture.</param>
    public static string IdOf(string key) => MadeIds.OfReport(key);

    /// <summary>Makes of the captures what was not made yet, and nothing of it a dossier.</summary>
    /// <returns>Whether this process got its turn.</returns>
    internal bool Update(JourneyOptions options, CancellationToken ct)
    {
        using var turn = _store.Turn(ct);
        if (turn is null)
            return false;
        using var shipped = options.Knowledge is null ? Knowledge.Shipped() : null;
        _making.Update(new Lazy<Parser>(() => options.Parser ?? Parser.Load()), options.Knowledge ?? shipped!, new Steps(options, ct));
        return true;
    }

    /// <summary>
    /// Passages of the reports that hold all words of a question, each as the beginning of a word, and its phrases in quotation marks as they stand.
    /// What has come in since the last trace is made first, where that can be.
    /// </summary>
    /// <param name="question">Letter case does not count.</param>
    /// <param name="most">No more are given.</param>
    /// <returns>In the order of publication, then of the text; whether there are more; or why the collection could not be read.</returns>
    public (ImmutableArray<KeptPassage> Found, bool AreMore, KeepFault? Fault) FindPassages(string question, int most, JourneyOptions? options = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        if (SearchTerms.Of(question) is not { } terms)
            return ([], false, null);
        try
        {
            var notMade = _store.Caught(() => MadeAnewIfDamaged(() => Update(options ?? new JourneyOptions(), ct)), out var fault) ? null : fault ?? KeepFault.Locked;
            if (_store.Version != Store.Newest)
                return ([], false, notMade);
            var found = _store.Caught(() => PassageFinding.Of(this, _made, terms, MostCandidates).Take(most + 1).ToImmutableArray(), out fault);
            return fault is null ? ([.. found.Take(most)], found.Length > most, null) : ([], false, fault);
        }
        catch (FormatException)
        {
            return ([], false, KeepFault.Damaged);
        }
    }

    /// <summary>All that is wrong in the collection; nothing when it is sound. What was made of the captures is looked at when these are sound.</summary>
    /// <exception cref="DbException">Another holds it, or its server was lost.</exception>
    public ImmutableArray<Finding> Check()
    {
        var findings = CollectionCheck.Of(_store);
        return findings.IsEmpty && _store.Version == Store.Newest ? [.. _forgotten.Marks().Select(mark => new Finding("not-overwritten", mark)), .. MadeCheck.Of(this, _made)] : findings;
    }

    /// <returns>Null where it is no refusal but a mistake of ours.</returns>
    internal KeepFault? FaultOf(DbException broken) => _store.FaultOf(broken);

    internal IDisposable? Turn(CancellationToken ct) => _store.Turn(ct);

    /// <summary>From here on the file may not grow.</summary>
    internal void LeaveNoRoom() => ((SqliteStore)_store).LeaveNoRoom();
}
