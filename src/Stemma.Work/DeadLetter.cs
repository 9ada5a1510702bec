using System.Text;
using RabbitMQ.Client;

namespace Stemma.Work;

/// <summary>A piece of work that was given up.</summary>
/// <param name="Kind">"report" or "story".</param>
/// <param name="Piece">The number of the report's row, or the story's id.</param>
/// <param name="Reason">What it failed of; or that its workers went away over it again and again.</param>
internal sealed record DeadLetter(string Kind, string Piece, string Reason)
{
    private const string ReasonHeader = "reason";
    private const string KindHeader = "kind";

    private const string DiedOver = "Its workers ended before they were done with it, again and again.";

    internal static BasicProperties PropertiesOf(string kind, string reason) =>
        new() { Persistent = true, Headers = new Dictionary<string, object?>(StringComparer.Ordinal) { [ReasonHeader] = reason, [KindHeader] = kind } };

    internal static DeadLetter Of(WorkQueues queues, BasicGetResult message)
    {
        var piece = Encoding.UTF8.GetString(message.Body.Span);
        return Header(message, ReasonHeader) is { } reason
            ? new DeadLetter(Header(message, KindHeader) ?? "", piece, reason)
            // Put there by the broker itself, which says from where.
            : new DeadLetter(queues.KindIn(Header(message, "x-first-death-queue") ?? ""), piece, DiedOver);
    }

    private static string? Header(BasicGetResult message, string name) =>
        message.BasicProperties.Headers?.TryGetValue(name, out var value) == true && value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null;
}
