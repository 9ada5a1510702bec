namespace Stemma.Trace;

/// <summary>A report among the others, and which of them it hangs on. Changed by <see cref="StoryBook"/> alone.</summary>
internal sealed class StoryEntry(StoryTraits traits)
{
    public StoryTraits Traits { get; } = traits;

    /// <summary>Whether it was taken out.</summary>
    public bool IsOut { get; set; }

    /// <summary>Whether it leads a story; false until that is decided.</summary>
    public bool Leads { get; set; }

    /// <summary>The report that leads it; on none where it leads.</summary>
    public StoryHook Leader { get; } = new();

    /// <summary>The earlier report that it is most like, where it is very like it.</summary>
    public StoryHook Nearest { get; } = new();

    public StoryHold Hold => new(Leader.On, Leader.Likeness, Nearest.On, Nearest.Likeness);

    public IEnumerable<int> Neighbours => Leader.Reports.Concat(Nearest.Reports);
}
