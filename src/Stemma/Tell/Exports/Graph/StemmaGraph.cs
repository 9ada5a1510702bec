using System.Collections.Immutable;
using Stemma.Trace;

namespace Stemma.Tell.Exports;

/// <summary>The stemma in OpenStemmata's terms.</summary>
internal sealed record StemmaGraph(ImmutableArray<StemmaGraph.Witness> Witnesses, ImmutableArray<StemmaGraph.Arc> Arcs)
{
    /// <summary>Below it, OpenStemmata's certainty of an arc is "low"; otherwise it is not told.</summary>
    public const double Certain = 0.5;

    /// <param name="Id">As <see cref="LocalName.Word"/>.</param>
    /// <param name="Label">The siglum; of a lost source its name, empty when none is known.</param>
    /// <param name="Told">Null for a lost source, which is hypothetical.</param>
    /// <param name="Lost">Null for a report.</param>
    public sealed record Witness(string Id, string Label, ToldReport? Told, LostSource? Lost);

    /// <param name="From">As <see cref="Witness.Id"/>.</param>
    /// <param name="Contaminates">It is not the first parent of its child.</param>
    public sealed record Arc(string From, string To, bool Contaminates, Derivation Derivation)
    {
        public bool IsUncertain => Derivation.Confidence < Certain;

        public bool IsUndirected => Derivation.Direction == Direction.Undecided;
    }

    public static StemmaGraph Of(StoryIndex story) => new(
        [
            .. story.Dossier.Reports.Select(r => new Witness(LocalName.Word(r.Report.Id), r.Siglum, r, null)),
            .. story.Dossier.LostSources.Select(l => new Witness(LocalName.Word(l.Id), l.Name ?? "", null, l)),
        ],
        Drawn(story.Dossier.Derivations));

    /// <summary>The first parent is the one most surely taken from: a decided one before an undecided, then by confidence, then by order.</summary>
    private static ImmutableArray<Arc> Drawn(ImmutableArray<Derivation> derivations)
    {
        var first = derivations
            .GroupBy(d => d.To, StringComparer.Ordinal)
            .Select(parents => parents.OrderByDescending(d => d.Direction == Direction.Decided).ThenByDescending(d => d.Confidence).First())
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. derivations.Select(d => new Arc(LocalName.Word(d.From), LocalName.Word(d.To), !first.Contains(d), d))];
    }
}
