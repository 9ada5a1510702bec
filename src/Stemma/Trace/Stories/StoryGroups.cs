namespace Stemma.Trace;

/// <summary>The stories as groups of reports that hang together, each with a number that is its own until it is gone. Not thread-safe.</summary>
internal sealed class StoryGroups(List<StoryEntry> entries)
{
    private readonly List<int> _storyOf = [];
    private readonly List<List<int>?> _members = [];

    /// <summary>A story after a change.</summary>
    /// <param name="Regrouped">Its reports that were of none or of another.</param>
    internal sealed record Group(int Story, IReadOnlyList<int> Regrouped);

    /// <summary>The number of a report's story; negative for one that is of none.</summary>
    public int Of(int report) => report < _storyOf.Count ? _storyOf[report] : -1;

    public IReadOnlyList<int> Members(int story) => _members[story] ?? [];

    public IEnumerable<int> All() => Enumerable.Range(0, _members.Count).Where(story => _members[story] is not null);

    /// <summary>Groups anew around reports that came in, were taken out, or hang on others than before.</summary>
    public (IReadOnlyList<int> Gone, IReadOnlyList<Group> Changed) Regroup(IReadOnlyCollection<int> moved)
    {
        while (_storyOf.Count < entries.Count)
            _storyOf.Add(-1);
        var before = moved.Select(Of).Where(story => story >= 0).ToHashSet();
        var groups = new List<List<int>>();
        var seen = new HashSet<int>();
        foreach (var report in moved.Concat(before.SelectMany(Members)).Order())
        {
            if (!entries[report].IsOut && seen.Add(report))
                groups.Add(Around(report, seen));
        }

        foreach (var report in moved.Where(report => entries[report].IsOut))
            _storyOf[report] = -1;
        before.UnionWith(groups.SelectMany(group => group).Select(Of).Where(story => story >= 0));
        return Number(groups, before);
    }

    private List<int> Around(int report, HashSet<int> seen)
    {
        var group = new List<int> { report };
        for (var i = 0; i < group.Count; i++)
            group.AddRange(entries[group[i]].Neighbours.Where(seen.Add));
        return group;
    }

    /// <summary>A group keeps the number that most of its reports had, unless a larger share of another group's had it.</summary>
    private (List<int> Gone, List<Group> Changed) Number(List<List<int>> groups, HashSet<int> before)
    {
        var claims = groups
            .SelectMany((group, at) => group.GroupBy(Of).Where(part => part.Key >= 0).Select(part => (Group: at, Story: part.Key, Count: part.Count())))
            .OrderByDescending(claim => claim.Count)
            .ThenBy(claim => claim.Story)
            .ThenBy(claim => claim.Group);
        var numbers = new int?[groups.Count];
        var free = new HashSet<int>(before);
        foreach (var (group, story, _) in claims)
        {
            if (numbers[group] is null && free.Remove(story))
                numbers[group] = story;
        }

        var changed = new List<Group>();
        for (var i = 0; i < groups.Count; i++)
        {
            var story = numbers[i] ?? _members.Count;
            if (numbers[i] is null)
                _members.Add(null);
            var regrouped = groups[i].Where(report => Of(report) != story).ToList();
            if (regrouped.Count > 0 || Members(story).Count != groups[i].Count)
                changed.Add(new Group(story, regrouped));
            groups[i].Sort();
            _members[story] = groups[i];
            foreach (var report in regrouped)
                _storyOf[report] = story;
        }

        foreach (var story in free)
            _members[story] = null;
        return ([.. free], changed);
    }
}
