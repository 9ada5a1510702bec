using System.Text;
using Stemma.Parse;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Parse;

public sealed class HostileParseTests
{
    private const int LongSentence = 5_000;
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("boat ", LongSentence)]
    [InlineData("don't ", LongSentence)]
    [InlineData(". ", LongSentence)]
    [InlineData("” ", LongSentence)]
    [InlineData("and, \"", LongSentence)]
    [InlineData("boats' ", LongSentence)]
    [InlineData("(", LongSentence)]
    [InlineData("😀", LongSentence)]
    [InlineData("ﬃ", LongSentence)]
    [InlineData("e\u0301\u200B", LongSentence)]
    [InlineData("boat", Megabyte / 4)]
    public void A_text_without_an_end_comes_out_whole_in_bounded_trees(string unit, int times) =>
        AssertSound(string.Concat(Enumerable.Repeat(unit, times)));

    [Fact]
    public void Hostile_texts_come_out_in_bounded_trees()
    {
        for (var number = 0; number < HostileText.Texts; number++)
            AssertSound(HostileText.Of(number));
    }

    [Theory]
    [InlineData(". ")]
    [InlineData("” ")]
    [InlineData("boats' ")]
    public void A_line_of_megabytes_is_cut_at_the_bound(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 2 * Megabyte / unit.Length));
        Assert.All(Tokeniser.Split(text), sentence => Assert.InRange(sentence.Tokens.Length, 1, Tokeniser.MaxSentenceTokens));
    }

    private static void AssertSound(string text)
    {
        var end = 0;
        var words = new StringBuilder();
        foreach (var sentence in Parsing.Parser.Parse(Parsing.Report(text)).Sentences)
        {
            Assert.InRange(sentence.Tokens.Length, 1, Tokeniser.MaxSentenceTokens);
            Assert.Equal(sentence.Tokens[0].Span.Union(sentence.Tokens[^1].Span), sentence.Span);
            foreach (var token in sentence.Tokens)
            {
                Assert.InRange(token.Span.Start, end, text.Length);
                Assert.InRange(token.Span.End, token.Span.Start, text.Length);
                end = token.Span.End;
                words.Append(token.Form);
            }

            Assert.All(sentence.Names, name => Assert.InRange(name.Tokens.Last, name.Tokens.First, sentence.Tokens.Length - 1));
        }

        Assert.Equal(string.Concat(SearchableText.Of(text).Text.Where(c => !char.IsWhiteSpace(c))), words.ToString());
    }
}
