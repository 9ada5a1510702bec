using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace Stemma.Work;

/// <summary>The queues of one collection. Reports to parse are for whoever is free; stories are told apart by a consistent hash of their ids, and each queue of them has one consumer at a time.</summary>
/// <param name="collection">Its name, which all begin with.</param>
internal sealed class WorkQueues(string collection)
{
    /// <summary>Among how many queues stories are told apart: no more workers than that make stories at once.</summary>
    public const int StoryQueues = 16;

    /// <summary>How messages go out: to stay where the broker is lost.</summary>
    private static readonly BasicProperties Persistent = new() { Persistent = true };

    /// <summary>
    /// Times that a message is given back whose consumers are gone before they are done with it. Many of them had it beside another and are not
    /// to blame: it is more than a broker or a database that comes and goes brings about.
    /// </summary>
    public const int DeliveryLimit = 20;

    private const string TriesHeader = "tries";

    /// <summary>Kinds of pieces.</summary>
    public const string Report = "report";
    public const string Story = "story";

    public string Reports => $"stemma.{collection}.reports";

    public string Stories => $"stemma.{collection}.stories";

    /// <summary>Where the broker lays what workers ended over again and again, until somebody tells of it.</summary>
    public string Dead => $"stemma.{collection}.dead";

    /// <summary>What was given up, each piece with its reason.</summary>
    public string GivenUp => $"stemma.{collection}.given-up";

    public string StoryQueue(int number) => string.Create(CultureInfo.InvariantCulture, $"{Stories}.{number}");

    /// <summary>Of what kind the pieces in a queue are.</summary>
    public string KindIn(string queue) => queue == Reports ? Report : Story;

    public async Task DeclareAsync(IChannel channel)
    {
        // Looking at them counts as giving them back.
        foreach (var queue in (string[])[Dead, GivenUp])
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>(Quorum(), StringComparer.Ordinal) { ["x-delivery-limit"] = int.MaxValue });
        await channel.QueueDeclareAsync(Reports, durable: true, exclusive: false, autoDelete: false, Work());
        await channel.ExchangeDeclareAsync(Stories, "x-consistent-hash", durable: true);
        for (var i = 0; i < StoryQueues; i++)
        {
            var arguments = Work();
            arguments["x-single-active-consumer"] = true;
            await channel.QueueDeclareAsync(StoryQueue(i), durable: true, exclusive: false, autoDelete: false, arguments);
            // The routing key of a binding to such an exchange is its weight.
            await channel.QueueBindAsync(StoryQueue(i), Stories, "1");
        }
    }

    /// <summary>What was in them is asked for again; what was given up stays.</summary>
    public async Task DeleteAsync(IChannel channel)
    {
        await channel.QueueDeleteAsync(Dead, ifUnused: false, ifEmpty: false);
        await channel.QueueDeleteAsync(Reports, ifUnused: false, ifEmpty: false);
        for (var i = 0; i < StoryQueues; i++)
            await channel.QueueDeleteAsync(StoryQueue(i), ifUnused: false, ifEmpty: false);
    }

    /// <summary>Comes back when the broker has it.</summary>
    public ValueTask AskForAsync(IChannel channel, IEnumerable<long> reports) => PublishAsync(channel, "", Reports, ReportsPiece.Of(reports));

    /// <summary>Comes back when the broker has it.</summary>
    public ValueTask AskForAsync(IChannel channel, string story) => PublishAsync(channel, Stories, story, story);

    /// <summary>Puts a piece that failed back into its queue. What the broker counts is not only what failed.</summary>
    /// <param name="tries">How often it has failed.</param>
    public static ValueTask AskAgainAsync(IChannel channel, string queue, ReadOnlyMemory<byte> piece, int tries) =>
        channel.BasicPublishAsync("", queue, mandatory: true, new BasicProperties { Persistent = true, Headers = new Dictionary<string, object?>(StringComparer.Ordinal) { [TriesHeader] = tries } }, piece, CancellationToken.None);

    /// <summary>How often a piece has failed.</summary>
    public static int TriesOf(IReadOnlyBasicProperties properties) =>
        properties.Headers?.TryGetValue(TriesHeader, out var tries) == true ? Convert.ToInt32(tries, CultureInfo.InvariantCulture) : 0;

    private static ValueTask PublishAsync(IChannel channel, string exchange, string key, string piece) =>
        channel.BasicPublishAsync(exchange, key, mandatory: true, Persistent, Encoding.UTF8.GetBytes(piece), CancellationToken.None);

    private Dictionary<string, object?> Work() => new(Quorum(), StringComparer.Ordinal)
    {
        ["x-delivery-limit"] = DeliveryLimit,
        ["x-dead-letter-exchange"] = "",
        ["x-dead-letter-routing-key"] = Dead,
    };

    private static Dictionary<string, object?> Quorum() => new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };
}
