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
    public Derivation ToDerivation() =>
        new(Parent.Id, Child.Id, Kind, Confidence, Direction, Evidence, Passages());

    private ImmutableArray<SharedPassage> Passages()
    {
        var isForward = ReferenceEquals(Parent, Comparison.A);
        var passages = ImmutableArray.CreateBuilder<SharedPassage>(Comparison.Passages.Length);
        foreach (var passage in Comparison.Passages)
        {
            var a = new Stretch(Comparison.A, passage.FirstA, passage.EndA);
            var b = new Stretch(Comparison.B, passage.FirstB, passage.EndB);
            var (from, to) = isForward ? (a, b) : (b, a);
            var changed = Changes.Between(from, to, passage).Select(c => c.Code).Where(Changes.IsShown);
            passages.Add(new SharedPassage(
                from.Span, to.Span, passage.Verbatim ? DerivationKind.Verbatim : DerivationKind.Paraphrase, [.. changed]));
        }

        passages.Sort((x, y) => x.To != y.To ? x.To.CompareTo(y.To) : x.From.CompareTo(y.From));
        return passages.ToImmutable();
    }
}
