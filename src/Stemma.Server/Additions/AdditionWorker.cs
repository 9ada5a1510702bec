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
/// Takes one addition after the other to where the collection lives, and puts what it is then in place of what was held.
/// Until then, and whatever goes wrong, the collection is as it was.
/// </summary>
internal sealed partial class AdditionWorker(
    AdditionQueue queue, HeldCollection held, ICollectionHome home, PageFetcher fetcher, ILogger<AdditionWorker> log) : BackgroundService
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
        catch (AdditionRefusedException refused)
        {
            Broke(log, refused, addition.Id);
            addition.Fail(new ApiFault(refused.Code, refused.Status, refused.Advice), null);
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
        addition.Skip(before);
        if (home.Add(inputs, addition.Skip, new JourneyOptions { Progress = addition }, ct) is not { } grown)
        {
            addition.Fail(ApiFault.NothingReadable, null);
            return;
        }

        var next = CollectionSnapshot.Of(grown.Dossier);
        held.Replace(next);
        addition.Finish(grown.Added, EntityTag.Of(next.Tag));
    }

    [LoggerMessage(LogLevel.Error, "Addition {Id} broke.")]
    private static partial void Broke(ILogger logger, Exception broken, string id);
}
