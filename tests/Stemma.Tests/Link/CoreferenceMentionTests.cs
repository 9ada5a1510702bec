using System.Collections.Immutable;
using Stemma.Parse;
using Stemma.Tests.Given;
using Stemma.Text;
using Stemma.Train.Evaluate.Coreference;
using Stemma.Train.Parse;
using Xunit;

namespace Stemma.Tests.Link;

public sealed class CoreferenceMentionTests
{
    private static readonly (string Text, List<Sentence> Sentences) Velm = Conll18Scorer.Text(Treebank.Read(CaseFile.PathOf("Link", "entities.conllu")));

    private static readonly WordPlaces Places = new([.. Velm.Sentences.SelectMany(sentence => sentence.Tokens.Select(token => token.Span))]);

    private static HeadWords Heads => GumCoreference.Read(File.ReadLines(CaseFile.PathOf("Link", "entities.conllu"))).Document!.Heads;

    [Fact]
    public void Phrases_of_the_same_words_are_one_entity() =>
        Assert.Equal(
            ["The mayor of Velm", "Velm | VELM", "Ada Brook", "the river | River", "mayors of the River towns", "the River towns"],
            StringMatch.Entities(Velm.Sentences).Select(entity => string.Join(" | ", entity.Select(span => span.Of(Velm.Text)))));

    [Theory]
    [InlineData("The mayor", 0, 1)]
    [InlineData("yor of Ve", 1, 3)]
    [InlineData(" Ada Brook", 5, 6)]
    [InlineData("didn't", 8, 9)]
    [InlineData("She", 14, 14)]
    public void A_stretch_of_text_covers_the_words_it_touches(string text, int first, int last) =>
        Assert.Equal(new WordSpan(first, last), Places.Of(Spot(text)));

    [Fact]
    public void Space_covers_no_word() => Assert.Null(Places.Of(new TextSpan(3, 4)));

    [Fact]
    public void Mentions_on_no_word_or_on_those_of_another_are_left_out_and_counted()
    {
        var (entities, leftOut) = Places.Of([[Spot("The mayor"), Spot("She")], [Spot("he mayor"), new TextSpan(3, 4)], [Spot("Velm")]]);
        Assert.Equal([[new(0, 1), new(14, 14)], [new(3, 3)]], entities);
        Assert.Equal(2, leftOut);
    }

    [Fact]
    public void Mentions_of_one_head_take_the_bounds_of_the_key()
    {
        ImmutableArray<ImmutableArray<WordSpan>> key = [[new(0, 3), new(14, 14)], [new(11, 12)]];
        Assert.Equal([[new(0, 3), new(14, 14)], [new(11, 12), new(3, 3)]], HeadMatch.Align(key, [[new(1, 1), new(14, 14)], [new(12, 12), new(3, 3)]], Heads));
    }

    [Fact]
    public void A_mention_of_the_key_is_taken_once_and_first_by_its_own_bounds()
    {
        ImmutableArray<ImmutableArray<WordSpan>> key = [[new(0, 3), new(0, 6)]];
        Assert.Equal([[new(0, 6), new(0, 3)], [new(1, 3)]], HeadMatch.Align(key, [[new(0, 1), new(0, 3)], [new(1, 3)]], Heads));
    }

    private static TextSpan Spot(string text)
    {
        var start = Velm.Text.IndexOf(text, StringComparison.Ordinal);
        return new TextSpan(start, start + text.Length);
    }
}
