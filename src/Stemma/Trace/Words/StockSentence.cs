using Stemma.Parse;

namespace Stemma.Trace;

/// <summary>Tells what a report says stands or has long been so from the news it tells: the former is carried from report to report.</summary>
internal static class StockSentence
{
    /// <summary>Whether the main clause is in the present or the perfect, hands nothing to a source, and names no weekday.</summary>
    public static bool Is(Sentence sentence)
    {
        var root = sentence.Root;
        if (root < 0 || !IsStanding(sentence.Tokens, root))
            return false;
        foreach (var token in sentence.Tokens)
        {
            if (Lexicon.IsWeekday(token.Lemma) || Lexicon.IsCue(token.Form.ToLowerInvariant()))
                return false;
        }

        return true;
    }

    private static bool IsStanding(IReadOnlyList<Token> tokens, int root)
    {
        if (IsPresent(tokens[root]))
            return true;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Head == root && (tokens[i].Relation.StartsWith("aux", StringComparison.Ordinal) || tokens[i].Relation == "cop") && IsPresent(tokens[i]))
                return true;
        }

        return false;
    }

    private static bool IsPresent(Token token) => token.Xpos is "VBZ" or "VBP";
}
