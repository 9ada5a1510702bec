using Stemma.Train.Parse;
using Xunit;

namespace Stemma.Tests.Parse.Network;

public sealed class ReportingClausesTests
{
    private static readonly GoldSentence[] Sentences =
    [
        Gold("Harn/PROPN/NNP/2/nsubj fell/VERB/VBD/0/root to/ADP/IN/4/case rebels/NOUN/NNS/2/obl ././PUNCT"),
        Gold("Then/ADV/RB/4/advmod the/DET/DT/3/det board/NOUN/NN/4/nsubj said/VERB/VBD/0/root so/ADV/RB/4/advmod ././PUNCT"),
    ];

    [Fact]
    public void A_statement_becomes_the_clause_of_the_verb_or_keeps_its_root()
    {
        var made = new ReportingClauses(Sentences, [[12, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]]).Make(60, 1).ToList();
        Assert.Equal(60, made.Count);
        Assert.Equal(
            [
                "Harn fell to rebels , Harn said .", "Harn fell to rebels , according to Harn .", "Harn fell to rebels , according to the board .",
                "Harn fell to rebels , said Harn .", "Harn fell to rebels , said the board .", "Harn fell to rebels , the board said .",
            ],
            made.Select(m => string.Join(' ', m.Sentence.Forms)).Distinct().Order(StringComparer.Ordinal));
        foreach (var (sentence, names) in made)
        {
            Assert.Equal(sentence.Forms.Length, names!.Length);
            Assert.Equal(12, names[0]);
            var root = Assert.Single(Enumerable.Range(0, sentence.Forms.Length), i => sentence.Heads[i] < 0);
            var said = Array.IndexOf(sentence.Forms, "said");
            Assert.Equal(said < 0 ? 1 : said, root);
            Assert.Equal(said < 0 ? "root" : "ccomp", sentence.Relations[1]);
            Assert.Equal(said < 0 ? "obl" : "nsubj", sentence.Relations[Array.FindLastIndex(sentence.Forms, f => f is "board" or "Harn")]);
            Assert.All(Enumerable.Range(0, sentence.Forms.Length), i => AssertReaches(sentence, i, root));
        }
    }

    [Fact]
    public void The_same_seed_makes_the_same_sentences()
    {
        var clauses = new ReportingClauses(Sentences, [null, null]);
        Assert.Equal(
            clauses.Make(20, 7).Select(m => string.Join(' ', m.Sentence.Forms)), clauses.Make(20, 7).Select(m => string.Join(' ', m.Sentence.Forms)));
        Assert.All(clauses.Make(20, 7), made => Assert.Null(made.Names));
    }

    private static void AssertReaches(GoldSentence sentence, int word, int root)
    {
        for (var steps = 0; word != root; steps++)
        {
            Assert.True(steps < sentence.Forms.Length);
            word = sentence.Heads[word];
        }
    }

    private static GoldSentence Gold(string text)
    {
        var words = text.Split(' ').Select(w => w.Split('/')).ToList();
        var root = words.FindIndex(w => w.Length > 3 && w[3] == "0") + 1;
        words[^1] = [".", "PUNCT", ".", root.ToString(System.Globalization.CultureInfo.InvariantCulture), "punct"];
        string[] Column(int column) => [.. words.Select(w => w[column])];
        return new GoldSentence(
            "v", Column(0), [.. Column(0).Select(f => f == "said" ? "say" : f)], Column(1), Column(2), [.. words.Select(_ => "_")], [.. words.Select(w => w[3][0] - '1')], Column(4),
            [.. words.Select(w => (w[0], 1, true))], false);
    }
}
