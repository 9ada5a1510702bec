using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Stemma.Cli.Logs;

/// <summary>Sends what can be watched to a collector, where OpenTelemetry's variables name one.</summary>
internal sealed class Telemetry : IDisposable
{
    private static readonly string[] Endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    private readonly MeterProvider _metrics;
    private readonly TracerProvider _traces;

    private Telemetry()
    {
        var self = ResourceBuilder.CreateEmpty().AddService("stemma").AddTelemetrySdk().AddEnvironmentVariableDetector();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(self)
            .AddMeter(Observation.Name, "Npgsql", "Microsoft.AspNetCore.Hosting", "System.Runtime")
            .AddOtlpExporter().Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(self).AddSource(Observation.Name).AddOtlpExporter().Build();
    }

    /// <returns>Null where no collector is named.</returns>
    public static Telemetry? Begin(Surroundings surroundings) =>
        Endpoints.Any(name => surroundings.Variables.GetValueOrDefault(name) is { Length: > 0 }) ? new Telemetry() : null;

    public void Dispose()
    {
        _metrics.Dispose();
        _traces.Dispose();
    }
}
