using System.Diagnostics.Metrics;

namespace Stemma.Keep;

/// <summary>Counts what comes into collections. Thread safe.</summary>
internal static class KeepCounters
{
    private static readonly Counter<long> Captures = Observation.Meter.CreateCounter<long>("stemma.captures", "{capture}", "Captures a collection was given, by outcome: added, or held already.");
    private static readonly Counter<long> Refusals = Observation.Meter.CreateCounter<long>("stemma.refusals", "{refusal}", "Times that a collection could not take captures in, by the fault's code.");

    public static void Arrived(Arrival arrival)
    {
        Captures.Add(arrival.Added, new KeyValuePair<string, object?>("outcome", "added"));
        Captures.Add(arrival.AlreadyHeld.Length, new KeyValuePair<string, object?>("outcome", "held"));
        if (arrival.Fault is { } fault)
            Refusals.Add(1, new KeyValuePair<string, object?>("code", fault.Code));
    }
}
