namespace Stemma.Server;

/// <summary>How much of everything one server takes and gives.</summary>
public sealed record ServerLimits
{
    public static ServerLimits Default { get; } = new();

    /// <summary>Bytes of one addition, 64 MiB.</summary>
    public long MaxUploadBytes { get; init => field = OptionRange.Within(value, 1, long.MaxValue); } = 64L * 1024 * 1024;

    /// <summary>Files of one addition.</summary>
    public int MaxFiles { get; init => field = OptionRange.Within(value, 1, int.MaxValue); } = 1000;

    /// <summary>Additions that may wait for the one that runs.</summary>
    public int MaxWaiting { get; init => field = OptionRange.Within(value, 1, int.MaxValue); } = 16;

    /// <summary>Bytes that waiting additions may hold together, 256 MiB.</summary>
    public long MaxWaitingBytes { get; init => field = OptionRange.Within(value, 1, long.MaxValue); } = 256L * 1024 * 1024;

    /// <summary>Additions that are over and still told of; the oldest goes first.</summary>
    public int MaxRemembered { get; init => field = OptionRange.Within(value, 1, int.MaxValue); } = 256;

    /// <summary>Streams of events that may be open at once.</summary>
    public int MaxStreams { get; init => field = OptionRange.Within(value, 1, int.MaxValue); } = 64;

    /// <summary>Dossiers and exports that may be written at once.</summary>
    public int MaxWholes { get; init => field = OptionRange.Within(value, 1, int.MaxValue); } = 4;

    /// <summary>Of one client in a <see cref="Window"/>.</summary>
    public int WritesAWindow { get; init => field = OptionRange.Within(value, 1, int.MaxValue); } = 60;

    /// <summary>Of one client in a <see cref="Window"/>; a filter by words is a search.</summary>
    public int SearchesAWindow { get; init => field = OptionRange.Within(value, 1, int.MaxValue); } = 600;

    /// <summary>Attempts to sign in of one client in a <see cref="Window"/>.</summary>
    public int SignInsAWindow { get; init => field = OptionRange.Within(value, 1, int.MaxValue); } = 10;

    /// <summary>1 s to 1 day.</summary>
    public TimeSpan Window { get; init => field = OptionRange.Within(value, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)); } = TimeSpan.FromMinutes(1);
}
