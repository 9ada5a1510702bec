using System.Collections.Immutable;
using System.Text;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Train.Parse;

/// <summary>
/// F1 as in the CoNLL 2018 shared task (Zeman et al. 2018): words are aligned by the place of their characters, inside a
/// written word of several by their order; relations are compared without subtypes.
/// </summary>
internal static class Conll18Scorer
{
    /// <summary>The running text of a treebank, and its sentences with their places in it.</summary>
    public static (string Text, List<Sentence> Sentences) Text(List<GoldSentence> gold)
    {
        var text = new StringBuilder();
        var sentences = new List<Sentence>();
        foreach (var sentence in gold)
        {
            if (sentence.NewParagraph && text.Length > 0)
                text.Append("\n\n");
            var spans = new TextSpan[sentence.Forms.Length];
            var multiwords = ImmutableArray.CreateBuilder<TokenRange>();
            var word = 0;
            foreach (var (surface, words, space) in sentence.Surface)
            {
                var start = text.Length;
                text.Append(surface);
                if (words > 1)
                    multiwords.Add(new TokenRange(word, word + words - 1));
                var whole = words > 1 && sentence.Forms.Skip(word).Take(words).Sum(f => f.Length) != surface.Length;
                for (var k = 0; k < words; k++, word++)
                {
                    spans[word] = whole ? new TextSpan(start, text.Length) : new TextSpan(start, start + sentence.Forms[word].Length);
                    if (!whole)
                        start += sentence.Forms[word].Length;
                }

                if (space)
                    text.Append(' ');
            }

            var tokens = sentence.Forms.Select((form, i) => new Token
            {
                Span = spans[i],
                Form = form,
                Lemma = sentence.Lemmas[i],
                Upos = sentence.Upos[i],
                Xpos = sentence.Xpos[i],
                Head = sentence.Heads[i],
                Relation = sentence.Relations[i],
            });
            sentences.Add(new Sentence(spans[0].Union(spans[^1]), [.. tokens], [], multiwords.ToImmutable()));
        }

        return (text.ToString(), sentences);
    }

    public static IEnumerable<(string Metric, ParseScore Score)> Score(List<Sentence> gold, List<Sentence> system)
    {
        var (golds, systems) = (Words(gold), Words(system));
        var bySpan = golds.Index().GroupBy(w => w.Item.Token.Span).ToDictionary(g => g.Key, g => g.Select(w => w.Index).ToArray());
        var pairs = new List<(Word Gold, Word System)>();
        var partner = new Dictionary<(int, int), (int, int)>();
        var taken = new bool[golds.Count];
        foreach (var word in systems)
        {
            if (!bySpan.TryGetValue(word.Token.Span, out var candidates))
                continue;
            var free = Array.FindIndex(candidates, c => !taken[c]);
            if (free < 0)
                continue;
            var match = golds[candidates[free]];
            taken[candidates[free]] = true;
            pairs.Add((match, word));
            partner[(word.Sentence, word.Index)] = (match.Sentence, match.Index);
        }

        ParseScore Of(Func<Word, Word, bool> same) => new(pairs.Count(p => same(p.Gold, p.System)), systems.Count, golds.Count);
        bool Head(Word g, Word s) => s.Token.Head < 0
            ? g.Token.Head < 0
            : g.Token.Head >= 0 && partner.TryGetValue((s.Sentence, s.Token.Head), out var head) && head == (g.Sentence, g.Token.Head);
        var starts = gold.Select(s => s.Span).ToHashSet();
        yield return ("words", Of((_, _) => true));
        yield return ("sentences", new ParseScore(system.Count(s => starts.Contains(s.Span)), system.Count, gold.Count));
        yield return ("upos", Of((g, s) => g.Token.Upos == s.Token.Upos));
        yield return ("xpos", Of((g, s) => g.Token.Xpos == s.Token.Xpos));
        yield return ("lemma", Of((g, s) => g.Token.Lemma == s.Token.Lemma || g.Token.Lemma == "_"));
        yield return ("uas", Of(Head));
        yield return ("las", Of((g, s) => Head(g, s) && Base(g.Token.Relation) == Base(s.Token.Relation)));
        foreach (var relation in new[] { "nsubj", "ccomp", "parataxis", "obl" })
        {
            yield return (relation, new ParseScore(
                pairs.Count(p => Base(p.Gold.Token.Relation) == relation && Base(p.System.Token.Relation) == relation && Head(p.Gold, p.System)),
                systems.Count(w => Base(w.Token.Relation) == relation), golds.Count(w => Base(w.Token.Relation) == relation)));
        }
    }

    private static string Base(string relation) => relation.Split(':')[0];

    private static List<Word> Words(List<Sentence> sentences) =>
        [.. sentences.SelectMany((s, n) => s.Tokens.Select((t, i) => new Word(n, i, t)))];

    private sealed record Word(int Sentence, int Index, Token Token);
}
