using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Parse;

namespace Stemma.Reconcile.Claims;

/// <summary>The tokens of an assertion that belong to no other assertion within it.</summary>
internal static class OwnWords
{
    /// <returns>Their places in the sentence, in order.</returns>
    public static IEnumerable<int> Of(ExtractedReport extracted, Assertion assertion)
    {
        var tokens = extracted.Parsed.Sentences[assertion.Sentence].Tokens;
        var others = extracted.Assertions
            .Where(other => other.Sentence == assertion.Sentence && other.Head != assertion.Head)
            .Select(other => other.Head)
            .ToHashSet();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (assertion.Span.Contains(tokens[i].Span) && !IsOfAnother(tokens, i, assertion.Head, others))
                yield return i;
        }
    }

    /// <summary>"A deal that was brokered in May": what a clause is about, which the tree hangs it from; nothing when the clause hangs from no noun.</summary>
    /// <returns>Places in the sentence, in order.</returns>
    public static IEnumerable<int> Described(ExtractedReport extracted, Assertion assertion)
    {
        var tokens = extracted.Parsed.Sentences[assertion.Sentence].Tokens;
        var noun = tokens[assertion.Head].Relation.StartsWith("acl", StringComparison.Ordinal) ? tokens[assertion.Head].Head : -1;
        return noun < 0 ? [] : Enumerable.Range(0, assertion.Head).Where(token => token == noun || (tokens[token].Head == noun && tokens[token].Relation is "compound" or "flat"));
    }

    /// <summary>Whether the nearest head of an assertion above a token, itself included, is another's.</summary>
    private static bool IsOfAnother(ImmutableArray<Token> tokens, int token, int head, HashSet<int> others)
    {
        for (var at = token; at >= 0 && at != head; at = tokens[at].Head)
        {
            if (others.Contains(at))
                return true;
        }

        return false;
    }
}
