using System.Diagnostics.Metrics;

namespace Stemma.Work;

/// <summary>Counts pieces of work. Thread safe.</summary>
internal static class WorkCounters
{
    private static readonly Counter<long> Asked = Observation.Meter.CreateCounter<long>("stemma.work.asked", "{piece}", "Pieces of work given to the broker.");
    private static readonly Counter<long> Done = Observation.Meter.CreateCounter<long>("stemma.work.done", "{piece}", "Pieces done and acknowledged.");
    private static readonly Counter<long> Failed = Observation.Meter.CreateCounter<long>("stemma.work.failed", "{try}", "Tries that failed.");
    private static readonly Counter<long> Dead = Observation.Meter.CreateCounter<long>("stemma.work.dead", "{piece}", "Pieces given up.");
    private static readonly Counter<long> Lost = Observation.Meter.CreateCounter<long>("stemma.work.sessions.lost", "{session}", "Sessions that ended because something was lost.");

    public static void WereAsked(string kind, int pieces) => Asked.Add(pieces, Kind(kind));

    public static void WasDone(string kind) => Done.Add(1, Kind(kind));

    public static void HasFailed(string kind) => Failed.Add(1, Kind(kind));

    public static void IsDead(string kind) => Dead.Add(1, Kind(kind));

    public static void WasLost(string what) => Lost.Add(1, new KeyValuePair<string, object?>("what", what));

    private static KeyValuePair<string, object?> Kind(string kind) => new("kind", kind);
}
