using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Read;
using Stemma.Tell;
using Stemma.Trace;

namespace Stemma.Keep.Made;

/// <summary>
/// Brings what was made of a collection up to date with its captures. Every step is put down when it is done and found again by the next process;
/// what comes out depends on the captures alone.
/// </summary>
internal sealed class CollectionMaking(CollectionFile file, LayerStore store)
{
    /// <summary>Captures and reports that are held, and put down, at once.</summary>
    private const int MostAtOnce = 256;

    /// <summary>Stories that are made and put down at once.</summary>
    private const int StoriesAtOnce = 16;

    /// <summary>Another build, or one with other knowledge, may make something else of the same captures.</summary>
    private static readonly string Engine = typeof(Journey).Module.ModuleVersionId.ToString("N");

    /// <summary>The stories in memory, as long as nobody else has changed the file.</summary>
    private StorySorting? _sorting;
    private long _changesOfOthers;

    /// <param name="parser">Asked for when there is something to parse.</param>
    public void Update(Lazy<Parser> parser, Knowledge knowledge, Steps steps)
    {
        if (store.ChangesOfOthers() is var changes && changes != _changesOfOthers)
            (_sorting, _changesOfOthers) = (null, changes);
        var wasSettled = store.Begin($"{Engine} {knowledge.Fingerprint}", isFirst: _sorting is null);
        if (wasSettled && !store.HasUnread() && !store.HasUnmade())
            return;

        var isAnew = !wasSettled;
        if (isAnew)
            _sorting = null;
        _sorting ??= new StorySorting(store.Sorted(isSorted: true));
        store.Settle(isSettled: false);
        try
        {
            var outlets = Read(steps);
            var again = Take(isAnew ? store.Outlets() : outlets);
            Parse(parser, steps);
            Sort(again, isAnew, _sorting, steps);
            Make(_sorting, knowledge, steps);
        }
        catch
        {
            _sorting = null;
            throw;
        }
    }

    /// <summary>Reads what nobody has looked at.</summary>
    /// <returns>The outlets that have more pages now.</returns>
    private ImmutableArray<string> Read(Steps steps)
    {
        var outlets = new SortedSet<string>(StringComparer.Ordinal);
        while (store.Unread(MostAtOnce) is { IsEmpty: false } keys)
        {
            var read = steps.Each("read", [.. keys.Select(key => (Key: key, Capture: CaptureOf(key)))], found => (found.Key, Outcome: found.Capture is { } capture ? Reader.Read(capture, "") : null));
            var rows = read.Select(made => made.Outcome?.Report is { } report && CollectionFurniture.OutletOf(report) is { } outlet
                ? (made.Key, outlet, CollectionSurvey.PageOf(report), true)
                : (made.Key, null, (SurveyedPage?)null, made.Outcome?.Report is not null)).ToList();
            store.Read(rows);
            outlets.UnionWith(rows.Select(row => row.Item2).OfType<string>());
        }

        return [.. outlets];
    }

    /// <summary>Finds out what stands on several pages of outlets.</summary>
    /// <returns>Reports of which other paragraphs are to be taken out than before.</returns>
    private HashSet<long> Take(ImmutableArray<string> outlets)
    {
        var again = new HashSet<long>();
        foreach (var outlet in outlets)
        {
            var pages = store.PagesOf(outlet);
            var furniture = CollectionSurvey.FurnitureAmong([.. pages.Select(entry => entry.Page)]);
            var changed = pages
                .Select(entry => (entry.Number, entry.Taken, Now: entry.Page.Blocks.Where(furniture.Contains).ToArray()))
                .Where(entry => !entry.Taken.AsSpan().SequenceEqual(entry.Now))
                .ToList();
            store.Take(changed.Select(entry => (entry.Number, entry.Now)));
            again.UnionWith(changed.Select(entry => entry.Number));
        }

        return again;
    }

    private void Parse(Lazy<Parser> parser, Steps steps)
    {
        while (store.Unparsed(MostAtOnce) is { IsEmpty: false } sources)
        {
            var captures = sources.Select(source => (source, Capture: CaptureOf(source.Key))).ToImmutableArray();
            store.Parsed(steps.Each("parse", captures, made => Parsed(made.source, made.Capture, parser)));
        }
    }

    private static (long Number, StoryTraits? Traits, byte[]? Parse) Parsed(LayerStore.Source source, Capture? capture, Lazy<Parser> parser)
    {
        if (capture is null || ReportOf(source, capture).Report is not { } report)
            return (source.Number, null, null);
        var parsed = parser.Value.Parse(report);
        return (source.Number, StoryTraits.Of(parsed, new StoryPlace(report.Published.Day, $"{report.Sha256}\n{report.Uri}\n{source.Key}")), SentenceBlob.Write(parsed));
    }

    private void Sort(HashSet<long> again, bool isAnew, StorySorting sorting, Steps steps) => steps.Once("sort", () =>
    {
        var (gone, changed, reports) = sorting.Change(again, store.Sorted(isSorted: false));
        store.Sort(isAnew ? store.Stories().Except(changed, StringComparer.Ordinal) : gone, changed, reports);
        return changed;
    });

    private void Make(StorySorting sorting, Knowledge knowledge, Steps steps)
    {
        foreach (var stories in store.Stale().Chunk(StoriesAtOnce))
        {
            var found = stories.Select(stale => (stale.Story, stale.MadeOf, Inputs: Inputs(stale.Story, sorting))).ToImmutableArray();
            var changed = found.Where(story => story.MadeOf is null || !story.Inputs.Hash.AsSpan().SequenceEqual(story.MadeOf)).ToImmutableArray();
            var parts = steps.Each("trace", changed, story => (story.Story, Part: Part(story.Inputs, knowledge))).ToDictionary(made => made.Story, made => made.Part, StringComparer.Ordinal);
            store.Made(found.Select(story => (story.Story, story.Inputs.Hash, parts.GetValueOrDefault(story.Story))));
        }
    }

    private static byte[] Part(StoryInputs inputs, Knowledge knowledge) => PackedBlob.Of(part => DossierJson.Write(StoryJourney.Trace(inputs.Reports(), knowledge), part));

    /// <summary>In report order: that of the names of their captures, then of their keys.</summary>
    private StoryInputs Inputs(string story, StorySorting sorting)
    {
        ImmutableArray<(LayerStore.Source Source, Capture Capture)> sources = [.. store.SourcesOf(story)
            .Select(source => (source, file.Find(source.Key)!.Capture))
            .OrderBy(entry => entry.Capture.Name, CaptureNames.Order)
            .ThenBy(entry => entry.source.Key, StringComparer.Ordinal)];
        return new StoryInputs(story, sources, sources.SelectMany(entry => sorting.WidespreadIn(entry.Source.Number)).ToHashSet());
    }

    /// <returns>Null when it is damaged.</returns>
    private Capture? CaptureOf(string key)
    {
        try
        {
            return file.Find(key)?.Capture;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    internal static ReadOutcome ReportOf(LayerStore.Source source, Capture capture)
    {
        var read = Reader.Read(capture, MadeIds.OfReport(source.Key));
        return read.Report is { } report && CollectionFurniture.OutletOf(report) is { } outlet && source.Taken.Length > 0
            ? new CollectionFurniture(new Dictionary<string, HashSet<ulong>>(StringComparer.Ordinal) { [outlet] = [.. source.Taken] }).Without(read)
            : read;
    }
}
