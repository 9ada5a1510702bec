using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Parse;
using Stemma.Reconcile.Claims;
using Stemma.Text;

namespace Stemma.Reconcile.Origins;

/// <summary>On whose word a lead without a source stands: that of the sources the next sentence names for what it takes up of it ("The deployment …, according to …").</summary>
internal static class Backing
{
    private const string Any = "any";

    private static readonly FrozenDictionary<string, string> Resuming =
        LexiconTable.Rows("Reconcile.resuming-nouns.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <returns>The last sources, one for each; empty when none stand behind.</returns>
    public static ImmutableArray<AttributionLink> Of(Statement statement) =>
        statement.Assertion.Event is not { } told
            ? []
            : [.. statement.Extracted.Assertions
                .Where(next => next.Sentence == statement.Assertion.Sentence + 1 && next.Attribution is [.., { Source: not null }] && TakesUp(statement, next, told.Code))
                .Select(next => next.Attribution[^1])
                .DistinctBy(link => link.Source!.Span)];

    /// <summary>Whether a sentence's subject is "the" or "this" with a noun for such an event.</summary>
    private static bool TakesUp(Statement statement, Assertion next, PloverCode code)
    {
        var tree = new DependencyTree(statement.Extracted.Parsed.Sentences[next.Sentence]);
        return tree.Children(next.Head).Any(subject =>
            (tree.Is(subject, "nsubj") || tree.Is(subject, "nsubj:pass"))
            && Resuming.TryGetValue(tree[subject].Lemma.ToLowerInvariant(), out var taken)
            && (taken == Any || taken.Equals(code.ToString(), StringComparison.OrdinalIgnoreCase))
            && tree.Child(subject, "det") is >= 0 and var article && tree[article].Lemma.ToLowerInvariant() is "the" or "this");
    }
}
