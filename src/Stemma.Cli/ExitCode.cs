namespace Stemma.Cli;

/// <summary>What the command returns to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int DoneWithSkips = 1;

    public const int BadUsage = 2;

    /// <summary>No report became one, or what Stemma knows of the world is missing or damaged.</summary>
    public const int NothingReadable = 3;

    /// <summary>128 and the number of SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;

    public static int Of(int reports, int skips) =>
        reports == 0 ? NothingReadable : skips == 0 ? Done : DoneWithSkips;
}
