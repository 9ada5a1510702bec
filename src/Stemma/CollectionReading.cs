using System.Collections.Immutable;
using Stemma.Read;
using Stemma.Text;

namespace Stemma;

/// <summary>The captures of a collection in order, with the times the user gives tied to them. Used by one thread.</summary>
/// <param name="published">By an input's path, a report's address, or its place in an archive; the narrowest wins.</param>
internal sealed class CollectionReading(IReadOnlyList<string> paths, IReadOnlyDictionary<string, Publication> published)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>One a report, each loaded when it is asked for.</summary>
    /// <param name="again">Whether this is not the only time: what can be read only once is left for the last.</param>
    public IEnumerable<LoadOutcome> Captures(bool again = false)
    {
        foreach (var input in Gather.Expand(paths))
        {
            Given(input.Uri);
            foreach (var loaded in input.Load(again))
                yield return loaded.Capture is { } capture && Given(capture.Place, capture.Uri, input.Uri) is { } time ? loaded.PublishedAt(time) : loaded;
        }
    }

    /// <summary>A skip for each time that was given for something that is not there; to be asked after all captures.</summary>
    public IEnumerable<Skip> Unused() =>
        published.Keys.Where(key => !_used.Contains(key)).Order(StringComparer.Ordinal).Select(key => SkipReason.UnusedTime.At(key));

    /// <summary>The report or why there is none, and what else was left out on the way.</summary>
    public static ImmutableArray<ReadOutcome> Read(LoadOutcome loaded) =>
    [
        loaded.Capture is { } capture ? Reader.Read(capture, "") : ReadOutcome.Skipped(loaded.Skip!),
        .. loaded.Notices.Select(ReadOutcome.Skipped),
    ];

    private Publication? Given(params ReadOnlySpan<string?> names)
    {
        foreach (string? name in names)
        {
            if (name is not null && published.TryGetValue(name, out var time))
            {
                _used.Add(name);
                return time;
            }
        }

        return null;
    }
}
