using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using Stemma.Keep;

namespace Stemma.Work;

/// <summary>A piece of work that was given up.</summary>
/// <param name="Kind">"report" or "story".</param>
/// <param name="Piece">The number of the report's row, or the story's id.</param>
/// <param name="Reason">What it failed of; or that its workers went away over it again and again.</param>
internal sealed record GivenUpPiece(string Kind, string Piece, string Reason)
{
    private const string ReasonHeader = "reason";
    private const string KindHeader = "kind";

    private const string DiedOver = "Its workers ended before they were done with it, again and again.";

    internal static GivenUpPiece Of(WorkQueues queues, BasicGetResult message)
    {
        var piece = Encoding.UTF8.GetString(message.Body.Span);
        return Header(message, ReasonHeader) is { } reason
            ? new GivenUpPiece(Header(message, KindHeader) ?? "", piece, reason)
            // Put there by the broker itself, which says from where.
            : new GivenUpPiece(queues.KindIn(Header(message, "x-first-death-queue") ?? ""), piece, DiedOver);
    }

    /// <summary>The oldest of those that were given up: takes them up to read them, and lays them down again.</summary>
    /// <param name="channel">Of the caller alone.</param>
    public static async Task<ImmutableArray<GivenUpPiece>> FirstAsync(IChannel channel, WorkQueues queues, int most)
    {
        var first = ImmutableArray.CreateBuilder<GivenUpPiece>();
        ulong last = 0;
        while (first.Count < most && await channel.BasicGetAsync(queues.GivenUp, autoAck: false, CancellationToken.None) is { } message)
        {
            first.Add(Of(queues, message));
            last = message.DeliveryTag;
        }

        if (last > 0)
            await channel.BasicNackAsync(last, multiple: true, requeue: true, CancellationToken.None);
        return first.ToImmutable();
    }

    /// <summary>Writes down in the database whose reports it is about, and lays it where it is looked for. Comes back when the broker has it.</summary>
    public async Task GiveUpAsync(IChannel channel, WorkQueues queues, Collection collection, ILogger log)
    {
        if (Kind == WorkQueues.Story)
            collection.Shared.GivenUp.AddStory(Piece);
        else if (ReportsPiece.Read(Piece) is { } reports)
            collection.Shared.GivenUp.Add(reports);
        WorkCounters.IsDead(Kind);
        WorkLog.GivenUp(log, Kind, Piece, Reason);
        var properties = new BasicProperties { Persistent = true, Headers = new Dictionary<string, object?>(StringComparer.Ordinal) { [ReasonHeader] = Reason, [KindHeader] = Kind } };
        await channel.BasicPublishAsync("", queues.GivenUp, mandatory: true, properties, Encoding.UTF8.GetBytes(Piece), CancellationToken.None);
    }

    private static string? Header(BasicGetResult message, string name) =>
        message.BasicProperties.Headers?.TryGetValue(name, out var value) == true && value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null;
}
