using System.Globalization;
using System.Text;
using RabbitMQ.Client;
using Stemma.Keep;
using Stemma.Link;

namespace Stemma.Work;

/// <summary>Sees what has come in, sorts what was parsed, and asks for what is to be parsed and made: what it has asked for it does not ask for again.</summary>
internal sealed class WorkArranger(IChannel channel, Collection collection, WorkQueues queues, Knowledge knowledge)
{
    private static readonly BasicProperties Persistent = new() { Persistent = true };

    private readonly HashSet<long> _reports = [];
    private readonly Dictionary<string, string> _markOf = new(StringComparer.Ordinal);

    /// <returns>Whether there was something to do.</returns>
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        var wasAtWork = collection.Shared.Arrange(knowledge, ct);
        var unparsed = collection.Shared.Unparsed();
        _reports.IntersectWith(unparsed);
        List<long> reports = [.. unparsed.Where(_reports.Add)];
        foreach (var report in reports)
            await AskAsync("", queues.Reports, report.ToString(CultureInfo.InvariantCulture));
        var stale = collection.Shared.Stale();
        foreach (var gone in _markOf.Keys.Except(stale.Select(story => story.Story), StringComparer.Ordinal).ToList())
            _markOf.Remove(gone);
        List<(string Story, string Mark)> stories = [.. stale.Where(story => _markOf.GetValueOrDefault(story.Story) != story.Mark)];
        foreach (var (story, mark) in stories)
        {
            await AskAsync(queues.Stories, story, story);
            _markOf[story] = mark;
        }

        return wasAtWork || reports.Count > 0 || stories.Count > 0;
    }

    /// <summary>Comes back when the broker has it.</summary>
    private async Task AskAsync(string exchange, string key, string piece) =>
        await channel.BasicPublishAsync(exchange, key, mandatory: true, Persistent, Encoding.UTF8.GetBytes(piece), CancellationToken.None);
}
