using Stemma.Train.Evaluate.Coreference;
using Xunit;

namespace Stemma.Tests.Link;

public sealed class AssignmentTests
{
    [Fact]
    public void No_other_choice_has_a_higher_sum()
    {
        var random = new Random(17);
        for (var round = 0; round < 400; round++)
        {
            var weights = Weights(random, random.Next(6), random.Next(6), round % 2 == 0 ? 4 : 1000);
            var best = Assignment.Best(weights);
            var columns = weights.Length == 0 ? 0 : weights[0].Length;
            Assert.Equal(Math.Min(weights.Length, columns), best.Count(column => column >= 0));
            Assert.Distinct(best.Where(column => column >= 0));
            Assert.Equal(Highest(weights, 0, 0), best.Index().Sum(choice => choice.Item < 0 ? 0 : weights[choice.Index][choice.Item]), 9);
        }
    }

    [Fact]
    public void Many_entities_are_paired_in_time()
    {
        const int size = 400;
        var turned = Enumerable.Range(0, size).Reverse().ToArray();
        double[][] weights = [.. turned.Select(right => Enumerable.Range(0, size).Select(column => column == right ? 1.0 : 0.5).ToArray())];
        Assert.Equal(turned, Assignment.Best(weights));
    }

    private static double[][] Weights(Random random, int rows, int columns, int steps) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Next(steps) / (double)steps).ToArray())];

    // Weights are not negative, so leaving a row out never beats what is best.
    private static double Highest(double[][] weights, int row, int taken)
    {
        if (row == weights.Length)
            return 0;
        var highest = Highest(weights, row + 1, taken);
        for (var column = 0; column < weights[row].Length; column++)
        {
            if ((taken & (1 << column)) == 0)
                highest = Math.Max(highest, weights[row][column] + Highest(weights, row + 1, taken | (1 << column)));
        }

        return highest;
    }
}
