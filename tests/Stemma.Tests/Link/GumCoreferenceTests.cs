using System.Collections.Immutable;
using Stemma.Tests.Given;
using Stemma.Train.Evaluate.Coreference;
using Xunit;

namespace Stemma.Tests.Link;

public sealed class GumCoreferenceTests
{
    private const string Order = "# global.Entity = GRP-etype-minspan";

    private static GumCoreference Velm => GumCoreference.Read(File.ReadLines(CaseFile.PathOf("Link", "entities.conllu"))).Document!;

    [Fact]
    public void Brackets_may_nest_cross_and_hold_one_word_and_bridges_join_nothing() =>
        Assert.Equal(["3-3 16-16", "0-3 5-6 14-14", "11-12 21-21", "18-21", "20-22"], Written(Velm.Entities));

    [Theory]
    [InlineData(0, 3, 1)]
    [InlineData(5, 6, 5)]
    [InlineData(20, 22, 22)]
    [InlineData(4, 6, 5)]
    [InlineData(11, 13, 12)]
    public void The_head_hangs_outside(int first, int last, int head) => Assert.Equal(head, Velm.Heads.Of(new WordSpan(first, last)));

    [Fact]
    public void Of_words_that_hang_outside_the_annotated_one_is_the_head() =>
        Assert.Equal(1, Read(Order, Word(1, 0, "(1-person-2"), Word(2, 0, "1)")).Document!.Heads.Of(new WordSpan(0, 1)));

    [Fact]
    public void The_header_gives_the_order_of_the_fields()
    {
        var read = Read("# global.Entity = etype-head-eid", Word(1, 0, "(person-1-7"), Word(2, 1, "7)"), Word(3, 1, "(person--7)"));
        Assert.Equal(["0-1 2-2"], Written(read.Document!.Entities));
    }

    [Fact]
    public void A_mention_inside_another_of_its_entity_ends_first() =>
        Assert.Equal(["1-2 0-3"], Written(Read(Order, Word(1, 0, "(1-x-1"), Word(2, 1, "(1-x-1"), Word(3, 1, "1)"), Word(4, 1, "1)")).Document!.Entities));

    [Fact]
    public void A_document_without_entities_has_none() => Assert.Empty(Read(Word(1, 0, null)).Document!.Entities);

    [Theory]
    [InlineData("(1-person-1", "unclosed")]
    [InlineData("1)", "unopened")]
    [InlineData("(1-person-1)1)", "unopened")]
    [InlineData("1", "bracket")]
    [InlineData("(1-person-1)x", "bracket")]
    [InlineData(")", "unopened")]
    [InlineData("()", "fields")]
    [InlineData("(-person-1)", "fields")]
    [InlineData("(1-person-2)", "nucleus")]
    [InlineData("(1-person-0)", "nucleus")]
    [InlineData("(1-person-one)", "nucleus")]
    [InlineData("(1-person-1)(2-person-1)", "repeated")]
    public void Malformed_brackets_are_told(string brackets, string reason) =>
        Assert.Equal(new GumFailure(2, reason), Read(Order, Word(1, 0, brackets)).Failure);

    [Fact]
    public void Brackets_before_the_header_are_told() => Assert.Equal(new GumFailure(1, "order"), Read(Word(1, 0, "(1-person-1)")).Failure);

    [Theory]
    [InlineData("1\tVelm")]
    [InlineData("1\tVelm\t_\t_\t_\t_\t_\t_\t_\t_")]
    public void Lines_that_are_not_words_are_told(string line) => Assert.Equal(new GumFailure(1, "columns"), Read(line).Failure);

    private static GumReading Read(params string[] lines) => GumCoreference.Read(lines);

    private static string Word(int id, int head, string? brackets) =>
        $"{id}\tVelm\tVelm\tPROPN\tNNP\t_\t{head}\tdep\t_\t{(brackets is null ? "_" : "Entity=" + brackets)}";

    private static IEnumerable<string> Written(ImmutableArray<ImmutableArray<WordSpan>> entities) =>
        entities.Select(entity => string.Join(' ', entity.Select(mention => $"{mention.First}-{mention.Last}")));
}
