using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Link.Actors;

/// <summary>Phrases and pronouns of a sentence that stand for somebody who neither speaks nor acts there: a later mention may go back to them.</summary>
internal static class SilentMentions
{
    /// <param name="report">Its id and text.</param>
    /// <param name="sentence">With its names.</param>
    /// <param name="index">Of the sentence in the report.</param>
    /// <param name="isTaken">Whether a token heads a mention already, or belongs to a name.</param>
    public static IEnumerable<Mention> In(Report report, Sentence sentence, int index, Func<int, bool> isTaken)
    {
        for (var head = 0; head < sentence.Tokens.Length; head++)
        {
            var token = sentence.Tokens[head];
            if (token.Upos == "PRON" && IsOfSomebody(token.Form))
            {
                if (!isTaken(head))
                    yield return new Mention(report.Id, token.Span, token.Span.Of(report.Text), index, head);
            }
            else if (token.Upos is "NOUN" or "PROPN" && token.Relation is not ("compound" or "flat" or "fixed") && ActorWords.KindOf(token.Lemma.ToLowerInvariant()) is not null && !isTaken(head))
            {
                yield return Phrase(report, sentence, index, head);
            }
        }
    }

    private static bool IsOfSomebody(string form) =>
        form.Length <= 5 && form.ToLowerInvariant() is "he" or "she" or "him" or "his" or "her" or "they" or "them" or "their";

    /// <summary>The noun and what stands before it and belongs to it.</summary>
    private static Mention Phrase(Report report, Sentence sentence, int index, int head)
    {
        var first = head;
        while (first > 0 && Belongs(sentence.Tokens, first - 1, head))
            first--;
        while (first < head && sentence.Tokens[first].Relation is "case" or "punct" or "cc")
            first++;
        var span = sentence.Tokens[first].Span.Union(sentence.Tokens[head].Span);
        return new Mention(report.Id, span, span.Of(report.Text), index, head);
    }

    private static bool Belongs(ImmutableArray<Token> tokens, int token, int head)
    {
        const int deepest = 8;
        for (var i = 0; i < deepest && token >= 0; i++)
        {
            if (token == head)
                return true;
            if (tokens[token].Head == head && tokens[token].Relation is not ("det" or "amod" or "compound" or "nummod" or "nmod" or "nmod:poss" or "flat"))
                return false;
            token = tokens[token].Head;
        }

        return false;
    }
}
