using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.Extensions.Logging;
using Stemma.Cli.Configured;
using Stemma.Cli.Logs;
using Stemma.Cli.Watch;
using Stemma.Keep;

namespace Stemma.Cli;

/// <summary>Takes in what feeds bring, until it is told to stop.</summary>
internal sealed partial class WatchCommand : ConfiguredCommand
{
    public const string Example = "stemma watch feeds.opml --to coverage.stemma";

    private readonly Argument<FileInfo> _feeds = new("FEEDS") { Description = "A list of RSS and Atom feeds, in OPML." };
    private readonly Option<string> _to = new("--to") { HelpName = "COLLECTION", Description = CollectionPlace.Description + " It is begun when there is none.", Required = true };
    private readonly Option<int?> _every = new("--every")
    {
        HelpName = "MINUTES",
        Description = $"From one visit of a feed to the next, {WatchOptions.ShortestEvery.TotalMinutes} to {WatchOptions.LongestEvery.TotalMinutes}. Without it: {WatchOptions.Default.Every.TotalMinutes}.",
    };

    private readonly Option<bool> _once = new("--once") { Description = "Visit each feed once and stop." };

    public WatchCommand(Surroundings surroundings)
        : base("watch", "Adds what feeds lead to, as it comes.", surroundings)
    {
        _every.Validators.Add(every =>
        {
            if (every.GetValueOrDefault<int?>() is { } given && TimeSpan.FromMinutes(given) is var minutes && (minutes < WatchOptions.ShortestEvery || minutes > WatchOptions.LongestEvery))
                every.AddError($"--every is {WatchOptions.ShortestEvery.TotalMinutes} to {WatchOptions.LongestEvery.TotalMinutes} minutes.");
        });
        Add(_feeds);
        Add(_to);
        Add(_every);
        Add(_once);
        AddSettings();
    }

    protected override async Task<int> RunAsync(ParseResult parsed, Settings settings, CancellationToken ct)
    {
        using var logs = LineLoggerProvider.Factory(Surroundings, settings.Log);
        using var telemetry = Telemetry.Begin(Surroundings);
        var log = logs.CreateLogger<WatchCommand>();
        var list = parsed.GetRequiredValue(_feeds);
        ImmutableArray<string> feeds;
        string? problem;
        try
        {
            await using var opml = list.OpenRead();
            (feeds, problem) = Opml.Read(opml);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            (feeds, problem) = ([], "cannot be read; check the path.");
        }

        if (problem is not null)
        {
            Complaint.Write(Surroundings, $"{list}: {problem}");
            return ExitCode.NothingReadable;
        }

        var place = parsed.GetRequiredValue(_to);
        var (collection, fault) = Collection.Open(place, orNew: true);
        if (collection is null)
            return Complaint.Refuse(Surroundings, place, fault!);
        using (collection)
        {
            var options = settings.Watch ?? Surroundings.Watching;
            var failed = new HashSet<string>(StringComparer.Ordinal);
            var watcher = new FeedWatcher(
                Surroundings.Fetcher,
                new SharedCollection(collection),
                parsed.GetValue(_every) is { } minutes ? options with { Every = TimeSpan.FromMinutes(minutes) } : options,
                TimeProvider.System,
                (feed, outcome) =>
                {
                    if (outcome.Fault is not null)
                        failed.Add(feed);
                    Tell(log, feed, outcome);
                });
            try
            {
                await watcher.RunAsync(feeds, parsed.GetValue(_once), ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // That is how watching ends.
            }

            return parsed.GetValue(_once) ? ExitCode.Of(feeds.Length - failed.Count, failed.Count) : ExitCode.Done;
        }
    }

    private void Tell(ILogger log, string feed, FeedVisitOutcome outcome)
    {
        if (outcome.Fault is { } fault)
            Failed(log, feed, fault);
        else
            Visited(log, feed, outcome.Added, outcome.AsFed, outcome.PutOff);
        if (outcome is { Added: 0, PutOff: 0 })
            return;
        var told = FormattableString.Invariant($"{outcome.Added} added");
        if (outcome.AsFed > 0)
            told += FormattableString.Invariant($", {outcome.AsFed} as the feed has them");
        if (outcome.PutOff > 0)
            told += FormattableString.Invariant($", {outcome.PutOff} put off");
        Surroundings.Text.WriteLine(Terminal.TerminalText.Visible($"{feed}: {told}"));
        Surroundings.Text.Flush();
    }

    [LoggerMessage(LogLevel.Warning, "{Feed}: {Fault}")]
    private static partial void Failed(ILogger logger, string feed, string fault);

    [LoggerMessage(LogLevel.Information, "{Feed} was visited: {Added} added, {AsFed} as the feed has them, {PutOff} put off.")]
    private static partial void Visited(ILogger logger, string feed, int added, int asFed, int putOff);
}
