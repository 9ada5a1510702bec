using System.Collections.Immutable;
using Stemma.Read;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma;

/// <summary>
/// <see cref="Journey"/> with its parser and its knowledge loaded once, at the first use, and kept. Thread safe. What an
/// options' parser and knowledge leave null are those that are kept.
/// </summary>
public interface IJourney
{
    /// <inheritdoc cref="Journey.Trace(IReadOnlyList{string}, IReadOnlyDictionary{string, Publication}, JourneyOptions?, CancellationToken)"/>
    Dossier Trace(
        IReadOnlyList<string> paths,
        IReadOnlyDictionary<string, Publication> published,
        JourneyOptions? options = null,
        CancellationToken ct = default);

    /// <inheritdoc cref="Journey.Trace(ImmutableArray{Report}, ImmutableArray{Skip}, JourneyOptions?, CancellationToken)"/>
    Dossier Trace(
        ImmutableArray<Report> reports,
        ImmutableArray<Skip> skipped,
        JourneyOptions? options = null,
        CancellationToken ct = default);

    /// <inheritdoc cref="Journey.Read(ImmutableArray{GatheredInput}, JourneyOptions?, CancellationToken)"/>
    (ImmutableArray<Report> Reports, ImmutableArray<Skip> Skipped) Read(
        ImmutableArray<GatheredInput> inputs, JourneyOptions? options = null, CancellationToken ct = default);
}
