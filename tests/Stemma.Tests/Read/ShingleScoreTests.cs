using Stemma.Train.Evaluate;
using Xunit;

namespace Stemma.Tests.Read;

public class ShingleScoreTests
{
    [Theory]
    [InlineData("one two three four five", "one two three four five", 1, 1)]
    [InlineData("one two three four five", "one two three four", 1, 0.5)]
    [InlineData("one two three four", "one two three four five", 0.5, 1)]
    [InlineData("one two three four", "four three two one", 0, 0)]
    [InlineData("one, two – three: four!", "one two three four", 1, 1)]
    [InlineData("one two", "one two", 1, 1)]
    [InlineData("a b c d a b c d", "a b c d", 1, 0.2)]
    [InlineData("one two three four", "", double.NaN, 0)]
    public void Runs_of_four_words_are_counted_as_often_as_they_come(string expected, string actual, double precision, double recall)
    {
        var score = ShingleScore.Of(expected, actual);
        Assert.Equal((precision, recall), (score.Precision, score.Recall));
    }

    [Fact]
    public void Every_page_weighs_the_same_and_one_on_which_nothing_was_found_has_no_precision()
    {
        var (f1, precision, recall) = ShingleScore.Mean([new(0.5, 1), new(1, 0.8), new(double.NaN, 0)]);

        Assert.Equal((0.75, 0.6), (precision, recall), (x, y) => Math.Abs(x.Item1 - y.Item1) + Math.Abs(x.Item2 - y.Item2) < 1e-12);
        Assert.Equal(2 * 0.75 * 0.6 / 1.35, f1, 12);
    }
}
