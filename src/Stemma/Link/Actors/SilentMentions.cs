using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Parse;

namespace Stemma.Link.Actors;

/// <summary>
/// Phrases and pronouns of a report that stand for somebody who neither speaks nor acts there: a later mention may go back to them. A noun that the
/// report uses once, and that stands beside no name, is left out: nothing goes back to it.
/// </summary>
internal sealed class SilentMentions
{
    private readonly ParsedReport _parsed;
    private readonly int[] _startOf;
    private readonly bool[] _taken;
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    public SilentMentions(ParsedReport parsed)
    {
        _parsed = parsed;
        _startOf = new int[parsed.Sentences.Length];
        var count = 0;
        for (var i = 0; i < parsed.Sentences.Length; i++)
        {
            _startOf[i] = count;
            count += parsed.Sentences[i].Tokens.Length;
            foreach (var token in parsed.Sentences[i].Tokens)
            {
                if (IsNoun(token) && ActorWords.KindOf(Lemma(token)) is not null)
                    _uses[Lemma(token)] = _uses.GetValueOrDefault(Lemma(token)) + 1;
            }
        }

        _taken = new bool[count];
        for (var i = 0; i < parsed.Sentences.Length; i++)
        {
            foreach (var name in parsed.Sentences[i].Names)
                _taken.AsSpan(_startOf[i] + name.Tokens.First, name.Tokens.Last - name.Tokens.First + 1).Fill(true);
        }
    }

    /// <summary>The token heads a mention already.</summary>
    public void Take(int sentence, int token) => _taken[_startOf[sentence] + token] = true;

    public IEnumerable<Mention> All()
    {
        for (var i = 0; i < _parsed.Sentences.Length; i++)
        {
            var tokens = _parsed.Sentences[i].Tokens;
            for (var head = 0; head < tokens.Length; head++)
            {
                if (_taken[_startOf[i] + head])
                    continue;
                if (tokens[head].Upos == "PRON" && IsOfSomebody(tokens[head].Form))
                    yield return new Mention(_parsed.Report.Id, tokens[head].Span, tokens[head].Span.Of(_parsed.Report.Text), i, head);
                else if (IsNoun(tokens[head]) && _uses.TryGetValue(Lemma(tokens[head]), out var uses) && (uses > 1 || IsBesideName(tokens, head)))
                    yield return Phrase(i, head);
            }
        }
    }

    private static bool IsNoun(Token token) => token.Upos is "NOUN" or "PROPN" && token.Relation is not ("compound" or "flat" or "fixed");

    private static string Lemma(Token token) => token.Lemma.ToLowerInvariant();

    private static bool IsBesideName(ImmutableArray<Token> tokens, int head)
    {
        const int reach = 12;
        if (tokens[head].Relation == "appos")
            return true;
        for (var i = head + 1; i < Math.Min(tokens.Length, head + reach); i++)
        {
            if (tokens[i].Head == head && tokens[i].Relation is "appos" or "flat")
                return true;
        }

        return false;
    }

    private static bool IsOfSomebody(string form) =>
        form.Length <= 3 && form.ToLowerInvariant() is "he" or "she" or "him" or "his" or "her";

    /// <summary>The noun and what stands before it and belongs to it.</summary>
    private Mention Phrase(int sentence, int head)
    {
        var tokens = _parsed.Sentences[sentence].Tokens;
        var first = head;
        while (first > 0 && Belongs(tokens, first - 1, head))
            first--;
        while (first < head && tokens[first].Relation is "case" or "punct" or "cc")
            first++;
        var span = tokens[first].Span.Union(tokens[head].Span);
        return new Mention(_parsed.Report.Id, span, span.Of(_parsed.Report.Text), sentence, head);
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
