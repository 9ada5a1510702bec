using System.Collections.Immutable;

namespace Stemma.Trace;

/// <summary>
/// Sorts reports into stories. The stories depend on which reports there are and on nothing else: a report that comes in or is taken out changes
/// those near it, and gives the same as if all had come at once. Reports are numbered as they come in. Not thread-safe.
/// </summary>
/// <remarks>
/// In the order of publication a report either follows the one that it is most like of those before it that lead a story, or leads one itself
/// (leader clustering, Hartigan 1975, chapter 3); and a report that is very like an earlier one is of its story besides.
/// </remarks>
internal sealed class StoryBook
{
    /// <summary>The likeness from which a report follows another. Reports of one event seldom lie below it, reports of the same war on other days mostly do.</summary>
    private const double Alike = 0.16;

    /// <summary>The likeness from which two reports are of one story, whichever either follows.</summary>
    private const double VeryAlike = 0.45;

    /// <summary>The share of the shorter's wording from which two reports that are alike are of one story, whichever either follows.</summary>
    private const double SharedWording = 0.3;

    private readonly TermIndex _terms = new();
    private readonly Widespread _wording = new();
    private readonly List<StoryEntry> _entries = [];
    private readonly StoryGroups _groups;
    private readonly SortedSet<(StoryPlace Place, int Report)> _open = [];
    private readonly HashSet<int> _moved = [];

    public StoryBook() => _groups = new StoryGroups(_entries);

    /// <summary>Takes reports in.</summary>
    /// <returns>Their numbers, in the same order.</returns>
    public ImmutableArray<int> Add(IReadOnlyList<StoryTraits> reports)
    {
        var first = _entries.Count;
        foreach (var traits in reports)
            _entries.Add(new StoryEntry(traits));
        foreach (var report in Enumerable.Range(first, reports.Count).OrderBy(report => _entries[report].Traits.Place))
        {
            _terms.Add(report, _entries[report].Traits);
            _wording.Add(report, _entries[report].Traits.Prints);
            Place(report);
        }

        return [.. Enumerable.Range(first, reports.Count)];
    }

    /// <summary>Takes in reports that were sorted before, with what each hung on then. Nothing is decided anew.</summary>
    /// <param name="reports">With places in this list for what they hang on; all that were sorted together and no others.</param>
    /// <param name="widespread">What ran through many of their stories then.</param>
    public static StoryBook Restored(IReadOnlyList<(StoryTraits Traits, StoryHold Hold)> reports, IEnumerable<ulong> widespread)
    {
        var book = new StoryBook();
        foreach (var (traits, hold) in reports)
            book._entries.Add(new StoryEntry(traits) { Leads = hold.Follows is null });
        book._terms.AddAll([.. reports.Select(report => report.Traits)]);
        for (var report = 0; report < reports.Count; report++)
        {
            var (traits, hold) = reports[report];
            book._wording.Add(report, traits.Prints);
            book.Follow(report, hold.Follows, hold.Likeness);
            book.Resemble(report, hold.Resembles, hold.Resemblance);
            book._moved.Add(report);
        }

        book._wording.Restore(widespread);
        book._groups.Regroup(book._moved);
        book._moved.Clear();
        return book;
    }

    /// <summary>The number of a report's story, as it was when <see cref="Changes"/> was last asked; negative for one that was taken out.</summary>
    public int StoryOf(int report) => _groups.Of(report);

    /// <summary>What a report hangs on.</summary>
    public StoryHold HoldOf(int report) => _entries[report].Hold;

    /// <summary>Takes a report out.</summary>
    public void Remove(int report)
    {
        var entry = _entries[report];
        _terms.Remove(report);
        entry.IsOut = true;
        _moved.Add(report);
        Follow(report, null, 0);
        Resemble(report, null, 0);
        foreach (var other in entry.Nearest.Held.ToList())
            Resemble(other, Nearest(other, _terms.Alike(other, Alike)));
        Open(entry.Leader.Held);
        Settle([]);
    }

    /// <summary>Brings the stories up to date with what came in and was taken out.</summary>
    /// <returns>The stories that are not as they were when this was last asked: each by its reports, in their order.</returns>
    public StoryChanges Changes()
    {
        var (gone, changed) = _groups.Regroup(_moved);
        var prints = new HashSet<ulong>();
        foreach (var report in _moved.Concat(changed.SelectMany(group => group.Regrouped)))
            prints.UnionWith(_entries[report].Traits.Prints);
        var touched = changed.Select(group => group.Story).ToHashSet();
        foreach (var print in prints)
        {
            if (_wording.Look(print, _groups.Of))
                touched.UnionWith(_wording.Holders(print).Select(_groups.Of).Where(story => story >= 0));
        }

        var moved = _moved.Where(report => !_entries[report].IsOut).Order().ToImmutableArray();
        _moved.Clear();
        return new StoryChanges([.. gone.Order()], [.. touched.Order().Select(Story)], moved);
    }

    /// <summary>All stories, as they were when <see cref="Changes"/> was last asked.</summary>
    public IEnumerable<SortedStory> All() => _groups.All().Select(Story);

    /// <summary>The wording of a report that runs through many stories.</summary>
    public IReadOnlySet<ulong> WidespreadIn(int report) => _entries[report].Traits.Prints.Where(_wording.Is).ToHashSet();

    private SortedStory Story(int story) =>
        new(story, [.. _groups.Members(story).OrderBy(report => _entries[report].Traits.Place)]);

    private void Place(int report)
    {
        _moved.Add(report);
        var near = _terms.Alike(report, Alike);
        Resemble(report, Nearest(report, near));
        foreach (var (other, likeness) in Resembled(report, near))
        {
            if (IsBefore(report, other) && IsBetter(report, likeness, _entries[other].Nearest.On, _entries[other].Nearest.Likeness))
                Resemble(other, report, likeness);
        }

        Open([report]);
        Settle(new Dictionary<int, List<(int, double)>> { [report] = near });
    }

    /// <summary>Decides for one report after the other, in their order, whom it follows, until nothing that was decided rests on what has changed.</summary>
    /// <param name="known">Reports that are alike, by report, where that is known.</param>
    private void Settle(Dictionary<int, List<(int Report, double Likeness)>> known)
    {
        while (_open.Count > 0)
        {
            var next = _open.Min;
            _open.Remove(next);
            var entry = _entries[next.Report];
            if (!known.TryGetValue(next.Report, out var near))
                known.Add(next.Report, near = _terms.Alike(next.Report, Alike));
            var (leader, likeness) = Best(next.Report, near, other => _entries[other].Leads);
            var led = entry.Leads;
            Follow(next.Report, leader, likeness);
            entry.Leads = leader is null;
            if (led && !entry.Leads)
                Open(entry.Leader.Held);
            else if (!led && entry.Leads)
                Open(near.Where(other => IsBefore(next.Report, other.Report) && (_entries[other.Report].Leads || IsBetter(next.Report, other.Likeness, _entries[other.Report].Leader.On, _entries[other.Report].Leader.Likeness))).Select(other => other.Report));
        }
    }

    private void Open(IEnumerable<int> reports)
    {
        foreach (var report in reports)
            _open.Add((_entries[report].Traits.Place, report));
    }

    private (int? Report, double Likeness) Nearest(int report, List<(int Report, double Likeness)> near) =>
        Best(report, Resembled(report, near), _ => true);

    /// <summary>Those that are very like a report, and before them those that share its wording.</summary>
    private List<(int Report, double Likeness)> Resembled(int report, List<(int Report, double Likeness)> near)
    {
        var resembled = new List<(int, double)>();
        foreach (var (other, likeness) in near)
        {
            var shared = Widespread.ShareOf(_entries[report].Traits.Prints, _entries[other].Traits.Prints);
            if (shared >= SharedWording)
                resembled.Add((other, 1 + shared));
            else if (likeness >= VeryAlike)
                resembled.Add((other, likeness));
        }

        return resembled;
    }

    private (int? Report, double Likeness) Best(int report, List<(int Report, double Likeness)> near, Func<int, bool> may)
    {
        (int? Report, double Likeness) best = (null, 0);
        foreach (var (other, likeness) in near)
        {
            if (IsBefore(other, report) && may(other) && IsBetter(other, likeness, best.Report, best.Likeness))
                best = (other, likeness);
        }

        return best;
    }

    private bool IsBefore(int one, int other) => _entries[one].Traits.Place.CompareTo(_entries[other].Traits.Place) < 0;

    private bool IsBetter(int report, double likeness, int? than, double thanLikeness) =>
        than is not { } known || likeness > thanLikeness || (likeness == thanLikeness && IsBefore(report, known));

    private void Resemble(int report, (int? Report, double Likeness) nearest) => Resemble(report, nearest.Report, nearest.Likeness);

    private void Resemble(int report, int? nearest, double likeness) => Hang(report, entry => entry.Nearest, nearest, likeness);

    private void Follow(int report, int? leader, double likeness) => Hang(report, entry => entry.Leader, leader, likeness);

    private void Hang(int report, Func<StoryEntry, StoryHook> way, int? on, double likeness)
    {
        var hook = way(_entries[report]);
        if (hook.On is { } before)
            Move(before, report, way(_entries[before]).Release(report));
        (hook.On, hook.Likeness) = (on, likeness);
        if (on is { } now)
            Move(now, report, way(_entries[now]).Hold(report));
    }

    private void Move(int one, int other, bool isNew)
    {
        if (isNew)
            _moved.UnionWith([one, other]);
    }
}
