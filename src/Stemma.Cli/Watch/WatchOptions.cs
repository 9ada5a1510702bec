namespace Stemma.Cli.Watch;

/// <summary>How feeds are watched.</summary>
internal sealed record WatchOptions
{
    public static readonly TimeSpan ShortestEvery = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LongestEvery = TimeSpan.FromDays(7);

    public static WatchOptions Default { get; } = new();

    /// <summary>From one visit of a feed to the next, as long as it answers.</summary>
    public TimeSpan Every
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value.Ticks, nameof(Every));
            field = value;
        }
    } = TimeSpan.FromMinutes(15);

    /// <summary>A feed that fails on, or a server that asks to be left alone for longer, is asked again after this.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromDays(1);

    /// <summary>From one question to the next, to one host.</summary>
    public TimeSpan BetweenQuestions { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longer than this nothing is waited for within a visit: it is put off to the next.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Feeds that are visited at once.</summary>
    public int Visits { get; init; } = 16;

    /// <summary>How often a page is asked for that fails for a reason that may pass.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>Items of a feed that are looked at in one visit.</summary>
    public int MaxItems { get; init; } = 1000;

    /// <summary>How long a feed is left alone that has failed so often in a row: twice as long each time, up to <see cref="LongestPause"/>.</summary>
    public TimeSpan PauseAfter(int failures) => Shorter(Every * Math.Pow(2, Math.Min(failures, 20)));

    /// <summary>How long a host is left alone that asked for it.</summary>
    public TimeSpan Pause(TimeSpan? asked) => Shorter(asked is { } wait && wait > Every ? wait : Every);

    private TimeSpan Shorter(TimeSpan pause) => pause < LongestPause ? pause : Every > LongestPause ? Every : LongestPause;
}
