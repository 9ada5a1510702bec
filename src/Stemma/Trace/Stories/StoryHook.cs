namespace Stemma.Trace;

/// <summary>One way in which reports hang together: what a report hangs on, and what hangs on it. Changed by <see cref="StoryBook"/> alone.</summary>
internal sealed class StoryHook
{
    private static readonly SortedSet<int> None = [];

    /// <summary>Null as long as nothing hangs on it, as on most reports.</summary>
    private SortedSet<int>? _held;

    /// <summary>Null where it hangs on none.</summary>
    public int? On { get; set; }

    /// <summary>To the report it hangs on.</summary>
    public double Likeness { get; set; }

    /// <summary>What hangs on it, ascending.</summary>
    public IReadOnlySet<int> Held => _held ?? None;

    /// <summary>All of them.</summary>
    public IEnumerable<int> Reports => On is { } on ? Held.Prepend(on) : Held;

    /// <returns>Whether it did not hang on it yet.</returns>
    public bool Hold(int report) => (_held ??= []).Add(report);

    /// <returns>Whether it hung on it.</returns>
    public bool Release(int report) => _held?.Remove(report) ?? false;
}
