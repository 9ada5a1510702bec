using System.Collections.Immutable;
using Stemma.Trace;

namespace Stemma.Keep.Made;

/// <summary>The stories of a collection in memory, by the numbers of its rows.</summary>
internal sealed class StorySorting
{
    private readonly StoryBook _book;
    private readonly List<long> _rowOf = [];
    private readonly Dictionary<long, int> _reportOf = [];
    private readonly Dictionary<int, string> _idOf = [];
    private readonly List<string> _keyOf = [];

    /// <param name="rows">Reports that are in stories.</param>
    /// <param name="widespread">Wording in them that runs through many stories.</param>
    public StorySorting(ImmutableArray<LayerStore.Row> rows, IEnumerable<ulong> widespread)
    {
        foreach (var row in rows)
            Number(row);
        _book = StoryBook.Restored(
            [.. rows.Select(row => (row.Traits, new StoryHold(
                row.Hold!.Follows is { } leader ? _reportOf[leader] : null, row.Hold.Likeness, row.Hold.Resembles is { } earlier ? _reportOf[earlier] : null, row.Hold.Resemblance)))],
            widespread);
        foreach (var story in _book.All())
            _idOf[story.Number] = IdOf(story);
    }

    /// <summary>Takes reports out, and others in.</summary>
    /// <param name="without">Rows; those that are in no story are passed over.</param>
    public (ImmutableArray<string> Gone, ImmutableArray<(string Story, ulong[] Widespread)> Changed, ImmutableArray<(long Number, LayerStore.RowHold Hold)> Reports) Change(
        IEnumerable<long> without, ImmutableArray<LayerStore.Row> with)
    {
        foreach (var row in without.Order())
        {
            if (_reportOf.Remove(row, out var report))
                _book.Remove(report);
        }

        foreach (var row in with)
            Number(row);
        _book.Add([.. with.Select(row => row.Traits)]);
        var changes = _book.Changes();
        var before = changes.Gone.Concat(changes.Changed.Select(story => story.Number)).Select(number => _idOf.GetValueOrDefault(number)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var gone in changes.Gone)
            _idOf.Remove(gone);
        foreach (var story in changes.Changed)
            _idOf[story.Number] = IdOf(story);
        var changed = changes.Changed.Select(story => (Story: _idOf[story.Number], Widespread: WidespreadIn(story))).OrderBy(story => story.Story, StringComparer.Ordinal).ToImmutableArray();
        var reports = changes.Changed.SelectMany(story => story.Reports).Concat(changes.Moved).Distinct().Order().Select(report => (_rowOf[report], HoldOf(report)));
        return ([.. before.Except(changed.Select(story => story.Story), StringComparer.Ordinal).Order(StringComparer.Ordinal)], changed, [.. reports]);
    }

    private ulong[] WidespreadIn(SortedStory story) => [.. story.Reports.SelectMany(report => _book.WidespreadIn(report)).Distinct().Order()];

    private LayerStore.RowHold HoldOf(int report)
    {
        var hold = _book.HoldOf(report);
        return new LayerStore.RowHold(
            _idOf[_book.StoryOf(report)], hold.Follows is { } leader ? _rowOf[leader] : null, hold.Likeness, hold.Resembles is { } earlier ? _rowOf[earlier] : null, hold.Resemblance);
    }

    private void Number(LayerStore.Row row)
    {
        _reportOf[row.Number] = _rowOf.Count;
        _rowOf.Add(row.Number);
        _keyOf.Add(row.Traits.Place.Key[(row.Traits.Place.Key.LastIndexOf('\n') + 1)..]);
    }

    private string IdOf(SortedStory story) => MadeIds.OfStory(_keyOf[story.Reports[0]]);
}
