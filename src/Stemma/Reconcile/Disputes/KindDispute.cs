using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Parse;
using Stemma.Reconcile.Claims;
using Stemma.Text;

namespace Stemma.Reconcile.Disputes;

/// <summary>One claim in which a thing is of two kinds: a truck here, a motorcycle there.</summary>
internal static class KindDispute
{
    private static readonly FrozenDictionary<string, (string Dimension, string Kind, bool IsLoose)> Kinds =
        LexiconTable.Rows("Reconcile.exclusive-kinds.tsv", 4).ToFrozenDictionary(row => row[0], row => (row[1], row[2], row[3] == "loose"));

    public static IEnumerable<Dispute> In(ImmutableArray<Statement> claim) =>
        claim
            .SelectMany(KindsIn)
            .GroupBy(entry => entry.Dimension, entry => entry.Value, StringComparer.Ordinal)
            .OrderBy(dimension => dimension.Key, StringComparer.Ordinal)
            .SelectMany(dimension => ValueDispute.Of(DisputeKind.Attribute, [.. dimension], Judge, Because));

    private static Verdict? Judge(ToldValue one, ToldValue other) =>
        one.IsLoose || other.IsLoose || one.IsUnsureBeside(other) ? Verdict.Undecided : Verdict.Contradiction;

    private static string Because(Verdict verdict) =>
        verdict == Verdict.Contradiction ? "one thing is not of two kinds" : "the looser word may stand for the other";

    /// <summary>"Hit a bus", "a bus was hit", "a blast on a bus": what something befell, and not what did it.</summary>
    private static bool IsStruck(ImmutableArray<Token> tokens, Token token) =>
        token.Relation is "obj" or "nsubj:pass" || tokens.Any(other => other.Head >= 0 && tokens[other.Head] == token && other.Relation == "case" && other.Lemma is "on" or "at" or "against");

    /// <summary>Of each dimension the one kind a statement names; nothing where it names several.</summary>
    private static IEnumerable<(string Dimension, ToldValue Value)> KindsIn(Statement statement)
    {
        var tokens = statement.Extracted.Parsed.Sentences[statement.Assertion.Sentence].Tokens;
        return OwnWords.Of(statement.Extracted, statement.Assertion)
            .Select(at => (Token: tokens[at], Found: Kinds.GetValueOrDefault(tokens[at].Lemma.ToLowerInvariant())))
            .Where(entry => entry.Found.Kind is not null)
            .GroupBy(entry => IsStruck(tokens, entry.Token) ? $"struck {entry.Found.Dimension}" : entry.Found.Dimension, StringComparer.Ordinal)
            .Where(dimension => dimension.Select(entry => entry.Found.Kind).Distinct(StringComparer.Ordinal).Count() == 1)
            .Select(dimension => (dimension.Key, new ToldValue(statement, dimension.First().Found.Kind, dimension.First().Token.Span, dimension.All(entry => entry.Found.IsLoose))));
    }
}
