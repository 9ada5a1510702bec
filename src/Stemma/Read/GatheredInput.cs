using Stemma.Text;

namespace Stemma.Read;

/// <summary>One input in its place in the collection; its bytes are read when it is loaded and not before.</summary>
public sealed class GatheredInput
{
    private readonly Func<LoadOutcome> _load;

    internal GatheredInput(string uri, Func<LoadOutcome> load)
    {
        Uri = uri;
        _load = load;
    }

    internal GatheredInput(Skip skip)
        : this(skip.Uri, () => LoadOutcome.Skipped(skip))
    {
    }

    /// <summary>The path as it was given, with forward slashes.</summary>
    public string Uri { get; }

    /// <summary>Reads the file and its sidecar; a file that cannot be read is a skip, never an exception. Safe on any thread.</summary>
    public LoadOutcome Load() => _load();
}
