using Stemma.Reconcile.Copying;
using Xunit;

namespace Stemma.Tests.Reconcile;

public sealed class AccuCopyTests
{
    /// <summary>Five objects whose true value is 0. Sources 0 and 1 mostly tell it, each with a slip of its own; 2, 3 and 4 share the same false values.</summary>
    private static readonly int[][] Copied =
    [
        [0, 0, 1, 1, 1],
        [0, 0, 1, 1, 1],
        [0, 2, 1, 1, 1],
        [2, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
    ];

    [Fact]
    public void Those_who_share_false_values_are_held_to_copy()
    {
        var vote = new AccuCopy(Copied, 5);
        vote.Run();

        Assert.True(vote.Dependence(2, 3) > 0.9, $"{vote.Dependence(2, 3)}");
        Assert.True(vote.Dependence(0, 1) < vote.Dependence(2, 3), $"{vote.Dependence(0, 1)}");
    }

    [Fact]
    public void The_word_of_one_told_three_times_does_not_outweigh_that_of_two()
    {
        var counted = Copied[0].CountBy(value => value).MaxBy(count => count.Value).Key;
        var vote = new AccuCopy(Copied, 5);
        vote.Run();

        Assert.Equal(1, counted);
        Assert.True(vote.Probabilities[0][0] > vote.Probabilities[0][1], string.Join(' ', vote.Probabilities[0]));
    }

    [Fact]
    public void Where_all_agree_their_value_is_nearly_sure()
    {
        var vote = new AccuCopy([[0, 0, 0], [0, 0, 0]], 3);
        vote.Run();

        Assert.True(vote.Probabilities[0][0] > 0.9);
    }

    [Fact]
    public void Probabilities_of_an_object_never_sum_to_more_than_one()
    {
        var vote = new AccuCopy(Copied, 5);
        vote.Run();

        Assert.All(vote.Probabilities, values => Assert.InRange(values.Sum(), 0, 1.0000001));
    }

    [Fact]
    public void A_source_that_says_nothing_of_an_object_has_no_vote()
    {
        var vote = new AccuCopy([[0, -1], [-1, 0]], 2);
        vote.Run();

        Assert.Equal(0.2, vote.Dependence(0, 1), 6);
    }
}
