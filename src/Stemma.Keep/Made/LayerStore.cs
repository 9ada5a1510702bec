using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using NodaTime;
using NodaTime.Text;
using Stemma.Keep.Stores;
using Stemma.Keep.Stores.Postgres;
using Stemma.Read;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Keep.Made;

/// <summary>What was made of the captures of a collection, as its tables hold it. A change is whole or not at all. Used by one thread.</summary>
/// <param name="maker">Tells this user of the collection from all others.</param>
internal sealed class LayerStore(Store store, string maker)
{
    /// <summary>As expressions, ids and numbers are gathered once: as they are, SQLite looks each up among the long rows, which takes twenty times as long.</summary>
    private const string Broken =
        "story NOT IN (SELECT id || '' FROM stories) OR follows NOT IN (SELECT number + 0 FROM reports) OR resembles NOT IN (SELECT number + 0 FROM reports)";

    private const string WithoutPrints = "skipped = 0 AND parse IS NOT NULL AND number NOT IN (SELECT report + 0 FROM fingerprints)";

    private const string Overlooked = "SELECT key FROM captures WHERE key NOT IN (SELECT capture FROM reports) AND key NOT IN (SELECT capture FROM unread)";

    private const string SourceRows = "SELECT number, capture, name, taken, parse FROM reports JOIN captures ON key = capture WHERE ";

    private const string IsUnparsed = "story IS NULL AND skipped = 0 AND parse IS NULL";

    private const string StaleRows = "SELECT id, mark, widespread, made_of FROM stories WHERE stale = 1";

    /// <summary>Whether this user has looked for what only damage leaves behind, which goes through all rows.</summary>
    private bool _isLookedThrough;

    /// <summary>A report in its row: what sorting keeps of it, and what it hangs on, by numbers of rows; null while it is in no story.</summary>
    internal sealed record Row(long Number, StoryTraits Traits, RowHold? Hold);

    internal sealed record RowHold(string Story, long? Follows, double Likeness, long? Resembles, double Resemblance);

    /// <summary>What is needed to read and parse a report again.</summary>
    /// <param name="Name">Of its capture.</param>
    internal sealed record Source(long Number, string Key, string Name, ulong[] Taken, byte[]? Parse);

    /// <summary>What came of parsing a source; both are null of one that turns out to hold no report.</summary>
    internal sealed record ParsedSource(Source Source, IndexedReport? Found, byte[]? Parse);

    /// <summary>A story whose part may not be made of what it is of now.</summary>
    /// <param name="Mark">Of the sorting that changed it last.</param>
    /// <param name="MadeOf">Hash of what its part was made of; null while there is none.</param>
    internal sealed record StaleStory(string Id, string Mark, ulong[] Widespread, byte[]? MadeOf);

    /// <summary>Throws away what another build made, and what was being sorted when its process ended.</summary>
    /// <param name="isFirst">Whether this user has nothing in memory yet.</param>
    /// <returns>Whether all that is left was settled, and whether what this user has in memory still holds.</returns>
    public (bool WasSettled, bool StillHolds) Begin(string engine, bool isFirst)
    {
        using var work = store.Work(isToWrite: true);
        var made = work.All("SELECT engine, settled, maker FROM made", row => (Engine: row.GetString(0), Settled: row.GetInt64(1) != 0, Maker: row.TextOrNull(2))).FirstOrDefault();
        if (made.Engine != engine)
        {
            Empty(work);
            work.Run("INSERT INTO made (engine, settled) VALUES (@engine, 1)", ("@engine", engine));
            work.Commit();
            return (WasSettled: true, StillHolds: false);
        }

        var stillHolds = !isFirst && made.Maker == maker;
        var isSound = stillHolds || (!HadToMend(work) && !work.Exists($"SELECT 1 FROM reports WHERE {Broken} LIMIT 1"));
        var isSettled = made.Settled && isSound;
        if (!isSettled)
        {
            work.Run("UPDATE made SET settled = 0; UPDATE reports SET story = NULL; UPDATE stories SET stale = 1");
            store.Unindex(work, work.All("SELECT number FROM reports JOIN fingerprints ON report = number WHERE parse IS NULL", row => row.GetInt64(0)));
        }

        work.Commit();
        _isLookedThrough = true;
        return (isSettled, stillHolds && isSettled);
    }

    /// <summary>Sees to it, once, that captures that nobody would look at are looked at, and reports that nobody could sort parsed again.</summary>
    /// <returns>Whether there were such reports.</returns>
    private bool HadToMend(StoreWork work)
    {
        if (_isLookedThrough)
            return false;
        work.Run($"INSERT INTO unread (capture) {Overlooked}");
        var unsortable = work.All($"SELECT number FROM reports WHERE {WithoutPrints}", row => row.GetInt64(0));
        store.Unindex(work, unsortable);
        foreach (var number in unsortable)
            work.Run("UPDATE reports SET parse = NULL WHERE number = @number", ("@number", number));
        return !unsortable.IsEmpty;
    }

    /// <summary>Throws away all of it.</summary>
    public void Discard()
    {
        using var work = store.Work(isToWrite: true);
        Empty(work);
        work.Commit();
    }

    private void Empty(StoreWork work)
    {
        store.EmptyPassages(work);
        work.Run("DELETE FROM reports; DELETE FROM stories; DELETE FROM made; DELETE FROM unread; INSERT INTO unread (capture) SELECT key FROM captures WHERE true ON CONFLICT DO NOTHING");
    }

    public bool HasUnread() => Exists("SELECT 1 FROM unread LIMIT 1");

    public bool HasUnmade() => Exists("SELECT 1 FROM stories WHERE stale = 1 LIMIT 1") || Exists("SELECT 1 FROM reports WHERE story IS NULL AND skipped = 0 LIMIT 1");

    /// <summary>Whether what is there was made by this build with this knowledge; so it is where nothing was made yet.</summary>
    public bool IsMadeBy(string engine) => !Exists("SELECT 1 FROM made WHERE engine <> @engine", ("@engine", engine));

    /// <summary>Whether stories were begun to be sorted, or reports taken out of them, and nothing put down since.</summary>
    public bool IsUnsettled() => Exists("SELECT 1 FROM made WHERE settled = 0");

    /// <summary>Leaves a mark until <see cref="Sort"/> has put down what comes of it.</summary>
    public void Unsettle()
    {
        using var work = store.Work(isToWrite: true);
        work.Run("UPDATE made SET settled = 0, maker = @maker", ("@maker", maker));
        work.Commit();
    }

    public ImmutableArray<string> Unread(int most) =>
        All($"SELECT capture FROM unread ORDER BY capture LIMIT {most}", row => row.Hex(0));

    public void Read(IEnumerable<(string Key, string? Outlet, SurveyedPage? Page, bool IsReport)> captures)
    {
        using var work = store.Work(isToWrite: true);
        foreach (var (key, outlet, page, isReport) in captures)
        {
            work.Run(
                "INSERT INTO reports (capture, skipped, outlet, page, taken) VALUES (@capture, @skipped, @outlet, @page, @taken)",
                ("@capture", Convert.FromHexString(key)), ("@skipped", isReport ? 0 : 1), ("@outlet", outlet), ("@page", page is null ? null : NumberBlob.Of(page)), ("@taken", Array.Empty<byte>()));
            work.Run("DELETE FROM unread WHERE capture = @capture", ("@capture", Convert.FromHexString(key)));
        }

        work.Commit();
    }

    public ImmutableArray<string> Outlets() => All("SELECT DISTINCT outlet FROM reports WHERE outlet IS NOT NULL ORDER BY outlet", row => row.GetString(0));

    public ImmutableArray<(long Number, SurveyedPage Page, ulong[] Taken)> PagesOf(string outlet)
    {
        using var work = store.Work();
        return [.. work.Rows(
            "SELECT number, page, taken FROM reports WHERE outlet = @outlet ORDER BY number",
            row => (row.GetInt64(0), NumberBlob.Page(row.Blob(1)), NumberBlob.Read<ulong>(row.Blob(2))),
            ("@outlet", outlet))];
    }

    /// <summary>Other paragraphs are to be taken out of reports than before: they are parsed and sorted anew.</summary>
    public void TakeOut(IReadOnlyCollection<(long Number, ulong[] Taken)> reports)
    {
        if (reports.Count == 0)
            return;
        using var work = store.Work(isToWrite: true);
        foreach (var (number, taken) in reports)
        {
            work.Run(
                "UPDATE reports SET taken = @taken, skipped = 0, parse = NULL, story = NULL WHERE number = @number",
                ("@taken", NumberBlob.Of(taken)), ("@number", number));
        }

        store.Unindex(work, [.. reports.Select(report => report.Number)]);
        work.Commit();
    }

    public ImmutableArray<Source> Unparsed(int most) => All(SourceRows + $"{IsUnparsed} ORDER BY number LIMIT {most}", SourceOf);

    /// <returns>Null when it is parsed, holds no report, or is gone.</returns>
    public Source? Unparsed(long number)
    {
        using var work = store.Work();
        return work.All(SourceRows + $"{IsUnparsed} AND number = @number", SourceOf, ("@number", number)).FirstOrDefault();
    }

    /// <summary>The first so many reports that are to be parsed and were not given up lately, and what is to be taken out of each: another text where other paragraphs are.</summary>
    public ImmutableArray<(long Number, string Taken)> UnparsedNumbers(int most, TimeSpan again) => All(
        $"SELECT number, taken FROM reports WHERE {IsUnparsed} AND NOT EXISTS ({GivenUpLedger.Lately} AND report = number AND mark IS NULL) ORDER BY number LIMIT {most}",
        row => (row.GetInt64(0), row.Blob(1) is { Length: > 0 } taken ? Convert.ToHexStringLower(SHA256.HashData(taken)) : ""),
        ("@since", again.TotalSeconds));

    public bool HasUnsorted() => Exists("SELECT 1 FROM reports WHERE story IS NULL AND skipped = 0 AND parse IS NOT NULL LIMIT 1");

    /// <summary>Puts down what was parsed, but not where something else is to be taken out by now, or another has put it down.</summary>
    public void Parsed(IEnumerable<ParsedSource> reports)
    {
        using var work = store.Work(isToWrite: true);
        var indexed = new List<IndexedReport>();
        foreach (var (source, found, parse) in reports)
        {
            if (found is null)
            {
                work.Run("UPDATE reports SET skipped = 1 WHERE number = @number AND taken = @taken", ("@number", source.Number), ("@taken", NumberBlob.Of(source.Taken)));
                continue;
            }

            var isPutDown = work.Run(
                "UPDATE reports SET parse = @parse, day = @day, place = @place WHERE number = @number AND taken = @taken AND parse IS NULL",
                ("@parse", parse), ("@day", found.Traits.Place.Day is { } day ? LocalDatePattern.Iso.Format(day) : null), ("@place", found.Traits.Place.Key),
                ("@number", source.Number), ("@taken", NumberBlob.Of(source.Taken))) > 0;
            if (isPutDown)
                indexed.Add(found);
        }

        if (indexed.Count > 0)
            store.Index(work, indexed);
        work.Commit();
    }

    /// <summary>The reports that were parsed: those that are in a story, or those that are in none yet.</summary>
    public ImmutableArray<Row> Sorted(bool isSorted) => All(
        "SELECT number, day, place, terms, prints, story, follows, likeness, resembles, resemblance FROM reports JOIN fingerprints ON report = number "
        + $"WHERE skipped = 0 AND parse IS NOT NULL AND story IS {(isSorted ? "NOT NULL" : "NULL")} ORDER BY number",
        row => new Row(
            row.GetInt64(0),
            new StoryTraits(new StoryPlace(DayOf(row.TextOrNull(1)), row.GetString(2)), NumberBlob.Terms(row.Blob(3)), NumberBlob.Read<ulong>(row.Blob(4))),
            row.IsDBNull(5) ? null : new RowHold(row.GetString(5), row.NumberOrNull(6), row.GetDouble(7), row.NumberOrNull(8), row.GetDouble(9))));

    /// <summary>Wording that runs through many stories.</summary>
    public HashSet<ulong> Widespread()
    {
        using var work = store.Work();
        return [.. work.Rows("SELECT widespread FROM stories", row => NumberBlob.Read<ulong>(row.Blob(0))).SelectMany(prints => prints)];
    }

    /// <summary>Puts down the stories that have changed and what their reports hang on, and that nothing is half done.</summary>
    public void Sort(IEnumerable<string> gone, IEnumerable<(string Story, ulong[] Widespread)> changed, IEnumerable<(long Number, RowHold Hold)> reports)
    {
        using var work = store.Work(isToWrite: true);
        foreach (var story in gone)
            work.Run("DELETE FROM stories WHERE id = @id", ("@id", story));
        var mark = Guid.NewGuid().ToString("N");
        foreach (var (story, widespread) in changed)
        {
            work.Run(
                "INSERT INTO stories (id, stale, mark, widespread) VALUES (@id, 1, @mark, @widespread) ON CONFLICT (id) DO UPDATE SET stale = 1, mark = excluded.mark, widespread = excluded.widespread",
                ("@id", story), ("@mark", mark), ("@widespread", NumberBlob.Of(widespread)));
        }

        foreach (var (number, hold) in reports)
        {
            work.Run(
                "UPDATE reports SET story = @story, follows = @follows, likeness = @likeness, resembles = @resembles, resemblance = @resemblance WHERE number = @number",
                ("@story", hold.Story), ("@follows", hold.Follows), ("@likeness", hold.Likeness), ("@resembles", hold.Resembles), ("@resemblance", hold.Resemblance), ("@number", number));
        }

        // Whoever lost the session meanwhile lost the turn with it.
        if (work.Run("UPDATE made SET settled = 1 WHERE settled = 0 AND maker = @maker", ("@maker", maker)) == 0)
            throw new InvalidOperationException("Another sorted the collection meanwhile.");
        work.Commit();
    }

    /// <summary>The first so many stories that are to be made and were not given up lately, each with its mark.</summary>
    public ImmutableArray<(string Id, string Mark)> StaleMarks(int most, TimeSpan again) => All(
        $"SELECT id, mark FROM stories WHERE stale = 1 AND NOT EXISTS ({GivenUpLedger.Lately} AND given_up.mark = stories.mark AND report IN (SELECT number FROM reports WHERE story = id)) ORDER BY id LIMIT {most}",
        row => (row.GetString(0), row.GetString(1)),
        ("@since", again.TotalSeconds));

    public ImmutableArray<StaleStory> Stale() => All(StaleRows + " ORDER BY id", StaleOf);

    /// <returns>Null when it is not stale, or gone.</returns>
    public StaleStory? Stale(string story)
    {
        using var work = store.Work();
        return work.All(StaleRows + " AND id = @id", StaleOf, ("@id", story)).FirstOrDefault();
    }

    public ImmutableArray<Source> SourcesOf(string story)
    {
        using var work = store.Work();
        return [.. work.Rows(SourceRows + "story = @story", SourceOf, ("@story", story))];
    }

    /// <summary>Puts down what was made of stories, but not where these have changed since.</summary>
    /// <param name="parts">A part is null where the one that is there was made of the very same.</param>
    public void Made(IEnumerable<(StaleStory Story, byte[] MadeOf, byte[]? Part)> parts)
    {
        using var work = store.Work(isToWrite: true);
        foreach (var (story, madeOf, part) in parts)
        {
            work.Run(
                "UPDATE stories SET stale = 0, made_of = @made_of, part = coalesce(@part, part) WHERE id = @id AND mark = @mark",
                ("@made_of", madeOf), ("@part", part), ("@id", story.Id), ("@mark", story.Mark));
        }

        work.Commit();
    }

    public ImmutableArray<string> Stories() => All("SELECT id FROM stories ORDER BY id", row => row.GetString(0));

    /// <summary>Null while it is not made.</summary>
    public byte[]? PartOf(string story)
    {
        using var work = store.Work();
        return work.Rows("SELECT part FROM stories WHERE id = @id", row => row.BlobOrNull(0), ("@id", story)).FirstOrDefault();
    }

    /// <summary>Reports that are of a story that is not there, hang on a report that is not, or are sorted by what is not there; and captures that nobody would look at.</summary>
    public ImmutableArray<string> BrokenReferences() =>
    [
        .. All($"SELECT capture FROM reports WHERE (SELECT settled FROM made) = 1 AND ({Broken}) ORDER BY number", row => row.Hex(0)),
        .. All($"SELECT capture FROM reports WHERE {WithoutPrints} ORDER BY number", row => row.Hex(0)),
        .. All($"{Overlooked} ORDER BY key", row => row.Hex(0)),
    ];

    /// <summary>Of the stories that are made of what they are of now: no report is in two of them.</summary>
    public IEnumerable<byte[]> Parts()
    {
        using var work = store.Work();
        foreach (var part in work.Rows("SELECT part FROM stories WHERE stale = 0 AND part IS NOT NULL ORDER BY id", row => row.Blob(0)))
            yield return part;
    }

    public ImmutableArray<Source> Skipped() => All(SourceRows + "skipped = 1", SourceOf);

    /// <summary>Passages that hold words, in the order of their reports' publication, then of the text.</summary>
    /// <param name="most">More are not looked at.</param>
    public ImmutableArray<(Source Source, TextSpan Span)> Find(IEnumerable<(string Word, bool IsBeginning)> words, int most)
    {
        using var work = store.Work();
        return work.All(
            $"SELECT reports.number, capture, name, taken, parse, \"from\", \"to\" FROM ({store.FoundPassages}) found JOIN reports ON reports.number = found.number JOIN captures ON key = capture "
            + $"ORDER BY day IS NULL, day, place, \"from\" LIMIT {most}",
            row => (SourceOf(row), new TextSpan((int)row.GetInt64(5), (int)row.GetInt64(6))),
            ("@words", store.Question(words)));
    }

    private static StaleStory StaleOf(DbDataReader row) => new(row.GetString(0), row.GetString(1), NumberBlob.Read<ulong>(row.Blob(2)), row.BlobOrNull(3));

    private static LocalDate? DayOf(string? day) => day is null ? null : LocalDatePattern.Iso.Parse(day).GetValueOrThrow();

    private static Source SourceOf(DbDataReader row) => new(row.GetInt64(0), row.Hex(1), row.GetString(2), NumberBlob.Read<ulong>(row.Blob(3)), row.BlobOrNull(4));

    private bool Exists(string query, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var work = store.Work();
        return work.Exists(query, values);
    }

    private ImmutableArray<T> All<T>(string query, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var work = store.Work();
        return work.All(query, read, values);
    }
}
