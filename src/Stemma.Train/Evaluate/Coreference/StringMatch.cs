using System.Collections.Immutable;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Train.Evaluate.Coreference;

/// <summary>
/// The baseline: noun phrases of the same words are one entity, whatever their case and without articles. A phrase
/// is a noun or name with what hangs from it, but for what belongs to the clause or stands beside it.
/// </summary>
internal static class StringMatch
{
    public static ImmutableArray<ImmutableArray<TextSpan>> Entities(IEnumerable<Sentence> sentences) =>
        [.. sentences.SelectMany(Phrases).GroupBy(phrase => phrase.Words, phrase => phrase.Span, StringComparer.Ordinal).Select(same => same.ToImmutableArray())];

    private static IEnumerable<(string Words, TextSpan Span)> Phrases(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var head = 0; head < tokens.Length; head++)
        {
            if (!HeadsPhrase(tokens, head))
                continue;
            var within = Enumerable.Range(0, tokens.Length).Where(token => HangsBy(tokens, token, head)).ToList();
            var phrase = tokens[within[0]..(within[^1] + 1)];
            var words = string.Join(' ', phrase.Select(token => token.Form.ToUpperInvariant()).Where(word => word is not ("A" or "AN" or "THE")));
            yield return (words, phrase[0].Span.Union(phrase[^1].Span));
        }
    }

    // A word inside a name of several names nothing by itself.
    private static bool HeadsPhrase(ImmutableArray<Token> tokens, int word) =>
        tokens[word].Upos is "NOUN" or "PROPN"
        && Base(tokens[word]) switch
        {
            "flat" or "fixed" or "goeswith" => false,
            "compound" => tokens[word].Upos != "PROPN" || tokens[tokens[word].Head].Upos != "PROPN",
            _ => true,
        };

    private static bool HangsBy(ImmutableArray<Token> tokens, int word, int head)
    {
        for (; word >= 0; word = tokens[word].Head)
        {
            if (word == head)
                return true;
            if (tokens[word].Head == head && IsOutside(tokens[word]))
                return false;
        }

        return false;
    }

    private static bool IsOutside(Token token) =>
        Base(token) is "acl" or "advcl" or "appos" or "aux" or "case" or "cc" or "ccomp" or "conj" or "cop" or "csubj" or "discourse"
            or "expl" or "mark" or "nsubj" or "obl" or "parataxis" or "punct" or "vocative";

    private static string Base(Token token) => token.Relation.Split(':')[0];
}
