using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Read;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma;

/// <summary>Loads what is missing at the first call, and lets go of it when it is disposed of.</summary>
internal sealed class LoadedJourney(StemmaOptions options) : IJourney, IDisposable
{
    private readonly Lazy<Parser> _parser = new(Parser.Load);
    private readonly Lazy<Knowledge> _knowledge = new(() => Known(options));

    public Dossier Trace(
        IReadOnlyList<string> paths,
        IReadOnlyDictionary<string, Publication> published,
        JourneyOptions? options = null,
        CancellationToken ct = default) =>
        Journey.Trace(paths, published, Loaded(options), ct);

    public Dossier Trace(
        ImmutableArray<Report> reports,
        ImmutableArray<Skip> skipped,
        JourneyOptions? options = null,
        CancellationToken ct = default) =>
        Journey.Trace(reports, skipped, Loaded(options), ct);

    public (ImmutableArray<Report> Reports, ImmutableArray<Skip> Skipped) Read(
        ImmutableArray<GatheredInput> inputs, JourneyOptions? options = null, CancellationToken ct = default) =>
        Journey.Read(inputs, options, ct);

    public void Dispose()
    {
        if (_knowledge.IsValueCreated)
            _knowledge.Value.Dispose();
    }

    private JourneyOptions Loaded(JourneyOptions? given)
    {
        given ??= new JourneyOptions();
        return given with { Parser = given.Parser ?? _parser.Value, Knowledge = given.Knowledge ?? _knowledge.Value };
    }

    private static Knowledge Known(StemmaOptions options)
    {
        var outcome = Knowledge.Load(options.KnowledgeFolder, [.. options.Actors]);
        return outcome.Knowledge ?? throw new InvalidDataException(outcome.Fault!.ToString());
    }
}
