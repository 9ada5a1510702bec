namespace Stemma.Trace;

/// <summary>A report among the others, and which of them it hangs on. Changed by <see cref="StoryBook"/> alone.</summary>
internal sealed class StoryEntry(StoryTraits traits)
{
    public StoryTraits Traits { get; } = traits;

    /// <summary>Whether it was taken out.</summary>
    public bool IsOut { get; set; }

    /// <summary>Whether it leads a story; false until that is decided.</summary>
    public bool Leads { get; set; }

    /// <summary>The report that leads it; null where it leads.</summary>
    public int? Follows { get; set; }

    public double Likeness { get; set; }

    public SortedSet<int> Followers { get; } = [];

    /// <summary>The earlier report that it is most like, where it is very like it.</summary>
    public int? Resembles { get; set; }

    public double Resemblance { get; set; }

    public SortedSet<int> Resembling { get; } = [];

    public StoryHold Hold => new(Follows, Likeness, Resembles, Resemblance);

    public IEnumerable<int> Neighbours
    {
        get
        {
            if (Follows is { } leader)
                yield return leader;
            if (Resembles is { } earlier)
                yield return earlier;
            foreach (var follower in Followers)
                yield return follower;
            foreach (var later in Resembling)
                yield return later;
        }
    }
}
