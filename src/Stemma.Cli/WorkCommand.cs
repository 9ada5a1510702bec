using System.CommandLine;
using Stemma.Keep;
using Stemma.Keep.Stores.Postgres;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Work;

namespace Stemma.Cli;

/// <summary>Works for a collection in PostgreSQL beside any number of other processes, until it is told to stop.</summary>
internal sealed class WorkCommand : Command
{
    public const string Example = "stemma work --postgres postgresql://stemma@db.example/coverage --rabbitmq amqp://stemma@queue.example";

    public const string PostgresVariable = "STEMMA_POSTGRES";
    public const string BrokerVariable = "STEMMA_RABBITMQ";

    private const int MostThreads = 256;

    private readonly Surroundings _surroundings;
    private readonly Option<string?> _postgres = new("--postgres") { HelpName = "ADDRESS", Description = $"The collection, postgresql://USER@HOST/DATABASE. Without it: {PostgresVariable}." };
    private readonly Option<string?> _broker = new("--rabbitmq") { HelpName = "ADDRESS", Description = $"The broker, amqp://USER:PASSWORD@HOST/VHOST. Without it: {BrokerVariable}." };
    private readonly Option<int> _threads = new("--threads") { HelpName = "N", Description = "Reports and stories that are worked on at once; 0 for as many as the machine has cores." };

    public WorkCommand(Surroundings surroundings)
        : base("work", "Makes what comes into a collection in PostgreSQL, beside any number of others that do.")
    {
        _surroundings = surroundings;
        _threads.Validators.Add(threads =>
        {
            if (threads.GetValueOrDefault<int>() is < 0 or > MostThreads)
                threads.AddError($"--threads is 0 to {MostThreads}.");
        });
        Add(_postgres);
        Add(_broker);
        Add(_threads);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        if ((parsed.GetValue(_postgres) ?? Environment.GetEnvironmentVariable(PostgresVariable)) is not { } place || !PostgresAddress.Is(place))
            return Refuse($"--postgres: name the collection, postgresql://USER@HOST/DATABASE, or set {PostgresVariable}.");
        if (!Uri.TryCreate(parsed.GetValue(_broker) ?? Environment.GetEnvironmentVariable(BrokerVariable), UriKind.Absolute, out var broker) || broker.Scheme is not ("amqp" or "amqps"))
            return Refuse($"--rabbitmq: name the broker, amqp://USER:PASSWORD@HOST/VHOST, or set {BrokerVariable}.");
        var (knowledge, damaged) = Knowledge.Load(_surroundings.KnowledgeFolder, []);
        if (knowledge is null)
            return Refuse(damaged!.ToString());
        using (knowledge)
        {
            var worker = new Worker(
                place, broker, await Task.Run(Parser.Load, ct), knowledge, new WorkOptions { Threads = parsed.GetValue(_threads) }, lost => Complaint.Write(_surroundings, $"begun anew after {lost}"));
            await _surroundings.Text.WriteLineAsync($"Working for {Collection.Shown(place)}");
            await _surroundings.Text.FlushAsync(CancellationToken.None);
            await worker.RunAsync(ct);
            return ExitCode.Done;
        }
    }

    private int Refuse(string problem)
    {
        Complaint.Write(_surroundings, problem);
        return ExitCode.BadUsage;
    }
}
