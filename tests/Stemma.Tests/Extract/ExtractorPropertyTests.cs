using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Extract.Clauses;
using Stemma.Parse;
using Xunit;

namespace Stemma.Tests.Extract;

public sealed class ExtractorPropertyTests
{
    private const int Seeds = 400;
    private const int SentencesInAReport = 8;

    [Fact]
    public void Whatever_the_tree_what_comes_out_is_sound()
    {
        var found = 0;
        for (var seed = 0; seed < Seeds; seed++)
            found += Soundness.Checked(RandomTrees.Report(seed, SentencesInAReport)).Length;

        Assert.True(found > Seeds);
    }

    [Fact]
    public void Threads_do_not_change_the_outcome()
    {
        var report = RandomTrees.Report(7, 40);
        var expected = Lines(report);
        Assert.NotEmpty(expected);
        var found = new ImmutableArray<string>[8];
        Parallel.For(0, found.Length, i => found[i] = Lines(report));
        Assert.All(found, lines => Assert.Equal(expected, lines));
    }

    [Fact]
    public void A_quotation_never_closed_ends_with_its_paragraph()
    {
        string[] first = ["“/“/PUNCT/``", "rebels/rebel/NOUN/NNS", "seized/seize/VERB/VBD", "Marn/Marn/PROPN/NNP"];
        string[] second = ["rebels/rebel/NOUN/NNS", "seized/seize/VERB/VBD", "Velm/Velm/PROPN/NNP"];
        var text = RandomTrees.TextOf(first) + "\n" + RandomTrees.TextOf(second);
        var report = RandomTrees.Of(
            text,
            [
                RandomTrees.Tied(first, 0, at => at == 2 ? (-1, "root") : (2, at switch { 0 => "punct", 1 => "nsubj", _ => "obj" })),
                RandomTrees.Tied(second, text.IndexOf('\n', StringComparison.Ordinal) + 1, at => at == 1 ? (-1, "root") : (1, at == 0 ? "nsubj" : "obj")),
            ]);
        Assert.Equal(["rebels seized Marn", "rebels seized Velm"], Soundness.Checked(report).Select(assertion => assertion.Span.Of(text)));
    }

    [Fact]
    public void Ten_sources_within_one_another_make_a_chain_of_ten()
    {
        const int Depth = 10;
        var words = Enumerable.Repeat<string[]>(["minister/minister/NOUN/NN", "said/say/VERB/VBD"], Depth).SelectMany(pair => pair)
            .Concat(["rebels/rebel/NOUN/NNS", "seized/seize/VERB/VBD"]).ToList();
        var report = RandomTrees.Of(
            RandomTrees.TextOf(words),
            [RandomTrees.Tied(words, 0, at => at == 1 ? (-1, "root") : at % 2 == 0 ? (at + 1, "nsubj") : (at - 2, "ccomp"))]);
        Assert.Equal(Depth, Assert.Single(Soundness.Checked(report)).Attribution.Length);
    }

    [Theory]
    [InlineData("ccomp")]
    [InlineData("xcomp")]
    [InlineData("conj")]
    [InlineData("nmod")]
    [InlineData("parataxis")]
    [InlineData("advcl")]
    public void A_chain_of_five_hundred_words_is_borne_either_way(string relation)
    {
        const int Length = 500;
        foreach (var word in (string[])["said/say/VERB/VBD", "seized/seize/VERB/VBD", "attack/attack/NOUN/NN", "12/12/NUM/CD", "launched/launch/VERB/VBD"])
        {
            var words = Enumerable.Repeat(word, Length).ToList();
            var text = RandomTrees.TextOf(words);
            Soundness.Checked(RandomTrees.Of(text, [RandomTrees.Tied(words, 0, at => (at - 1, at == 0 ? "root" : relation))]));
            Soundness.Checked(RandomTrees.Of(text, [RandomTrees.Tied(words, 0, at => at == Length - 1 ? (-1, "root") : (at + 1, relation))]));
        }
    }

    [Fact]
    public void A_sentence_of_five_hundred_words_under_one_verb_is_one_assertion()
    {
        var words = Enumerable.Repeat("civilians/civilian/NOUN/NNS", 500).Prepend("seized/seize/VERB/VBD").ToList();
        var report = RandomTrees.Of(RandomTrees.TextOf(words), [RandomTrees.Tied(words, 0, at => at == 0 ? (-1, "root") : (0, "obj"))]);
        Assert.Single(Soundness.Checked(report));
    }

    [Fact]
    public void A_list_of_five_hundred_verbs_is_read_up_to_a_bound()
    {
        var words = Enumerable.Repeat("seized/seize/VERB/VBD", 500).ToList();
        var report = RandomTrees.Of(RandomTrees.TextOf(words), [RandomTrees.Tied(words, 0, at => at == 0 ? (-1, "root") : (0, "conj"))]);
        Assert.Equal(PredicateFinder.MostPredicates, Soundness.Checked(report).Length);
    }

    [Fact]
    public void A_report_without_sentences_asserts_nothing() => Assert.Empty(Soundness.Checked(RandomTrees.Of("", [])));

    private static ImmutableArray<string> Lines(ParsedReport report) =>
        [.. Extractor.Extract(report).Assertions.Select(assertion => AssertionLine.Of(assertion, report.Report.Text))];
}
