namespace Stemma.Work;

/// <summary>How one process works.</summary>
internal sealed record WorkOptions
{
    /// <summary>Reports and stories that are worked on at once; 0 for as many as the machine has cores.</summary>
    public int Threads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Threads));
            field = value;
        }
    }

    /// <summary>Between one look at what has come in and the next.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Between one sorting of what was parsed and the next, at least, while there is more to parse: a story that many reports are of is made anew with each.
    /// </summary>
    public TimeSpan Sort { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Between one look at who works and the next.</summary>
    public TimeSpan Roll { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Until it is tried again, where the database or the broker was lost.</summary>
    public TimeSpan AfterLoss { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Times that a piece of work is tried that fails.</summary>
    public int Tries { get; init; } = 3;
}
