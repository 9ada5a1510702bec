using System.Diagnostics.Metrics;

namespace Stemma.Bench.Keep;

/// <summary>How often each stage was run since, and how long it took in all: what the engine measures of itself.</summary>
internal sealed class StageTimes : IDisposable
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, (long Count, double Seconds)> _times = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    public StageTimes()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Name: "stemma.stage.duration", Meter.Name: "Stemma" })
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            lock (_turn)
            {
                var stage = (string)tags[0].Value!;
                var (count, all) = _times.GetValueOrDefault(stage);
                _times[stage] = (count + 1, all + seconds);
            }
        });
        _listener.Start();
    }

    public IReadOnlyDictionary<string, (long Count, double Seconds)> Times
    {
        get
        {
            lock (_turn)
                return new Dictionary<string, (long, double)>(_times, StringComparer.Ordinal);
        }
    }

    public void Dispose() => _listener.Dispose();
}
