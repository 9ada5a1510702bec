namespace Stemma.Trace;

/// <summary>One way in which reports hang together: what a report hangs on, and what hangs on it. Changed by <see cref="StoryBook"/> alone.</summary>
internal sealed class StoryHook
{
    /// <summary>Null where it hangs on none.</summary>
    public int? On { get; set; }

    /// <summary>To the report it hangs on.</summary>
    public double Likeness { get; set; }

    public SortedSet<int> Held { get; } = [];

    /// <summary>All of them.</summary>
    public IEnumerable<int> Reports => On is { } on ? Held.Prepend(on) : Held;
}
