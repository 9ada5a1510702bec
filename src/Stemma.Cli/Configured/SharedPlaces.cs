using System.CommandLine;
using Stemma.Keep.Stores.Postgres;

namespace Stemma.Cli.Configured;

/// <summary>Where a collection stands that several machines share: its database, and the broker that carries the work.</summary>
internal sealed class SharedPlaces
{
    public const string PostgresVariable = "STEMMA_POSTGRES";
    public const string BrokerVariable = "STEMMA_RABBITMQ";

    private readonly Option<string?> _postgres = new("--postgres") { HelpName = "ADDRESS", Description = $"The collection, postgresql://USER@HOST/DATABASE. Without it: {PostgresVariable}." };
    private readonly Option<string?> _broker = new("--rabbitmq") { HelpName = "ADDRESS", Description = $"The broker, amqp://USER:PASSWORD@HOST/VHOST. Without it: {BrokerVariable}." };

    public SharedPlaces(Command command)
    {
        command.Add(_postgres);
        command.Add(_broker);
    }

    /// <summary>Whether the command line itself names the collection.</summary>
    public bool IsNamed(ParseResult parsed) => parsed.GetValue(_postgres) is not null;

    /// <returns>Null where none is named; or what is wrong with it.</returns>
    public (string? Place, string? Problem) Database(ParseResult parsed, Settings settings) =>
        (parsed.GetValue(_postgres) ?? settings.Postgres) switch
        {
            null => (null, null),
            var place when PostgresAddress.Is(place) => (place, null),
            _ => (null, $"--postgres: name the collection, postgresql://USER@HOST/DATABASE, or set {PostgresVariable}."),
        };

    /// <returns>Null where none is named; or what is wrong with it.</returns>
    public (Uri? Broker, string? Problem) Broker(ParseResult parsed, Settings settings) =>
        (parsed.GetValue(_broker) ?? settings.Rabbitmq) switch
        {
            null => (null, null),
            var named when Uri.TryCreate(named, UriKind.Absolute, out var broker) && broker.Scheme is "amqp" or "amqps" => (broker, null),
            _ => (null, $"--rabbitmq: name the broker, amqp://USER:PASSWORD@HOST/VHOST, or set {BrokerVariable}."),
        };
}
