using System.Collections.Immutable;

namespace Stemma.Trace;

/// <summary>Two reports held to go back to one text, and which took it from which, as far as the evidence says.</summary>
/// <param name="Parent">When undecided, the first in report order.</param>
internal sealed record Tie(
    Witness Parent,
    Witness Child,
    Comparison Comparison,
    DerivationKind Kind,
    double Confidence,
    Direction Direction,
    ImmutableArray<Evidence> Evidence)
{
    private Derivation? _derivation;

    /// <summary>How many names and figures stand in the shared passages of A and nowhere in B, and the other way round.</summary>
    public (int OfA, int OfB) OwnDetails { get; } = (DetailsOf(Comparison, isA: true), DetailsOf(Comparison, isA: false));

    public Derivation ToDerivation() => _derivation ??= new(Parent.Id, Child.Id, Kind, Confidence, Direction, Evidence, Passages());

    private ImmutableArray<SharedPassage> Passages()
    {
        var isForward = ReferenceEquals(Parent, Comparison.A);
        var known = Parent.Words.Select(word => word.Key).ToHashSet();
        var passages = ImmutableArray.CreateBuilder<SharedPassage>(Comparison.Passages.Length);
        foreach (var passage in Comparison.Passages)
        {
            var a = new Stretch(Comparison.A, passage.FirstA, passage.EndA);
            var b = new Stretch(Comparison.B, passage.FirstB, passage.EndB);
            var (from, to) = isForward ? (a, b) : (b, a);
            var changed = Changes.Between(from, to, passage).Select(c => c.Code).Where(Changes.IsShown).ToList();
            if (Direction == Direction.Decided && !changed.Contains("figure-changed") && Changes.AddsDetail(to, known))
                changed.Add(Changes.DetailAdded);
            passages.Add(new SharedPassage(
                from.Span, to.Span, passage.Verbatim ? DerivationKind.Verbatim : DerivationKind.Paraphrase, [.. changed]));
        }

        passages.Sort((x, y) => x.To != y.To ? x.To.CompareTo(y.To) : x.From.CompareTo(y.From));
        return passages.ToImmutable();
    }

    private static int DetailsOf(Comparison pair, bool isA)
    {
        var (own, other) = isA ? (pair.A, pair.B) : (pair.B, pair.A);
        var known = other.Words.Select(w => w.Key).ToHashSet();
        var details = new HashSet<int>();
        foreach (var passage in pair.Passages)
        {
            var (first, end) = isA ? (passage.FirstA, passage.EndA) : (passage.FirstB, passage.EndB);
            foreach (var word in own.Words.AsSpan(first, end - first))
            {
                if (word.Key >= 0 && (word.IsName || word.IsNumber) && !known.Contains(word.Key))
                    details.Add(word.Key);
            }
        }

        return details.Count;
    }
}
