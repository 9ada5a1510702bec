using System.CommandLine;
using NodaTime;
using Stemma.Cli.Inputs;
using Stemma.Keep;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Cli;

/// <summary>Coverage that arrives over days, kept as it came.</summary>
internal sealed class AddCommand : Command
{
    public const string Example = "stemma add samples/luqmara --to coverage.stemma";

    /// <summary>Captures, and bytes of them, that are written to the disk at once.</summary>
    private const int MostAtOnce = 256;
    private const long BytesAtOnce = 16 << 20;

    private readonly Surroundings _surroundings;
    private readonly Argument<string[]> _paths = PathArgument.Create(
        "PATH|URL", "A report, an archive of reports (JSON Lines, RSS, Atom, WARC), a folder, or the address of a page or a feed, which is fetched.", orInput: false, ArgumentArity.OneOrMore);

    private readonly Option<string> _to = new("--to")
    {
        HelpName = "COLLECTION",
        Description = CollectionPlace.Description + " It is begun when there is none.",
        Required = true,
    };

    public AddCommand(Surroundings surroundings)
        : base("add", "Keeps reports in a collection, as they were captured.")
    {
        _surroundings = surroundings;
        Add(_paths);
        Add(_to);
        SetAction((parsed, ct) => Task.Run(() => Run(parsed, ct), ct));
    }

    private int Run(ParseResult parsed, CancellationToken ct)
    {
        var path = parsed.GetRequiredValue(_to);
        var (file, fault) = Collection.Open(path, orNew: true);
        if (file is null)
            return Complaint.Refuse(_surroundings, path, fault!);

        using (file)
        {
            var (added, skips) = (0, new List<Skip>());
            foreach (var batch in Batches(Loaded(parsed.GetRequiredValue(_paths), skips, ct), skips))
            {
                ct.ThrowIfCancellationRequested();
                var arrival = file.Add(batch, SystemClock.Instance.GetCurrentInstant());
                if (arrival.Fault is not null)
                {
                    Told($"{added} added");
                    return Complaint.Refuse(_surroundings, path, arrival.Fault);
                }

                added += arrival.Added;
                skips.AddRange(arrival.AlreadyHeld);
            }

            Complaint.Write(_surroundings, skips);
            Told($"{added} added, {file.Count() ?? 0} held");
            var held = skips.Count(skip => skip.Reason == SkipReason.AlreadyHeld);
            return ExitCode.Of(added + held, skips.Count - held);
        }
    }

    private void Told(FormattableString counts) => _surroundings.Text.WriteLine(FormattableString.Invariant(counts));

    private IEnumerable<LoadOutcome> Loaded(IEnumerable<string> given, List<Skip> skips, CancellationToken ct) =>
        given.SelectMany(path => PageAddress.Is(path) ? Fetched(path, skips, ct) : Gather.Expand([path]).SelectMany(input => input.Load()));

    private IEnumerable<LoadOutcome> Fetched(string address, List<Skip> skips, CancellationToken ct)
    {
        var outcome = _surroundings.Fetcher.FetchAsync(address, ct).GetAwaiter().GetResult();
        if (outcome.Page is { } page)
            return Gather.Of(page.Address, page.Bytes, new GivenMetadata { Uri = page.Address }, page.Charset).Load();
        skips.Add(new Skip(address, new SkipReason(outcome.Fault!.Code, outcome.Fault.Advice), outcome.Fault.Advice));
        return [];
    }

    private static IEnumerable<List<Capture>> Batches(IEnumerable<LoadOutcome> given, List<Skip> skips)
    {
        var (batch, bytes) = (new List<Capture>(), 0L);
        foreach (var loaded in given)
        {
            skips.AddRange(loaded.Notices);
            if (loaded.Skip is { } skip)
                skips.Add(skip);
            if (loaded.Capture is not { } capture)
                continue;
            batch.Add(capture);
            bytes += capture.Bytes.Length;
            if (batch.Count < MostAtOnce && bytes < BytesAtOnce)
                continue;
            yield return batch;
            (batch, bytes) = ([], 0);
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
