using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Stemma.Tests.Given;
using Stemma.Tests.House;
using Stemma.Tests.Parse;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Journeys;

public sealed class ObservationTests
{
    private static readonly string[] Stages = ["read", "parse", "extract", "sort", "link", "trace", "reconcile", "tell"];

    [Fact]
    public void Every_stage_is_an_activity_and_is_measured()
    {
        var measured = new ConcurrentBag<string>();
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Name: "stemma.stage.duration", Meter.Name: "Stemma" })
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => measured.Add((string)tags[0].Value!));
        meters.Start();
        using var mine = new Activity("test").Start();
        var seen = new ConcurrentBag<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Stemma",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == mine.TraceId)
                    seen.Add(activity.OperationName);
            },
        };
        ActivitySource.AddActivityListener(activities);

        Journey.Trace([Path.Combine(Repository.Root, "samples", "luqmara")], new Dictionary<string, Publication>(), new JourneyOptions { Parser = Parsing.Parser, Knowledge = World.Knowledge }, TestContext.Current.CancellationToken);

        // Other tests are measured too, but their activities are not of this one.
        Assert.Equal(Stages.Order(), seen.Distinct().Order());
        Assert.Superset(Stages.ToHashSet(), measured.ToHashSet());
        Assert.Equal(seen.Count(stage => stage == "parse"), seen.Count(stage => stage == "extract"));
        Assert.True(seen.Count(stage => stage == "parse") > 5);
    }

    [Fact]
    public void A_stage_that_breaks_is_counted_and_its_activity_says_so()
    {
        var failures = new ConcurrentBag<string>();
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Name: "stemma.stage.failures", Meter.Name: "Stemma" })
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => failures.Add((string)tags[0].Value!));
        meters.Start();

        Assert.Throws<InvalidDataException>(() => Observation.Stage<int>("test-stage", () => throw new InvalidDataException()));
        Assert.Throws<OperationCanceledException>(() => Observation.Stage<int>("test-stage", () => throw new OperationCanceledException()));

        Assert.Single(failures, "test-stage");
    }
}
