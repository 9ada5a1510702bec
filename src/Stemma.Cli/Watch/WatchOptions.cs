namespace Stemma.Cli.Watch;

/// <summary>How feeds are watched.</summary>
internal sealed record WatchOptions
{
    /// <summary>What may be asked for on the command line.</summary>
    public static readonly TimeSpan ShortestEvery = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LongestEvery = TimeSpan.FromDays(7);

    public static WatchOptions Default { get; } = new();

    /// <summary>From one visit of a feed to the next, as long as it answers: 1 s to <see cref="LongestEvery"/>.</summary>
    public TimeSpan Every { get; init => field = OptionRange.Within(value, TimeSpan.FromSeconds(1), LongestEvery); } = TimeSpan.FromMinutes(15);

    /// <summary>A feed that fails on, or a server that asks to be left alone for longer, is asked again after this: 1 s to 30 days.</summary>
    public TimeSpan LongestPause { get; init => field = OptionRange.Within(value, TimeSpan.FromSeconds(1), TimeSpan.FromDays(30)); } = TimeSpan.FromDays(1);

    /// <summary>From one question to the next, to one host: up to an hour.</summary>
    public TimeSpan BetweenQuestions { get; init => field = OptionRange.Within(value, TimeSpan.Zero, TimeSpan.FromHours(1)); } = TimeSpan.FromSeconds(2);

    /// <summary>Longer than this, up to a day, nothing is waited for within a visit: it is put off to the next.</summary>
    public TimeSpan LongestWait { get; init => field = OptionRange.Within(value, TimeSpan.Zero, TimeSpan.FromDays(1)); } = TimeSpan.FromMinutes(2);

    /// <summary>Feeds that are visited at once: 1 to 1024.</summary>
    public int Visits { get; init => field = OptionRange.Within(value, 1, 1024); } = 16;

    /// <summary>How often a page is asked for that fails for a reason that may pass: 1 to 100.</summary>
    public int Tries { get; init => field = OptionRange.Within(value, 1, 100); } = 5;

    /// <summary>Items of a feed that are looked at in one visit: 1 to 100,000.</summary>
    public int MaxItems { get; init => field = OptionRange.Within(value, 1, 100_000); } = 1000;

    /// <summary>How long a feed is left alone that has failed so often in a row: twice as long each time, up to <see cref="LongestPause"/>.</summary>
    public TimeSpan PauseAfter(int failures) => Shorter(Every * Math.Pow(2, Math.Min(failures, 20)));

    /// <summary>How long a host is left alone that asked for it.</summary>
    public TimeSpan Pause(TimeSpan? asked) => Shorter(asked is { } wait && wait > Every ? wait : Every);

    private TimeSpan Shorter(TimeSpan pause) => pause < LongestPause ? pause : Every > LongestPause ? Every : LongestPause;
}
