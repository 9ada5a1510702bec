using Stemma.Parse;
using Xunit;

namespace Stemma.Tests.Parse;

public sealed class TokeniserTests
{
    private const int TenMegabytes = 10 * 1024 * 1024;

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Parse", "Cases", "tokens.tsv")))
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var text, var words])
                data.Add(text, words);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_is_cut_as_written_down(string text, string words) =>
        Assert.Equal(words, Words(text));

    [Fact]
    public void A_line_break_ends_a_sentence() =>
        Assert.Equal("Rain in Velm / The river rose .", Words("Rain in Velm\nThe river rose."));

    [Fact]
    public void A_sentence_is_cut_at_its_bound()
    {
        var sentences = Tokeniser.Split(string.Join(' ', Enumerable.Repeat("word", (3 * Tokeniser.MaxSentenceTokens) + 1)));
        Assert.Equal([512, 512, 512, 1], sentences.Select(s => s.Tokens.Length));
    }

    [Fact]
    public void A_sentence_of_five_thousand_words_is_cut_at_its_bound() =>
        Assert.All(Tokeniser.Split(string.Concat(Enumerable.Repeat("Mara, who saw ", 1250)) + "."), s => Assert.InRange(s.Tokens.Length, 1, Tokeniser.MaxSentenceTokens));

    [Fact]
    public void Threads_share_the_model_and_agree()
    {
        var texts = Enumerable.Repeat("Rain fell in Velm Officials met. They left", 64);
        Assert.Single(texts.AsParallel().Select(Words).Distinct());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("(\"")]
    [InlineData("a.")]
    [InlineData("1-")]
    [InlineData("s'")]
    [InlineData("a@")]
    [InlineData("-=")]
    [InlineData("in'")]
    [InlineData("$#a")]
    [InlineData("a 1.")]
    public void Ten_megabytes_on_one_line_are_cut_into_bounded_pieces(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, TenMegabytes / unit.Length));
        var sentences = Tokeniser.Split(text);
        Assert.All(sentences, s => Assert.InRange(s.Tokens.Length, 1, Tokeniser.MaxSentenceTokens));
        Assert.Equal(text.Count(c => c != ' '), sentences.Sum(s => s.Tokens.Sum(t => (long)(t.End - t.Start))));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Multiwords_cover_several_words_that_touch(string text, string words)
    {
        Assert.NotEmpty(words);
        foreach (var sentence in Tokeniser.Split(text))
        {
            foreach (var (first, last) in sentence.Multiwords)
            {
                Assert.True(first < last);
                for (var i = first; i < last; i++)
                    Assert.Equal(sentence.Tokens[i].End, sentence.Tokens[i + 1].Start);
            }
        }
    }

    private static string Words(string text) =>
        string.Join(" / ", Tokeniser.Split(text).Select(s => string.Join(' ', s.Tokens.Select(t => text[t.Start..t.End]))));
}
