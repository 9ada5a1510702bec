using System.CommandLine;
using Microsoft.Extensions.Logging;
using Stemma.Cli.Configured;
using Stemma.Cli.Logs;
using Stemma.Cli.Terminal;
using Stemma.Keep;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Work;

namespace Stemma.Cli;

/// <summary>Works for a collection in PostgreSQL beside any number of other processes, until it is told to stop.</summary>
internal sealed class WorkCommand : ConfiguredCommand
{
    public const string Example = "stemma work --postgres postgresql://stemma@db.example/coverage --rabbitmq amqp://stemma@queue.example";

    private readonly SharedPlaces _places;
    private readonly Option<int?> _threads = new("--threads") { HelpName = "N", Description = "Reports and stories that are worked on at once; 0 for as many as the machine has cores." };
    private readonly Option<bool> _show = new("--show") { Description = "Tell how far the work is and what was given up, and take no part in it." };

    public WorkCommand(Surroundings surroundings)
        : base("work", "Makes what comes into a collection in PostgreSQL, beside any number of others that do.", surroundings)
    {
        _threads.Validators.Add(threads =>
        {
            if (threads.GetValueOrDefault<int?>() is < 0 or > WorkOptions.MostThreads)
                threads.AddError($"--threads is 0 to {WorkOptions.MostThreads}.");
        });
        _places = new SharedPlaces(this);
        Add(_threads);
        Add(_show);
        AddSettings();
    }

    protected override async Task<int> RunAsync(ParseResult parsed, Settings settings, CancellationToken ct)
    {
        var ((place, ofPlace), (broker, ofBroker)) = (_places.Database(parsed, settings), _places.Broker(parsed, settings));
        if (place is null)
            return Refuse(ofPlace ?? $"--postgres: name the collection, or set {SharedPlaces.PostgresVariable}.");
        if (broker is null)
            return Refuse(ofBroker ?? $"--rabbitmq: name the broker, or set {SharedPlaces.BrokerVariable}.");
        if (parsed.GetValue(_show))
            return await ShowAsync(place, broker);

        var (knowledge, damaged) = Knowledge.Load(Surroundings.KnowledgeFolder, []);
        if (knowledge is null)
            return Refuse(damaged!.ToString());
        using var logs = LineLoggerProvider.Factory(Surroundings, settings.Log);
        using var telemetry = Telemetry.Begin(Surroundings);
        using (knowledge)
        {
            var options = parsed.GetValue(_threads) is { } threads ? settings.Work with { Threads = threads } : settings.Work;
            var worker = new Worker(place, broker, await Task.Run(Parser.Load, ct), knowledge, options, logs.CreateLogger<Worker>());
            await Surroundings.Text.WriteLineAsync($"Working for {Collection.Shown(place)}");
            await Surroundings.Text.FlushAsync(CancellationToken.None);
            await worker.RunAsync(ct);
            return ExitCode.Done;
        }
    }

    private async Task<int> ShowAsync(string place, Uri broker)
    {
        var (collection, fault) = Collection.OpenToRead(place);
        if (collection is null)
            return Complaint.Refuse(Surroundings, place, fault!);
        using (collection)
        {
            await using var monitor = new WorkMonitor(collection, Collection.NameOf(place), broker);
            foreach (var line in WorkLines.Of(await monitor.LookAsync()))
                await Surroundings.Text.WriteLineAsync(line);
            return ExitCode.Done;
        }
    }
}
