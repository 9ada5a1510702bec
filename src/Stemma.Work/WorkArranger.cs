using System.Diagnostics;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using Stemma.Keep;
using Stemma.Link;

namespace Stemma.Work;

/// <summary>Sees what has come in, sorts what was parsed, and asks for what is to be parsed and made: what it has asked for it does not ask for again.</summary>
internal sealed class WorkArranger(IChannel channel, Collection collection, WorkQueues queues, Knowledge knowledge, WorkOptions options, ILogger log)
{
    /// <summary>Reports, and stories, that are with the broker at once; the others wait in the database.</summary>
    private const int MostAsked = 10_000;

    /// <summary>While there is more to parse, what a sorting has changed is made in one part of the time, and parsing has so many.</summary>
    private const int ParsingShare = 4;

    /// <summary>Dead letters that are told of in one step.</summary>
    private const int MostTold = 100;

    private readonly HashSet<(long Number, string Taken)> _reports = [];
    private readonly Dictionary<string, string> _markOf = new(StringComparer.Ordinal);
    private long _sorted = Stopwatch.GetTimestamp();
    private long? _made = Stopwatch.GetTimestamp();

    public async Task StepAsync(CancellationToken ct)
    {
        var isToSort = _reports.Count == 0 || IsTimeToSort();
        collection.Shared.Arrange(isToSort, knowledge, ct);
        if (isToSort)
            (_sorted, _made) = (Stopwatch.GetTimestamp(), null);
        await TellOfTheDeadAsync();
        var unparsed = collection.Shared.Unparsed(MostAsked, options.Again);
        _reports.IntersectWith(unparsed);
        List<long> reports = _reports.Count <= MostAsked / 2 ? [.. unparsed.Where(_reports.Add).Select(report => report.Number)] : [];
        var pieces = reports.Chunk(ReportsPiece.SizeAmong(reports.Count)).ToList();
        foreach (var piece in pieces)
            await queues.AskForAsync(channel, piece);
        var stale = collection.Shared.Stale(MostAsked, options.Again);
        if (stale.IsEmpty)
            _made ??= Stopwatch.GetTimestamp();
        foreach (var gone in _markOf.Keys.Except(stale.Select(story => story.Story), StringComparer.Ordinal).ToList())
            _markOf.Remove(gone);
        List<(string Story, string Mark)> stories = [.. stale.Where(story => _markOf.GetValueOrDefault(story.Story) != story.Mark)];
        foreach (var (story, mark) in stories)
        {
            await queues.AskForAsync(channel, story);
            _markOf[story] = mark;
        }

        if (reports.Count > 0 || stories.Count > 0)
        {
            WorkCounters.WereAsked(WorkQueues.Report, pieces.Count);
            WorkCounters.WereAsked(WorkQueues.Story, stories.Count);
            WorkLog.Asked(log, reports.Count, stories.Count);
        }
    }

    /// <summary>What workers ended over again and again the broker lays aside by itself, and tells nobody.</summary>
    private async Task TellOfTheDeadAsync()
    {
        for (var told = 0; told < MostTold && await channel.BasicGetAsync(queues.Dead, autoAck: false, CancellationToken.None) is { } message; told++)
        {
            await GivenUpPiece.Of(queues, message).GiveUpAsync(channel, queues, collection, log);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, CancellationToken.None);
        }
    }

    private bool IsTimeToSort() => _made is { } made
        && Stopwatch.GetElapsedTime(_sorted) >= options.Sort
        && Stopwatch.GetElapsedTime(made) >= Stopwatch.GetElapsedTime(_sorted, made) * ParsingShare;
}
