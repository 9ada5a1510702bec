using Stemma.Parse;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Parse;

public sealed class ParserTests
{
    private const string Story =
        "Velm says river towns flooded\n“We don't know how many died,” Dr. Oru Maron, the mayor of Velm, told reporters on Dec. 2. According to " +
        "the Orvania River Authority (ORA), some 1,400 people fled 𝐒𝐞𝐥𝐦𝐨.The army didn't comment.\n\nWho is next? Abu Zayd al-Marni can't say\u200B.";

    [Fact]
    public void Every_sentence_is_a_tree_over_ordered_spans_of_the_text()
    {
        var parsed = Parsing.Parser.Parse(Parsing.Report(Story));
        Assert.Empty(parsed.PassedOver);
        var end = 0;
        foreach (var sentence in parsed.Sentences)
        {
            AssertTree(sentence);
            foreach (var token in sentence.Tokens)
            {
                Assert.InRange(token.Span.Start, end, Story.Length);
                Assert.Equal(token.Form, SearchableText.Of(token.Span.Of(Story)).Text);
                end = token.Span.End;
            }
        }
    }

    [Fact]
    public void The_one_who_speaks_is_the_subject_of_what_he_does()
    {
        var sentence = Parsing.Parser.Parse(Parsing.Report("The mayor said that the bridge collapsed.")).Sentences.Single();
        Assert.Equal(("nsubj", 2), (sentence.Tokens[1].Relation, sentence.Tokens[1].Head));
        Assert.Equal(("ccomp", 2), (sentence.Tokens[6].Relation, sentence.Tokens[6].Head));
        Assert.Equal("say", sentence.Tokens[2].Lemma);
    }

    [Fact]
    public void Another_language_is_passed_over_and_an_unknown_one_is_attempted()
    {
        var passed = Parsing.Parser.Parse(Parsing.Report("Der Fluss stieg.") with { Language = "de" });
        Assert.Empty(passed.Sentences);
        Assert.Equal("language-not-english", Assert.Single(passed.PassedOver).Reason);
        Assert.Single(Parsing.Parser.Parse(Parsing.Report("The river rose.") with { Language = null }).Sentences);
    }

    [Fact]
    public void A_huge_sentence_becomes_trees_of_bounded_size()
    {
        var parsed = Parsing.Parser.Parse(Parsing.Report(string.Join(' ', Enumerable.Repeat("and the boat", 2000))));
        Assert.All(parsed.Sentences, AssertTree);
        Assert.Equal(6000, parsed.Sentences.Sum(s => s.Tokens.Length));
    }

    [Theory]
    [InlineData("1\tRain\n", 1, "columns")]
    [InlineData("# text = x\n2\tRain\t_\t_\t_\t_\t_\t_\t_\t_\n", 2, "id")]
    [InlineData("1\t\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "form")]
    [InlineData("2-1\tRain\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "range")]
    public void A_malformed_line_is_a_failure_with_its_number(string input, int line, string reason)
    {
        var reading = Conllu.Read(new StringReader(input));
        Assert.Equal(new ConlluFailure(line, reason), reading.Failure);
        Assert.Empty(reading.Documents);
    }

    [Theory]
    [InlineData(Conllu.MaxSentenceTokens, null)]
    [InlineData(Conllu.MaxSentenceTokens + 1, "sentence-too-long")]
    public void A_sentence_of_too_many_words_is_refused(int words, string? reason)
    {
        var input = string.Concat(Enumerable.Range(1, words).Select(i => $"{i}\ta\t_\t_\t_\t_\t_\t_\t_\t_\n"));
        Assert.Equal(reason, Conllu.Read(new StringReader(input)).Failure?.Reason);
    }

    [Fact]
    public void A_range_beyond_the_bound_is_refused_before_its_words()
    {
        var input = $"1-{Conllu.MaxSentenceTokens + 1}\tab\t_\t_\t_\t_\t_\t_\t_\t_\n";
        Assert.Equal(new ConlluFailure(1, "sentence-too-long"), Conllu.Read(new StringReader(input)).Failure);
    }

    [Fact]
    public void A_punctuation_mark_heads_nothing()
    {
        var parsed = Parsing.Parser.Parse(Parsing.Report(Story + "\n“ ” ( Velm ) . . .\n- - -"));
        foreach (var sentence in parsed.Sentences)
        {
            Assert.DoesNotContain(sentence.Tokens, t =>
                t.Head >= 0 && sentence.Tokens[t.Head].Upos == "PUNCT" && sentence.Tokens.Any(o => o.Upos != "PUNCT"));
        }
    }

    private static void AssertTree(Sentence sentence)
    {
        Assert.Single(sentence.Tokens, t => t.Head < 0);
        Assert.Equal("root", sentence.Tokens[sentence.Root].Relation);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            Assert.InRange(sentence.Tokens[i].Head, -1, sentence.Tokens.Length - 1);
            var steps = 0;
            for (var up = i; up >= 0; up = sentence.Tokens[up].Head)
                Assert.True(steps++ <= sentence.Tokens.Length);
        }
    }
}
