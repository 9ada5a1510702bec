using Stemma.Keep.Stores.Postgres;

namespace Stemma.Work;

/// <summary>How one process works.</summary>
internal sealed record WorkOptions
{
    public const int MostThreads = 256;

    public const int MostTries = 100;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Reports and stories that are worked on at once, up to <see cref="MostThreads"/>; 0 for as many as the machine has cores.</summary>
    public int Threads { get; init => field = OptionRange.Within(value, 0, MostThreads); }

    /// <summary>Between one look at what has come in and the next: 1 ms to 1 min.</summary>
    public TimeSpan Idle { get; init => field = OptionRange.Within(value, Shortest, Longest); } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Between one sorting of what was parsed and the next, at least, while there is more to parse: a story that many reports are of is made anew with each.
    /// Up to a day.
    /// </summary>
    public TimeSpan Sort { get; init => field = OptionRange.Within(value, TimeSpan.Zero, TimeSpan.FromDays(1)); } = TimeSpan.FromMinutes(1);

    /// <summary>Between one look at who works and the next: 1 ms to half the time after which a worker that does not look is taken to be gone.</summary>
    public TimeSpan Roll { get; init => field = OptionRange.Within(value, Shortest, WorkerLedger.Absence / 2); } = TimeSpan.FromSeconds(2);

    /// <summary>Until it is tried again, where the database or the broker was lost: 1 ms to 1 min.</summary>
    public TimeSpan AfterLoss { get; init => field = OptionRange.Within(value, Shortest, Longest); } = TimeSpan.FromSeconds(1);

    /// <summary>Until what was given up is asked for again: 1 s to 30 days.</summary>
    public TimeSpan Again { get; init => field = OptionRange.Within(value, TimeSpan.FromSeconds(1), TimeSpan.FromDays(30)); } = TimeSpan.FromHours(1);

    /// <summary>Times that a piece of work is tried that fails: 1 to <see cref="MostTries"/>.</summary>
    public int Tries { get; init => field = OptionRange.Within(value, 1, MostTries); } = 3;
}
