using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Stemma;

/// <summary>What can be watched of the engine while it works: activities and instruments under the name "Stemma". They cost next to nothing while nobody watches. Thread safe.</summary>
internal static class Observation
{
    public const string Name = "Stemma";

    /// <summary>For instruments of other layers.</summary>
    public static readonly Meter Meter = new(Name);

    private static readonly ActivitySource Source = new(Name);
    private static readonly Histogram<double> StageDuration = Meter.CreateHistogram<double>("stemma.stage.duration", "s", "Time of one report or story in one stage.");
    private static readonly Counter<long> StageFailures = Meter.CreateCounter<long>("stemma.stage.failures", "{failure}", "Reports and stories at which a stage broke.");

    /// <summary>Does what a stage does with one report or story.</summary>
    public static TOut Stage<TOut>(string stage, Func<TOut> step)
    {
        using var activity = Source.StartActivity(stage);
        var begun = Stopwatch.GetTimestamp();
        try
        {
            return step();
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            activity?.SetStatus(ActivityStatusCode.Error, broken.GetType().Name);
            StageFailures.Add(1, new KeyValuePair<string, object?>("stage", stage));
            throw;
        }
        finally
        {
            StageDuration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("stage", stage));
        }
    }

    /// <summary>An activity over several stages; null while nobody watches.</summary>
    public static Activity? Begin(string name) => Source.StartActivity(name);
}
