using Stemma.Text;

namespace Stemma.Read;

/// <summary>One input in its place in the collection, a report or an archive of them; its bytes are read when it is loaded and not before.</summary>
public sealed class GatheredInput
{
    private readonly Func<bool, IEnumerable<LoadOutcome>> _load;

    internal GatheredInput(string uri, Func<bool, IEnumerable<LoadOutcome>> load)
    {
        Uri = uri;
        _load = load;
    }

    internal GatheredInput(Skip skip)
        : this(skip.Uri, _ => [LoadOutcome.Skipped(skip)])
    {
    }

    /// <summary>The path as it was given, with forward slashes.</summary>
    public string Uri { get; }

    /// <summary>
    /// Reads the file and its sidecar: one outcome for a page or a text, one a record for an archive, each read when it is
    /// asked for. What cannot be read is a skip, never an exception. May be called again; safe on any thread, what it
    /// returns on one at a time.
    /// </summary>
    public IEnumerable<LoadOutcome> Load() => _load(false);

    /// <param name="again">Whether it will be loaded another time: a pipe, which can be read only once, then gives nothing.</param>
    internal IEnumerable<LoadOutcome> Load(bool again) => _load(again);
}
