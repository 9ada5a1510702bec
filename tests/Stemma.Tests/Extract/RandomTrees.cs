using System.Collections.Immutable;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Tests.Extract;

/// <summary>Sentences nobody would write: words that matter to extraction, tied into any tree at all. A seed gives the same ones ever after.</summary>
internal static class RandomTrees
{
    private static readonly string[] Words =
    [
        "said/say/VERB/VBD", "told/tell/VERB/VBD", "denied/deny/VERB/VBD", "accused/accuse/VERB/VBD", "seized/seize/VERB/VBN", "launched/launch/VERB/VBD",
        "sank/sink/VERB/VBD", "rule/rule/VERB/VB", "according/accord/VERB/VBG", "to/to/ADP/IN", "to/to/PART/TO", "that/that/SCONJ/IN", "if/if/SCONJ/IN",
        "may/may/AUX/MD", "not/not/PART/RB", "reportedly/reportedly/ADV/RB", "claim/claim/NOUN/NN", "takeover/takeover/NOUN/NN", "airstrikes/airstrike/NOUN/NNS",
        "minister/minister/NOUN/NN", "rebels/rebel/NOUN/NNS", "Marn/Marn/PROPN/NNP", "Orel/Orel/PROPN/NNP", "he/he/PRON/PRP", "who/who/PRON/WP",
        "12/12/NUM/CD", "dozens/dozen/NOUN/NNS", "at/at/ADP/IN", "least/least/ADJ/JJS", "of/of/ADP/IN", "by/by/ADP/IN", "civilians/civilian/NOUN/NNS",
        "toll/toll/NOUN/NN", "Sunday/Sunday/PROPN/NNP", "May/May/PROPN/NNP", "-/-/PUNCT/HYPH", ",/,/PUNCT/,", "“/“/PUNCT/``", "”/”/PUNCT/''", "?/?/PUNCT/.", "—/—/PUNCT/:",
    ];

    private static readonly string[] Relations =
    [
        "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "conj", "cc", "mark", "case",
        "aux", "aux:pass", "cop", "advmod", "amod", "nummod", "nmod", "nmod:poss", "compound", "compound:prt", "appos", "flat", "det", "punct", "dep",
    ];

    public static ParsedReport Report(int seed, int sentences)
    {
        var random = new Random(seed);
        var text = string.Empty;
        var made = ImmutableArray.CreateBuilder<Sentence>();
        for (var i = 0; i < sentences; i++)
        {
            made.Add(SentenceOf(random, text.Length, random.Next(1, 30), out var words));
            text += words + (random.Next(3) == 0 ? "\n" : " ");
        }

        return Of(text, made.ToImmutable());
    }

    public static ParsedReport Of(string text, ImmutableArray<Sentence> sentences) => new(
        new Report
        {
            Id = "r1",
            Uri = "r1.txt",
            Sha256 = ContentHash.Of([]),
            Outlet = new Outlet(null, null),
            Text = text,
        },
        sentences,
        []);

    /// <summary>Words with a space behind each, tied as <paramref name="tie"/> says: a head and a relation for each place.</summary>
    public static Sentence Tied(IReadOnlyList<string> words, int start, Func<int, (int Head, string Relation)> tie, ImmutableArray<NameMention> names = default)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (var word in words)
        {
            var cells = word.Split('/');
            var (head, relation) = tie(tokens.Count);
            tokens.Add(new Token
            {
                Span = new TextSpan(start, start + cells[0].Length),
                Form = cells[0],
                Lemma = cells[1],
                Upos = cells[2],
                Xpos = cells[3],
                Head = head,
                Relation = relation,
            });
            start += cells[0].Length + 1;
        }

        return new Sentence(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), tokens.ToImmutable(), names.IsDefault ? [] : names, []);
    }

    public static string TextOf(IEnumerable<string> words) => string.Join(' ', words.Select(word => word.Split('/')[0]));

    private static Sentence SentenceOf(Random random, int start, int length, out string text)
    {
        var words = Enumerable.Range(0, length).Select(_ => Words[random.Next(Words.Length)]).ToList();
        var order = Enumerable.Range(0, length).ToArray();
        random.Shuffle(order);
        var heads = new int[length];
        for (var i = 0; i < length; i++)
            heads[order[i]] = i == 0 ? -1 : order[random.Next(i)];

        text = TextOf(words);
        var bare = Tied(words, start, at => (heads[at], heads[at] < 0 ? "root" : Relations[random.Next(Relations.Length)]));
        return bare with { Names = NamesIn(random, bare.Tokens) };
    }

    private static ImmutableArray<NameMention> NamesIn(Random random, ImmutableArray<Token> tokens)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>();
        for (var i = random.Next(4); i < tokens.Length; i += random.Next(3, 12))
        {
            var last = Math.Min(i + random.Next(3), tokens.Length - 1);
            names.Add(new NameMention(tokens[i].Span.Union(tokens[last].Span), new TokenRange(i, last), (NameKind)random.Next(3)));
        }

        return names.ToImmutable();
    }
}
