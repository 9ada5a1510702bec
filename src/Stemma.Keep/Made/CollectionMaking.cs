using System.Collections.Immutable;
using Stemma.Keep.Stores;
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
internal sealed class CollectionMaking(Collection collection, LayerStore store)
{
    /// <summary>Captures and reports that are held, and put down, at once.</summary>
    private const int MostAtOnce = 256;

    /// <summary>Stories that are made and put down at once.</summary>
    private const int StoriesAtOnce = 16;

    /// <summary>Another build, or one with other knowledge, may make something else of the same captures.</summary>
    private static readonly string Engine = typeof(Journey).Module.ModuleVersionId.ToString("N");

    /// <summary>The stories in memory, as long as nobody else has made something.</summary>
    private StorySorting? _sorting;

    /// <param name="parser">Asked for when there is something to parse.</param>
    public void Update(Lazy<Parser> parser, Knowledge knowledge, Steps steps)
    {
        var wasSettled = Begin(knowledge);
        if (wasSettled && !store.HasUnread() && !store.HasUnmade())
            return;
        Arranging(wasSettled, steps, () => Parse(parser, steps));
        foreach (var stories in store.Stale().Chunk(StoriesAtOnce))
            Make(stories, knowledge, steps);
    }

    /// <summary>Reads what has come in and sorts what was parsed, and leaves parsing and making to others.</summary>
    public void Arrange(Knowledge knowledge, Steps steps)
    {
        var wasSettled = Begin(knowledge);
        if (!wasSettled || store.HasUnread() || store.HasUnsorted())
            Arranging(wasSettled, steps, between: () => { });
    }

    /// <summary>Parses those of these reports that nobody has parsed, and puts all of them down or none.</summary>
    public void ParseThese(IEnumerable<long> numbers, Parser parser)
    {
        var parsed = numbers.Select(store.Unparsed).OfType<LayerStore.Source>().Select(source => Parsed(source, collection.CaptureOf(source.Key), new Lazy<Parser>(parser))).ToList();
        if (parsed.Count > 0)
            store.Parsed(parsed);
    }

    /// <summary>Makes the part of one story, if it is not made of what it is of now.</summary>
    public void MakeOne(string story, Knowledge knowledge, Steps steps)
    {
        if (store.Stale(story) is { } stale)
            Make([stale], knowledge, steps);
    }

    /// <summary>Whether what is there was made by this build with this knowledge, or nothing was made yet.</summary>
    public bool IsMadeByThis(Knowledge knowledge) => store.IsMadeBy(EngineWith(knowledge));

    /// <summary>Throws away what another build made, or one with other knowledge.</summary>
    /// <returns>Whether all that is there was settled.</returns>
    public bool Begin(Knowledge knowledge)
    {
        var (wasSettled, stillHolds) = store.Begin(EngineWith(knowledge), isFirst: _sorting is null);
        if (!stillHolds)
            _sorting = null;
        return wasSettled;
    }

    private static string EngineWith(Knowledge knowledge) => $"{Engine} {knowledge.Fingerprint}";

    /// <param name="between">What is done between reading and sorting.</param>
    private void Arranging(bool wasSettled, Steps steps, Action between)
    {
        _sorting ??= new StorySorting(store.Sorted(isSorted: true), store.Widespread());
        store.Unsettle();
        try
        {
            var outlets = Read(steps);
            var again = TakeOutFurniture(wasSettled ? outlets : store.Outlets());
            between();
            Sort(again, isAnew: !wasSettled, _sorting, steps);
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
            var found = keys.Select(key => (Key: key, Capture: collection.CaptureOf(key)));
            var read = steps.Stream("read", found, made => Page(made.Key, made.Capture), made => made.Capture?.Bytes.Length ?? 0, keys.Length).ToList();
            store.Read(read);
            outlets.UnionWith(read.Select(row => row.Outlet).OfType<string>());
        }

        return [.. outlets];
    }

    private static (string Key, string? Outlet, SurveyedPage? Page, bool IsReport) Page(string key, Capture? capture)
    {
        var report = capture is null ? null : Observation.Stage("read", () => Reader.Read(capture, "")).Report;
        return report is not null && CollectionFurniture.OutletOf(report) is { } outlet
            ? (key, outlet, CollectionSurvey.PageOf(report), true)
            : (key, null, null, report is not null);
    }

    /// <summary>Finds out what stands on several pages of outlets.</summary>
    /// <returns>Reports of which other paragraphs are to be taken out than before.</returns>
    private HashSet<long> TakeOutFurniture(ImmutableArray<string> outlets)
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
            store.TakeOut([.. changed.Select(entry => (entry.Number, entry.Now))]);
            again.UnionWith(changed.Select(entry => entry.Number));
        }

        return again;
    }

    private void Parse(Lazy<Parser> parser, Steps steps)
    {
        while (store.Unparsed(MostAtOnce) is { IsEmpty: false } sources)
        {
            var found = sources.Select(source => (Source: source, Capture: collection.CaptureOf(source.Key)));
            store.Parsed(steps.Stream("parse", found, made => Parsed(made.Source, made.Capture, parser), made => made.Capture?.Bytes.Length ?? 0, sources.Length).ToList());
        }
    }

    private static LayerStore.ParsedSource Parsed(LayerStore.Source source, Capture? capture, Lazy<Parser> parser)
    {
        if (capture is null || SourceReader.Read(source, capture).Report is not { } report)
            return new LayerStore.ParsedSource(source, null, null);
        var parsed = Observation.Stage("parse", () => parser.Value.Parse(report));
        var traits = StoryTraits.Of(parsed, new StoryPlace(report.Published.Day, $"{report.Sha256}\n{report.Uri}\n{source.Key}"));
        return new LayerStore.ParsedSource(source, new IndexedReport(source.Number, traits, [.. IndexedPassage.Of(report.Text)]), SentenceBlob.Write(parsed));
    }

    private void Sort(HashSet<long> again, bool isAnew, StorySorting sorting, Steps steps) => steps.Once("sort", () =>
    {
        var (gone, changed, reports) = sorting.Change(again, store.Sorted(isSorted: false));
        store.Sort(isAnew ? store.Stories().Except(changed.Select(story => story.Story), StringComparer.Ordinal) : gone, changed, reports);
        return changed;
    });

    private void Make(IReadOnlyCollection<LayerStore.StaleStory> stories, Knowledge knowledge, Steps steps)
    {
        // A story none of whose reports is sorted yet has another mark, or is gone, when they are.
        var found = stories.Select(stale => (Stale: stale, Inputs: Inputs(stale))).Where(story => !story.Inputs.Sources.IsEmpty).ToList();
        var changed = found.Where(story => !story.Inputs.Hash.AsSpan().SequenceEqual(story.Stale.MadeOf)).Select(story => story.Inputs).ToList();
        var parts = steps.Stream("trace", changed.Select(inputs => inputs.Load(collection)), story => (story.Inputs.Story, Part: Part(story, knowledge)), story => story.Size, changed.Count)
            .ToDictionary(made => made.Story, made => made.Part, StringComparer.Ordinal);
        store.Made(found.Select(story => (story.Stale, story.Inputs.Hash, parts.GetValueOrDefault(story.Inputs.Story))));
    }

    private static byte[] Part(LoadedStory story, Knowledge knowledge) => PackedBlob.Of(part => DossierJson.Write(StoryJourney.Trace(story.Reports(), knowledge), part));

    /// <summary>In report order: that of the names of their captures, then of their keys.</summary>
    private StoryInputs Inputs(LayerStore.StaleStory story) => new(
        story.Id,
        [.. store.SourcesOf(story.Id).OrderBy(source => source.Name, CaptureNames.Order).ThenBy(source => source.Key, StringComparer.Ordinal)],
        story.Widespread);
}
