using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Stemma.Read;
using Stemma.Server.Api;
using Stemma.Server.Fetch;
using Stemma.Server.Held;
using Stemma.Text;

namespace Stemma.Server.Additions;

/// <summary>
/// Takes one addition after the other: reads it, traces the whole collection with it, and puts the result in place of what
/// was held. Until then, and whatever goes wrong, the collection is as it was.
/// </summary>
internal sealed partial class AdditionWorker(
    AdditionQueue queue, HeldCollection held, IJourney journey, PageFetcher fetcher, ILogger<AdditionWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var addition in queue.Taken(stoppingToken))
        {
            if (addition.Begin() is { } request)
                await WorkAsync(addition, request, stoppingToken);
        }
    }

    private async Task WorkAsync(Addition addition, AdditionRequest request, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, addition.Cancelled);
        try
        {
            var inputs = request.Address is { } address ? await FetchAsync(addition, address, either.Token) : request.Inputs;
            if (!inputs.IsEmpty)
                await Task.Run(() => Grow(addition, request.Skipped, inputs, either.Token), either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            addition.GiveUp();
        }
#pragma warning disable CA1031 // whatever breaks one addition must not break the next
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Broke(log, broken, addition.Id);
            addition.Fail(ApiFault.Internal, null);
        }
    }

    /// <returns>Nothing when the address gave nothing; the addition has failed then.</returns>
    private async Task<ImmutableArray<GatheredInput>> FetchAsync(Addition addition, string address, CancellationToken ct)
    {
        addition.Report(new JourneyProgress("fetch", 0, 1));
        var outcome = await fetcher.FetchAsync(address, ct);
        if (outcome.Page is not { } page)
        {
            addition.Fail(new ApiFault(outcome.Fault!.Code, StatusCodes.Status502BadGateway, outcome.Fault.Advice), outcome.Detail);
            return [];
        }

        addition.Report(new JourneyProgress("fetch", 1, 1));
        return [Gather.Of(page.Address, page.Bytes, new GivenMetadata { Uri = page.Address }, page.Charset)];
    }

    private void Grow(Addition addition, ImmutableArray<Skip> before, ImmutableArray<GatheredInput> inputs, CancellationToken ct)
    {
        var current = held.Current;
        var options = new JourneyOptions { Progress = addition };
        var (read, skipped) = journey.Read(inputs, options, ct);
        skipped = before.AddRange(skipped);
        addition.Skip(skipped);
        var known = current.Reports.Select(report => (report.Uri, report.Sha256)).ToHashSet();
        var added = ImmutableArray.CreateBuilder<Report>();
        foreach (var report in read)
        {
            if (known.Add((report.Uri, report.Sha256)))
                added.Add(report with { Id = $"r{current.Reports.Length + added.Count + 1}" });
            else
                addition.Skip([SkipReason.AlreadyHeld.At(report.Uri)]);
        }

        if (added.Count == 0)
        {
            addition.Fail(ApiFault.NothingReadable, null);
            return;
        }

        var reports = current.Reports.AddRange(added);
        var dossier = journey.Trace(reports, current.Dossier.Skipped.AddRange(skipped), options, ct);
        var next = CollectionSnapshot.Of(reports, dossier);
        ct.ThrowIfCancellationRequested();
        held.Replace(next);
        addition.Finish([.. added.Select(report => report.Id)], EntityTag.Of(next.Tag));
    }

    [LoggerMessage(LogLevel.Error, "Addition {Id} broke.")]
    private static partial void Broke(ILogger logger, Exception broken, string id);
}
