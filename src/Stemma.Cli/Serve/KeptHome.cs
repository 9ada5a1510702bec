using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Stemma.Keep;
using Stemma.Read;
using Stemma.Server.Held;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Cli.Serve;

/// <summary>A served collection that lives in its file: what is added is there before it is traced, and stays when the process ends.</summary>
/// <param name="trace">Brings the dossier up to date with captures that have come in, by their keys.</param>
internal sealed class KeptHome(Collection file, Func<ImmutableArray<string>, JourneyOptions, CancellationToken, (Dossier? Dossier, KeepFault? Fault)> trace) : ICollectionHome
{
    private const int MostWithdrawals = 5;

    private static readonly TimeSpan BetweenWithdrawals = TimeSpan.FromSeconds(2);

    /// <summary>Traces in this process.</summary>
    /// <param name="engine">The parser and the knowledge to trace with.</param>
    public static KeptHome Alone(Collection file, JourneyOptions engine) =>
        new(file, (_, options, ct) => file.Trace(engine with { Progress = options.Progress }, ct));

    /// <summary>Waits until workers have traced.</summary>
    public static KeptHome Shared(Collection file) =>
        new(file, (keys, _, ct) => file.Shared.WaitUntilMade(keys, ct) is { } fault ? (null, fault) : file.Told());

    public Growth? Add(ImmutableArray<GatheredInput> inputs, Action<ImmutableArray<Skip>> leftOut, JourneyOptions options, CancellationToken ct)
    {
        var captures = new List<Capture>();
        foreach (var loaded in inputs.SelectMany(input => input.Load()))
        {
            leftOut([.. loaded.Notices, .. loaded.Skip is { } skip ? [skip] : ImmutableArray<Skip>.Empty]);
            if (loaded.Capture is { } capture)
                captures.Add(capture);
        }

        ct.ThrowIfCancellationRequested();
        var arrival = file.Add(captures, SystemClock.Instance.GetCurrentInstant());
        if (arrival.Fault is { } fault)
            throw Refused(fault);
        leftOut(arrival.AlreadyHeld);
        if (arrival.Keys.IsEmpty)
            return null;

        try
        {
            var (dossier, refused) = trace(arrival.Keys, options, ct);
            if (dossier is null)
                throw Refused(refused!);
            var ids = arrival.Keys.Select(Collection.IdOf).ToHashSet(StringComparer.Ordinal);
            ImmutableArray<string> added = [.. dossier.Reports.Select(told => told.Report.Id).Where(ids.Contains)];
            ct.ThrowIfCancellationRequested();
            if (!added.IsEmpty)
                return new Growth(added, dossier);
            leftOut([.. dossier.Skipped.Where(skip => captures.Any(capture => (capture.Place ?? capture.Uri) == skip.Uri))]);
        }
        catch
        {
            Withdraw(arrival.Keys);
            throw;
        }

        Withdraw(arrival.Keys);
        return null;
    }

    private static AdditionRefusedException Refused(KeepFault fault, string before = "") =>
        new(fault.Code, fault == KeepFault.DiskFull ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status503ServiceUnavailable, before + fault.Advice);

    /// <summary>Who makes the collection holds it meanwhile, for minutes where it is large.</summary>
    /// <exception cref="AdditionRefusedException">It stays in the collection.</exception>
    private void Withdraw(ImmutableArray<string> keys)
    {
        KeepFault? fault = null;
        for (var attempt = 0; attempt < MostWithdrawals; attempt++)
        {
            if (attempt > 0)
                Thread.Sleep(BetweenWithdrawals);
            fault = file.Withdraw(keys);
            if (fault is null)
                return;
        }

        throw Refused(fault!, "What was added could not be taken out again and stays in the collection: forget it with stemma forget. ");
    }
}
