using System.Collections.Immutable;
using Stemma.Parse;

namespace Stemma.Extract.Quantities;

/// <summary>"No civilians were killed", "nobody was hurt", "no casualties": a count of none.</summary>
internal static class AbsenceReader
{
    /// <summary>Empty when the token says nothing of a count; two counts where both the dead and the injured are denied.</summary>
    public static ImmutableArray<(int Counted, Quantity Quantity)> At(DependencyTree tree, int token)
    {
        var counted = Counted(tree, token);
        if (counted < 0)
            return [];
        var span = tree[token].Span.Union(tree[counted].Span);
        var of = counted == token ? "" : tree[counted].Lemma.ToLowerInvariant();
        ImmutableArray<string> measures = tree.HasLemma(counted, ScopeReader.Casualty)
            ? [MeasureReader.Killed, MeasureReader.Injured]
            : [MeasureReader.Of(tree, counted, token)];
        return [.. measures.Where(measure => measure != MeasureReader.Other).Select(measure => (counted, new Quantity(measure, of, 0, 0, 0, "exact", span)))];
    }

    private static int Counted(DependencyTree tree, int token) => tree[token].Lemma.ToLowerInvariant() switch
    {
        "no" when tree.Is(token, "det") && tree[token].Head > token => tree[token].Head,
        "nobody" or "none" when tree[token].Upos is "PRON" or "NOUN" => token,
        _ => -1,
    };
}
